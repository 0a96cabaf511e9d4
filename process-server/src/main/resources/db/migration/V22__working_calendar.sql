-- Days that differ from the plain week: holidays on weekdays, and Saturdays or Sundays that are worked.
create table calendar_day (
    day date primary key,
    working boolean not null,
    name_ru text not null,
    name_en text not null
);

insert into calendar_day (day, working, name_ru, name_en)
select day, false, 'Новогодние каникулы', 'New Year holidays'
from unnest(array[
    '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-05', '2026-01-06', '2026-01-08', '2026-01-09', '2026-12-31',
    '2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-08'
]::date[]) as day
union all
select day, false, 'Рождество Христово', 'Christmas' from unnest(array['2026-01-07', '2027-01-07']::date[]) as day
union all
select day, false, 'День защитника Отечества', 'Defender of the Fatherland Day'
from unnest(array['2026-02-23', '2027-02-23']::date[]) as day
union all
select day, false, 'Международный женский день', 'International Women''s Day'
from unnest(array['2026-03-09', '2027-03-08']::date[]) as day
union all
select day, false, 'Праздник Весны и Труда', 'Spring and Labour Day'
from unnest(array['2026-05-01', '2027-05-03']::date[]) as day
union all
select day, false, 'День Победы', 'Victory Day' from unnest(array['2026-05-11', '2027-05-10']::date[]) as day
union all
select day, false, 'День России', 'Russia Day' from unnest(array['2026-06-12', '2027-06-14']::date[]) as day
union all
select day, false, 'День народного единства', 'National Unity Day'
from unnest(array['2026-11-04', '2027-11-04']::date[]) as day;

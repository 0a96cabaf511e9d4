-- A person's filters of one list differ by name; those that were saved at once under the same one get a number.
update saved_filter set name = left(saved_filter.name, 80) || ' (' || saved_filter.id || ')'
from (
    select id, row_number() over (partition by type, person, lower(name collate "ru-x-icu") order by id) as place
    from saved_filter
) as same
where same.id = saved_filter.id and same.place > 1;

create unique index saved_filter_name on saved_filter (type, person, lower(name collate "ru-x-icu"));

-- decimal() rounds half up now: what formulas with it gave before is computed anew.
insert into field_recalculation (type, field, total)
select type, key, 0 from record_field where formula like '%decimal(%'
on conflict (type, field) do nothing;

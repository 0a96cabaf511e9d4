-- Of a million records the few that have a value, or have none, are found by an index, whoever sees all of them.
create function index_values(of_table text, field text, kind text) returns void
    language plpgsql
as $$
begin
    if kind in ('TEXT', 'LONG_TEXT') then
        execute format('create index on %I (id) where %I is null', of_table, field);
        execute format('create index on %I (id) where %I is not null', of_table, field);
    elsif kind = 'MANY_CHOICE' then
        execute format('create index on %I using gin (%I)', of_table, field);
    elsif not exists (select from pg_index
            join pg_attribute on attrelid = indrelid and attnum = indkey[0]
            where indrelid = of_table::regclass and indpred is null and attname = field) then
        execute format('create index on %I (%I)', of_table, field);
    end if;
end $$;

do $$
declare
    known record;
begin
    for known in
        select type, key, kind from record_field where key not in ('title', 'pipeline', 'stage') order by type, position
    loop
        perform index_values('crm_' || known.type, known.key, known.kind);
    end loop;
end $$;

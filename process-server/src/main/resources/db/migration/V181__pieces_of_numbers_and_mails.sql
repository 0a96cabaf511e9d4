-- A piece of a telephone, a mail or a tax number is found by an index among all by which a record is known.
create function known_text(text[]) returns text
    language sql immutable strict parallel safe
    return array_to_string($1, E'\n');

create function index_known_by(of_table text) returns void
    language plpgsql
as $$
begin
    execute format('create index if not exists %I on %I using gin (_known_by)', of_table || '__known_by', of_table);
    execute format(
        'create index if not exists %I on %I using gin (known_text(_known_by) gin_trgm_ops)',
        of_table || '__known_text', of_table);
end $$;

do $$
declare
    known text;
begin
    for known in select distinct type from record_field where form is not null order by type
    loop
        perform index_known_by('crm_' || known);
    end loop;
end $$;

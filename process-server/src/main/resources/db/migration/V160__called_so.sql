-- A text as people mean it, as TextForm.plain writes it: capitals, ё and blanks do not matter.
create function plain_text(text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        replace(lower(normalize($1, nfkc) collate "ru-x-icu"), 'ё', 'е'), '\s+', ' ', 'g'));

-- Records are found by what their texts say, however long these are; a text of a form is found by it.
do $$
declare
    known record;
begin
    for known in
        select key as type, 'title' as field from record_type
        union
        select type, key from record_field where kind = 'TEXT' and form is null and not read_only
    loop
        execute format(
            'create index %I on %I using hash (plain_text(%I))',
            'crm_' || known.type || '__' || known.field || '_plain', 'crm_' || known.type, known.field);
    end loop;
end $$;

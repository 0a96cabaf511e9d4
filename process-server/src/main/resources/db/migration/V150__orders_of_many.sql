-- A department's open deals; and what is to be done about a record, and what runs on it, without looking at what is over.
create index crm_deal_department_stage on crm_deal (department, pipeline, stage, changed_at desc, id desc);
create index process_run_open_record on process_run (record_type, record_id) where state = 'RUNNING';

do $$
declare
    reference record;
begin
    for reference in
        select key from record_field where type = 'todo' and kind = 'REFERENCE'
    loop
        execute format(
            'create index %I on crm_todo (%I) where done is distinct from true',
            'crm_todo_open_' || reference.key, reference.key);
    end loop;
end $$;

-- Many records of any type can be ordered by their titles.
do $$
declare
    record_type record;
begin
    for record_type in
        select key from record_type where key <> 'deal'
    loop
        execute format(
            'create index %I on %I (title collate "ru-x-icu", id)',
            'crm_' || record_type.key || '__title', 'crm_' || record_type.key);
    end loop;
end $$;

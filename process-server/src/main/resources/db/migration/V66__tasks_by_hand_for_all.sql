-- A role of the company's own sets tasks by hand and finishes its own from its first day.
create function role_sets_tasks_by_hand() returns trigger language plpgsql as $$
begin
    insert into access_level (role, type, action, level)
    values (new.key, 'todo', 'CREATE', 'ALL'), (new.key, 'todo', 'CHANGE', 'OWN')
    on conflict do nothing;
    return null;
end $$;

create trigger role_sets_tasks_by_hand after insert on role for each row execute function role_sets_tasks_by_hand();

insert into access_level (role, type, action, level)
select key, 'todo', action, level
from role
cross join (values ('CREATE', 'ALL'), ('CHANGE', 'OWN')) as may (action, level)
where not exists (
    select from access_level known
    where known.role = role.key and known.type in ('todo', '_all') and known.action = may.action)
on conflict do nothing;

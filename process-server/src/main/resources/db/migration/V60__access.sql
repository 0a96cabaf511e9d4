-- Levels per role, type and action; '_all' is every type without a level of its own. Without any row a role sees its
-- department and does nothing more.
create table access_level (
    role text not null references role on delete cascade,
    type text not null,
    action text not null check (action in ('SEE', 'CREATE', 'CHANGE', 'DELETE')),
    level text not null check (level in ('NONE', 'OWN', 'DEPARTMENT', 'DEPARTMENT_AND_BELOW', 'ALL')),
    primary key (role, type, action)
);

insert into access_level (role, type, action, level) values
    ('analyst', '_all', 'SEE', 'ALL'),
    ('process-owner', '_all', 'SEE', 'ALL'),
    ('sales', '_all', 'SEE', 'DEPARTMENT'),
    ('sales', '_all', 'CREATE', 'ALL'),
    ('sales', '_all', 'CHANGE', 'DEPARTMENT'),
    ('administrator', '_all', 'SEE', 'ALL'),
    ('administrator', '_all', 'CREATE', 'ALL'),
    ('administrator', '_all', 'CHANGE', 'ALL'),
    ('administrator', '_all', 'DELETE', 'ALL');

create table field_access (
    role text not null references role on delete cascade,
    type text not null,
    field text not null,
    rule text not null check (rule in ('READ_ONLY', 'HIDDEN')),
    primary key (role, type, field)
);

create table record_participant (
    type text not null,
    record bigint not null,
    person bigint not null references person,
    part text not null check (part in ('HELPER', 'OBSERVER')),
    primary key (type, record, person)
);
create index record_participant_person on record_participant (person, type, record);

create table absence (
    id bigint generated always as identity primary key,
    person bigint not null references person,
    deputy bigint references person check (deputy <> person),
    first_day date not null,
    last_day date not null check (last_day >= first_day)
);
create index absence_person on absence (person, first_day);

-- every node keeps these in memory; whoever changes them tells all nodes
create function tell_access_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('lekalo_access', '');
    return null;
end
$$;
create trigger access_changed after insert or update or delete or truncate on access_level
    for each statement execute function tell_access_changed();
create trigger access_changed after insert or update or delete or truncate on field_access
    for each statement execute function tell_access_changed();
create trigger access_changed after insert or update or delete or truncate on absence
    for each statement execute function tell_access_changed();

-- for whom a deputy acted
alter table record_change add column acting_for bigint references person;
alter table task_inbox add column completed_for bigint references person;

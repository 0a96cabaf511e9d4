create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person bigint not null references person,
    deed text not null,
    subject text not null,
    facts jsonb not null default '{}'
);

-- one row: within which hours a working day lies
create table working_hours (
    one boolean primary key default true check (one),
    from_time time not null,
    to_time time not null check (to_time > from_time)
);
insert into working_hours (from_time, to_time) values ('09:00', '18:00');

-- every node keeps the calendar in memory
create function tell_calendar_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('lekalo_calendar', '');
    return null;
end
$$;
create trigger calendar_changed after insert or update or delete or truncate on calendar_day
    for each statement execute function tell_calendar_changed();
create trigger calendar_changed after insert or update or delete or truncate on working_hours
    for each statement execute function tell_calendar_changed();

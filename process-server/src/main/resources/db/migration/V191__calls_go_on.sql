-- Whether the step waits for what it called.
alter table run_call add column awaited boolean not null default true;

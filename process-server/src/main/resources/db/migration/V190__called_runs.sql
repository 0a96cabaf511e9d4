-- A step of a run that has other runs do something, once for each time a token came to it.
create table run_call (
    visit text primary key,
    run text not null,
    execution text not null,
    element text not null,
    depth int not null,
    definition text not null,
    start text,
    in_order boolean not null,
    record_type text not null,
    records bigint[] not null,
    total int not null,
    begun int not null default 0,
    ended int not null default 0,
    answer text,
    over boolean not null default false
);

create index run_call_run on run_call (run);

-- The visit of the step that called a run; null for one that began by itself.
alter table process_run add column caller text;

create index process_run_caller on process_run (caller) where caller is not null;

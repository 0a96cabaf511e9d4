-- steps that follow each other within a millisecond
alter table process_step add column position bigint not null default 0;

-- A job that a dead node held is noted while it is run again: a note found standing tells that the next node died in it.
-- Ordinary jobs have none, and one goes with its job.
create table job_attempt (
    job text primary key references act_ru_job (id_) on delete cascade,
    deaths integer not null default 0,
    at timestamptz not null default now()
);

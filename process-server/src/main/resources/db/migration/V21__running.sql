-- Projections of what the engine does, written in its transactions; the screens read these and not the engine's tables.

create table process_run (
    id text primary key,
    model bigint not null,
    process text not null,
    version int not null,
    definition text not null,
    record_type text not null,
    record_id bigint not null,
    state text not null check (state in ('RUNNING', 'COMPLETED', 'CANCELLED')),
    incidents int not null default 0,
    depth int not null default 0,
    started_at timestamptz not null,
    started_by bigint references person,
    ended_at timestamptz,
    cancelled_by bigint references person,
    cancel_reason text
);
create index process_run_record on process_run (record_type, record_id);
create index process_run_started on process_run (started_at desc, id desc);
create index process_run_model on process_run (model, started_at desc, id desc);
create index process_run_open on process_run (model, started_at desc, id desc) where state = 'RUNNING';
create index process_run_failed on process_run (model, started_at desc, id desc) where incidents > 0;

-- one passage of a token through an element; flows are those it left by
create table process_step (
    run text not null,
    id text not null,
    element text not null,
    name text,
    type text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    cancelled boolean not null default false,
    flows text[] not null default '{}',
    primary key (run, id)
);

create table process_incident (
    id text primary key,
    run text not null,
    element text not null,
    job text not null,
    at timestamptz not null,
    reason text not null,
    facts jsonb not null,
    details text not null,
    closed_at timestamptz
);
create index process_incident_open on process_incident (run) where closed_at is null;

create table task_inbox (
    id text primary key,
    run text not null,
    step text not null,
    element text not null,
    name text not null,
    model bigint not null,
    process text not null,
    definition text not null,
    record_type text not null,
    record_id bigint not null,
    assignee bigint references person,
    roles text[] not null default '{}',
    note text,
    created_at timestamptz not null,
    due_at timestamptz,
    -- infinity where there is no due date, so that one order serves all
    sort_due timestamptz not null,
    ended_at timestamptz,
    completed_by bigint references person,
    outcome text
);
create index task_inbox_mine on task_inbox (assignee, sort_due, id) where ended_at is null;
create index task_inbox_run on task_inbox (run);
create index task_inbox_completed on task_inbox (completed_by, ended_at desc, id desc) where completed_by is not null;

-- tasks that wait for somebody of a role, once for each of their roles
create table task_candidate (
    role text not null,
    sort_due timestamptz not null,
    task text not null,
    primary key (role, sort_due, task)
);
create index task_candidate_task on task_candidate (task);

create table notification (
    id bigint generated always as identity primary key,
    person bigint not null references person,
    at timestamptz not null,
    text text not null,
    process text not null,
    record_type text,
    record_id bigint,
    read_at timestamptz
);
create index notification_person on notification (person, id desc);

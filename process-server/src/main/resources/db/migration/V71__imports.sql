-- Files that are being taken in. Rows are done in their order, in batches, by whichever node takes the next one.
create table record_import (
    id bigint generated always as identity primary key,
    type text not null,
    person bigint not null references person,
    file_name text not null,
    content bytea not null,
    made_at timestamptz not null default now(),
    state text not null default 'UPLOADED' check (state in ('UPLOADED', 'RUNNING', 'DONE', 'STOPPED')),
    language text not null default 'ru',
    zone text not null default 'Europe/Moscow',
    mapping text not null,
    total int not null,
    done int not null default 0,
    created int not null default 0,
    updated int not null default 0,
    refused int not null default 0
);
create index record_import_running on record_import (id) where state = 'RUNNING';

create table record_import_refusal (
    import bigint not null references record_import on delete cascade,
    row_number int not null,
    cells text not null,
    reasons text not null,
    primary key (import, row_number)
);

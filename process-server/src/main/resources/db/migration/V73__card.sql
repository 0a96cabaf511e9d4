-- Files of records, in pieces so that neither side ever holds a whole one. "record" is what their rights are those of.
create table stored_file (
    id bigint generated always as identity primary key,
    type text not null,
    record bigint not null,
    name text not null,
    content_type text not null,
    size bigint not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint references person
);
create index stored_file_record on stored_file (type, record, uploaded_at desc, id desc);

create table stored_file_piece (
    file bigint not null references stored_file on delete cascade,
    position int not null,
    bytes bytea not null,
    primary key (file, position)
);
alter table stored_file_piece alter column bytes set storage external;

-- A record's stream of what happened is read by time.
create index record_change_time on record_change (type, record, at desc, id desc);

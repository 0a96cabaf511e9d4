-- What leaves the database: written in the transaction of whoever sends, sent after it by any node.
create table outbox (
    id bigint generated always as identity primary key,
    -- the same effect asked for once more is the same row
    key text not null unique,
    kind text not null,
    recipient text not null,
    subject text not null,
    -- what the kind needs to send it
    content jsonb not null,
    process text,
    -- what it is about, and whom it goes to where that is another record
    record_type text,
    record_id bigint,
    to_type text,
    to_id bigint,
    made_at timestamptz not null,
    -- when it began to wait, for the first time or once more
    since timestamptz not null,
    state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'IN_DOUBT')),
    -- when it is tried next
    due_at timestamptz not null,
    attempts int not null default 0,
    -- who is at it, and until when he may be
    claim uuid,
    lease timestamptz,
    ended_at timestamptz,
    -- why it was not sent, as the key of a sentence and what fills it
    reason text,
    facts jsonb
);
create index outbox_due on outbox (kind, due_at, id) where state = 'WAITING';
create index outbox_lease on outbox (lease) where state = 'SENDING';
create index outbox_state on outbox (state, id desc);
create index outbox_record on outbox (record_type, record_id);
create index outbox_to on outbox (to_type, to_id) where to_type is not null;

-- where a person's letters go, and whether what processes tell him goes there too
alter table person
    add column mail text,
    add column notices_by_mail boolean not null default false;

-- the database that the rows above are of: in one that was restored from a backup it is another's
create table outbox_home (
    installation text not null
);

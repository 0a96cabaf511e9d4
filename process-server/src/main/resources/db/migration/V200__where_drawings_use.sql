-- Where drawings use the metadata and name people, read off them as they are saved and published. What is missing or older than
-- its drawing is read anew when it is asked for; nothing here is the only place of anything.
create table process_model_known (
    model bigint not null references process_model,
    -- 0: the draft
    version int not null,
    -- of the draft
    revision bigint not null,
    -- the metadata by which it was read, see metadata_parts
    parts text not null,
    primary key (model, version)
);

create table process_model_use (
    model bigint not null,
    version int not null,
    position int not null,
    step text not null,
    type text,
    field text,
    option text,
    pipeline text,
    stage text,
    role text,
    person bigint,
    department bigint
);
create index process_model_use_drawing on process_model_use (model, version);

-- what the metadata had when drawings were read: as long as it has nothing more, they use what they used
create table metadata_parts (
    digest text primary key,
    parts text[] not null
);

-- What files were called that are gone and of which the history of their records tells.
create table deleted_file (
    id bigint primary key,
    type text not null,
    record bigint not null,
    name text not null
);
create index deleted_file_record on deleted_file (type, record);

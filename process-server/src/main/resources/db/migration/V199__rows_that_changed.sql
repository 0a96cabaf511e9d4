-- Rows of the batch that is being written which changed a known record: committed with that change, before the batch is.
create table record_import_change (
    import bigint not null references record_import on delete cascade,
    row_number int not null,
    primary key (import, row_number)
);

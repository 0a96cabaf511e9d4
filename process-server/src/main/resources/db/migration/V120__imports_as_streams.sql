-- A file that is taken in is kept in pieces, as the files of records are, with what was seen in it and how it is to be read.
create table record_import_piece (
    import bigint not null references record_import on delete cascade,
    position int not null,
    bytes bytea not null,
    primary key (import, position)
);
alter table record_import_piece alter column bytes set storage external;

insert into record_import_piece (import, position, bytes) select id, 0, content from record_import;

alter table record_import drop column content;
alter table record_import add column seen text;
alter table record_import add column readings text not null default '[]';
alter table record_import add column empty_cells text not null default 'KEEP' check (empty_cells in ('KEEP', 'CLEAR'));

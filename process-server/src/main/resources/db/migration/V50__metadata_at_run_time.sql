-- What an administrator adds at run time stands beside what comes with the product, marked "custom".
create table field_group (
    type text not null references record_type,
    key text not null check (key ~ '^[a-z][a-z0-9_]{0,50}$'),
    position int not null,
    name_ru text not null,
    name_en text not null,
    primary key (type, key)
);

alter table record_type add custom boolean not null default false;

-- "formula": FEEL that computes the field. "reverse": what the records that refer are called from the other side.
alter table record_field
    add custom boolean not null default false,
    add formula text,
    add field_group text,
    add reverse_key text check (reverse_key ~ '^[a-z][a-z0-9_]{0,50}$'),
    add reverse_ru text,
    add reverse_en text,
    add foreign key (type, field_group) references field_group (type, key) on delete set null (field_group),
    add unique (target, reverse_key),
    add check (reverse_key is null or (target is not null and reverse_ru is not null and reverse_en is not null));

-- A removed choice keeps its name for the records and the history that have it.
alter table field_option add removed boolean not null default false;

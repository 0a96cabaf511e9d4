-- Every node keeps the metadata in memory; whatever changes them tells all nodes.
create function tell_metadata_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('lekalo_metadata', '');
    return null;
end
$$;

create trigger metadata_changed after insert or update or delete on record_type
    for each statement execute function tell_metadata_changed();
create trigger metadata_changed after insert or update or delete on record_field
    for each statement execute function tell_metadata_changed();
create trigger metadata_changed after insert or update or delete on field_option
    for each statement execute function tell_metadata_changed();
create trigger metadata_changed after insert or update or delete on field_group
    for each statement execute function tell_metadata_changed();
create trigger metadata_changed after insert or update or delete on pipeline
    for each statement execute function tell_metadata_changed();
create trigger metadata_changed after insert or update or delete on stage
    for each statement execute function tell_metadata_changed();

-- Keys of what was removed: never given again, so that the history and old instances do not take one thing for another.
-- "field" is empty where the type itself is gone.
create table retired_key (
    type text not null,
    field text not null,
    primary key (type, field)
);

-- Formulas that still have to be computed for the records with numbers above "done_to".
create table field_recalculation (
    type text not null,
    field text not null,
    done_to bigint not null default 0,
    done bigint not null default 0,
    total bigint not null,
    primary key (type, field),
    foreign key (type, field) references record_field on delete cascade
);

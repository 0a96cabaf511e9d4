-- records whose formulas look into a record that has changed: those of "type" that refer to "target" by "reference"
create table referring_recalculation (
    id bigint generated always as identity primary key,
    type text not null,
    reference text not null,
    target bigint not null,
    done_to bigint not null default 0
);

-- What stands before a stage, whole: it is read and written as one.
create table stage_gate (
    type text not null,
    pipeline text not null,
    stage text not null,
    gate jsonb not null,
    primary key (type, pipeline, stage),
    foreign key (type, pipeline, stage) references stage on update cascade on delete cascade
);

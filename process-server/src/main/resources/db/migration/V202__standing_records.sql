-- For each model and stage the last stay for which it began; all that began earlier were passed before it.
create table passed_stay (
    model bigint not null references process_model,
    type text not null,
    pipeline text not null,
    stage text not null,
    since timestamptz not null,
    record bigint not null,
    primary key (model, type, pipeline, stage),
    foreign key (type, pipeline, stage) references stage on update cascade on delete cascade
);
create index passed_stay_stage on passed_stay (type, pipeline, stage);

-- The next on a stage by how long it has stood there is one step into an index.
do $$
declare
    staged text;
begin
    for staged in select distinct type from pipeline order by type loop
        execute format(
            'create index %I on %I (pipeline, stage, stage_since, id)', 'crm_' || staged || '__standing', 'crm_' || staged);
    end loop;
end $$;

-- a paused model starts nothing more; what runs goes on
alter table process_model
    add column paused_at timestamptz,
    add column paused_by bigint references person;
create trigger models_paused after update of paused_at on process_model
    for each row execute function tell_models_changed();

-- the step that failed, which may lie behind the one where the job waits
alter table process_incident add column failed_element text;
-- who had the failed step tried again
alter table process_incident
    add column retried_by bigint references person,
    add column retried_at timestamptz;
create index process_incident_run on process_incident (run);

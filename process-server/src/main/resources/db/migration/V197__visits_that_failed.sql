-- the passage of the token that failed, or the token where the step did not begin; null where it was not kept
alter table process_incident add column visit text;

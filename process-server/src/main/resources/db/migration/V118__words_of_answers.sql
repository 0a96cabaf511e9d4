-- what was written with the answer, by field
alter table task_inbox add column words jsonb;

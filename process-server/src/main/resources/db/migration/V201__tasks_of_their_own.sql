-- A task of the inbox is ours: the engine's, where it has one, is a column of it. Those made before have the engine's id.
alter table task_inbox add column engine_task text;
update task_inbox set engine_task = id;
create unique index task_inbox_engine on task_inbox (engine_task) where ended_at is null and engine_task is not null;

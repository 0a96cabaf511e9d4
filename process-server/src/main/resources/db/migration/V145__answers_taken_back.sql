-- an answer that was taken back: the task is open again under another id, and this one counts as never answered
alter table task_inbox
    add column taken_back_by bigint references person,
    add column taken_back_outcome text;

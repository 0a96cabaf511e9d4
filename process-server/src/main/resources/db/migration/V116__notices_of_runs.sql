-- a notice that a run failed is said in both languages and leads to the run
alter table notification
    add column text_en text,
    add column run text,
    add column shows boolean not null default false;
-- whoever is told of a record by a process may look at it for a while; what was told before promised nothing
create index notification_record on notification (person, record_type, record_id);

-- a notice that a run failed is said in both languages and leads to the run
alter table notification
    add column text_en text,
    add column run text;
-- whoever was told of a record may look at it for a while
create index notification_record on notification (person, record_type, record_id);

-- what was done to what is called otherwise in the other language; where it is not, nothing stands here
alter table audit_entry add column subject_en text, add column facts_en jsonb;

-- the records that were taken away, by which what is kept about a person is found
create index record_change_deleted on record_change (type, record) where field = '@deleted';

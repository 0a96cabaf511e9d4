-- A merge looks for those that are still to run for the record that is no more.
create index run_call_open on run_call (record_type) where not over;

-- the order in which runs on one record began, whatever the clocks of the nodes say
alter table process_run add column number bigint generated always as identity;

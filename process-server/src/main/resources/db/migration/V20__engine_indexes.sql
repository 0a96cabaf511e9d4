-- acquisition looks for what is due next, whatever waits behind it
create index act_ru_job_due on act_ru_job (duedate_) where retries_ > 0;

-- what is older than a day counts no more, and of the rest only so many are kept
create index sign_in_failure_last on sign_in_failure (last_at desc);

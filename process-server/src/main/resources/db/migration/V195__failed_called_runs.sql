-- of the runs that a step called, those that stand at a failed step
create index process_run_called_failed on process_run (caller) where incidents > 0;

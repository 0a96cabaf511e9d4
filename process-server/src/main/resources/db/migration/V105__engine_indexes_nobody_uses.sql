-- Written at every step, for what is not done here: tenants, and lists of the engine's own tasks, in whose place stands the
-- inbox. The last one is the beginning of act_idx_job_handler.
drop index if exists act_idx_exec_tenant_id;
drop index if exists act_idx_task_create;
drop index if exists act_idx_task_last_updated;
drop index if exists act_idx_task_assignee;
drop index if exists act_idx_task_owner;
drop index if exists act_idx_task_tenant_id;
drop index if exists act_idx_job_tenant_id;
drop index if exists act_idx_job_handler_type;

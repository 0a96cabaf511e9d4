-- Lists by title and by time on the stage stop at their page; those of a department stay in it.
create index crm_deal_title on crm_deal (title collate "ru-x-icu", id);
create index crm_deal_since on crm_deal (stage_since, id);
create index crm_deal_department_closing on crm_deal (department, closing_date desc nulls last, id desc);
create index crm_deal_department_amount on crm_deal (department, amount desc nulls last, id desc);
create index crm_activity_happened on crm_activity (happened_at desc nulls last, id desc);
create index crm_activity_department_happened on crm_activity (department, happened_at desc nulls last, id desc);

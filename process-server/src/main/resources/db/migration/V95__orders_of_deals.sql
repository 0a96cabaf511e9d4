-- Lists by title and by time on the stage stop at their page; a seller's by closing date stays in his department.
create index crm_deal_title on crm_deal (title collate "ru-x-icu", id);
create index crm_deal_since on crm_deal (stage_since, id);
create index crm_deal_department_closing on crm_deal (department, closing_date desc nulls last, id desc);

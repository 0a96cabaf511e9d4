-- How a person left the list of a type: columns, order and filters as JSON.
create table list_look (
    person bigint not null references person on delete cascade,
    type text not null,
    look text not null,
    primary key (person, type)
);

create table saved_filter (
    id bigint generated always as identity primary key,
    type text not null,
    name text not null,
    person bigint not null references person on delete cascade,
    sharing text not null check (sharing in ('NOBODY', 'DEPARTMENT', 'ALL')),
    department bigint references department on delete set null,
    filters text not null
);
create index saved_filter_type on saved_filter (type);

create table list_start (
    person bigint not null references person on delete cascade,
    type text not null,
    filter bigint not null references saved_filter on delete cascade,
    primary key (person, type)
);

-- A stage's totals are read from the index alone, by those who see all as by those who see some.
create index crm_deal_stage_worth on crm_deal (pipeline, stage, changed_at desc, id desc)
    include (amount, department, owner);
drop index crm_deal_stage;
-- What lists are most often ordered by.
create index crm_deal_closing on crm_deal (closing_date desc nulls last, id desc);
create index crm_deal_amount on crm_deal (amount desc nulls last, id desc);

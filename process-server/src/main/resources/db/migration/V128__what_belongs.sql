-- References by which a record is a part of another: with the last of those that it belongs to it goes.
alter table record_field
    add belongs boolean not null default false,
    add check (not belongs or kind = 'REFERENCE');

update record_field set belongs = true
where (type, key) in (('deal_line', 'deal'), ('activity', 'deal'), ('activity', 'company'), ('activity', 'contact'),
    ('activity', 'lead'), ('todo', 'deal'), ('todo', 'company'), ('todo', 'contact'), ('todo', 'lead'));

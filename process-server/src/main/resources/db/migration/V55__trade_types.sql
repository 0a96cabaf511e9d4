-- The further types of the CRM, the life cycle of companies and contacts, and the references among them all.

insert into record_type (key, position, name_ru, name_en, plural_ru, plural_en) values
    ('activity', 5, 'Дело', 'Activity', 'Дела', 'Activities'),
    ('todo', 6, 'Задача', 'Task', 'Задачи', 'Tasks'),
    ('quote', 7, 'Коммерческое предложение', 'Quote', 'Коммерческие предложения', 'Quotes'),
    ('invoice', 8, 'Счёт', 'Invoice', 'Счета', 'Invoices'),
    ('payment', 9, 'Платёж', 'Payment', 'Платежи', 'Payments'),
    ('contract', 10, 'Договор', 'Contract', 'Договоры', 'Contracts'),
    ('product', 11, 'Товар', 'Product', 'Товары', 'Products'),
    ('deal_line', 12, 'Позиция сделки', 'Deal line', 'Позиции сделок', 'Deal lines');

insert into pipeline (type, key, position, name_ru, name_en) values
    ('company', 'life', 1, 'Жизненный цикл', 'Life cycle'),
    ('contact', 'life', 1, 'Жизненный цикл', 'Life cycle'),
    ('quote', 'quotes', 1, 'Предложения', 'Quotes'),
    ('invoice', 'invoices', 1, 'Оплата счетов', 'Payment of invoices'),
    ('contract', 'contracts', 1, 'Договоры', 'Contracts');

insert into stage (type, pipeline, key, position, name_ru, name_en, kind) values
    ('company', 'life', 'potential', 1, 'Потенциальный', 'Potential', 'OPEN'),
    ('company', 'life', 'active', 2, 'Активный', 'Active', 'OPEN'),
    ('company', 'life', 'regular', 3, 'Постоянный', 'Regular', 'OPEN'),
    ('company', 'life', 'lost', 4, 'Потерян', 'Lost', 'LOST'),
    ('contact', 'life', 'potential', 1, 'Потенциальный', 'Potential', 'OPEN'),
    ('contact', 'life', 'active', 2, 'Активный', 'Active', 'OPEN'),
    ('contact', 'life', 'regular', 3, 'Постоянный', 'Regular', 'OPEN'),
    ('contact', 'life', 'lost', 4, 'Потерян', 'Lost', 'LOST'),
    ('quote', 'quotes', 'draft', 1, 'Черновик', 'Draft', 'OPEN'),
    ('quote', 'quotes', 'sent', 2, 'Отправлено', 'Sent', 'OPEN'),
    ('quote', 'quotes', 'accepted', 3, 'Принято', 'Accepted', 'WON'),
    ('quote', 'quotes', 'declined', 4, 'Отклонено', 'Declined', 'LOST'),
    ('invoice', 'invoices', 'draft', 1, 'Черновик', 'Draft', 'OPEN'),
    ('invoice', 'invoices', 'sent', 2, 'Выставлен', 'Sent', 'OPEN'),
    ('invoice', 'invoices', 'partly_paid', 3, 'Оплачен частично', 'Partly paid', 'OPEN'),
    ('invoice', 'invoices', 'overdue', 4, 'Просрочен', 'Overdue', 'OPEN'),
    ('invoice', 'invoices', 'paid', 5, 'Оплачен', 'Paid', 'WON'),
    ('invoice', 'invoices', 'cancelled', 6, 'Отменён', 'Cancelled', 'LOST'),
    ('contract', 'contracts', 'draft', 1, 'Проект', 'Draft', 'OPEN'),
    ('contract', 'contracts', 'approval', 2, 'На согласовании', 'In approval', 'OPEN'),
    ('contract', 'contracts', 'active', 3, 'Действует', 'In force', 'OPEN'),
    ('contract', 'contracts', 'completed', 4, 'Исполнен', 'Completed', 'WON'),
    ('contract', 'contracts', 'terminated', 5, 'Расторгнут', 'Terminated', 'LOST');

insert into record_field (type, key, position, name_ru, name_en, kind, required, target) values
    ('company', 'parent', 10, 'Головная компания', 'Parent company', 'REFERENCE', false, 'company'),
    ('lead', 'contact', 11, 'Контакт', 'Contact', 'REFERENCE', false, 'contact'),
    ('lead', 'deal', 12, 'Сделка', 'Deal', 'REFERENCE', false, 'deal'),
    ('lead', 'tax_number', 13, 'ИНН', 'Tax number', 'TEXT', false, null),

    ('product', 'title', 1, 'Название', 'Name', 'TEXT', true, null),
    ('product', 'code', 2, 'Артикул', 'Code', 'TEXT', false, null),
    ('product', 'unit', 3, 'Единица', 'Unit', 'CHOICE', false, null),
    ('product', 'price', 4, 'Цена', 'Price', 'MONEY', false, null),
    ('product', 'tax_rate', 5, 'Ставка НДС, %', 'Tax rate, %', 'NUMBER', false, null),
    ('product', 'active', 6, 'Продаётся', 'On sale', 'YES_NO', false, null),
    ('product', 'comment', 7, 'Описание', 'Description', 'LONG_TEXT', false, null),

    ('deal_line', 'title', 1, 'Название', 'Name', 'TEXT', true, null),
    ('deal_line', 'deal', 2, 'Сделка', 'Deal', 'REFERENCE', true, 'deal'),
    ('deal_line', 'product', 3, 'Товар', 'Product', 'REFERENCE', true, 'product'),
    ('deal_line', 'quantity', 4, 'Количество', 'Quantity', 'NUMBER', true, null),
    ('deal_line', 'price', 5, 'Цена', 'Price', 'MONEY', false, null),
    ('deal_line', 'discount', 6, 'Скидка, %', 'Discount, %', 'NUMBER', false, null),
    ('deal_line', 'amount', 7, 'Сумма', 'Amount', 'MONEY', false, null),

    ('quote', 'title', 1, 'Название', 'Title', 'TEXT', true, null),
    ('quote', 'number', 2, 'Номер', 'Number', 'TEXT', true, null),
    ('quote', 'date', 3, 'Дата', 'Date', 'DATE', false, null),
    ('quote', 'valid_until', 4, 'Действует до', 'Valid until', 'DATE', false, null),
    ('quote', 'amount', 5, 'Сумма', 'Amount', 'MONEY', false, null),
    ('quote', 'deal', 6, 'Сделка', 'Deal', 'REFERENCE', false, 'deal'),
    ('quote', 'company', 7, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('quote', 'contact', 8, 'Контакт', 'Contact', 'REFERENCE', false, 'contact'),
    ('quote', 'comment', 9, 'Комментарий', 'Comment', 'LONG_TEXT', false, null),

    ('invoice', 'title', 1, 'Название', 'Title', 'TEXT', true, null),
    ('invoice', 'number', 2, 'Номер', 'Number', 'TEXT', true, null),
    ('invoice', 'date', 3, 'Дата', 'Date', 'DATE', true, null),
    ('invoice', 'due_date', 4, 'Оплатить до', 'Due date', 'DATE', false, null),
    ('invoice', 'amount', 5, 'Сумма', 'Amount', 'MONEY', true, null),
    ('invoice', 'deal', 6, 'Сделка', 'Deal', 'REFERENCE', false, 'deal'),
    ('invoice', 'company', 7, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('invoice', 'contact', 8, 'Контакт', 'Contact', 'REFERENCE', false, 'contact'),
    ('invoice', 'contract', 9, 'Договор', 'Contract', 'REFERENCE', false, 'contract'),
    ('invoice', 'comment', 10, 'Комментарий', 'Comment', 'LONG_TEXT', false, null),

    ('payment', 'title', 1, 'Название', 'Title', 'TEXT', true, null),
    ('payment', 'date', 2, 'Дата', 'Date', 'DATE', true, null),
    ('payment', 'amount', 3, 'Сумма', 'Amount', 'MONEY', true, null),
    ('payment', 'kind', 4, 'Способ оплаты', 'Kind', 'CHOICE', false, null),
    ('payment', 'confirmed', 5, 'Подтверждён', 'Confirmed', 'YES_NO', false, null),
    ('payment', 'invoice', 6, 'Счёт', 'Invoice', 'REFERENCE', false, 'invoice'),
    ('payment', 'deal', 7, 'Сделка', 'Deal', 'REFERENCE', false, 'deal'),
    ('payment', 'company', 8, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('payment', 'comment', 9, 'Назначение платежа', 'Purpose', 'LONG_TEXT', false, null),

    ('contract', 'title', 1, 'Название', 'Title', 'TEXT', true, null),
    ('contract', 'number', 2, 'Номер', 'Number', 'TEXT', true, null),
    ('contract', 'date', 3, 'Дата', 'Date', 'DATE', false, null),
    ('contract', 'valid_from', 4, 'Действует с', 'Valid from', 'DATE', false, null),
    ('contract', 'valid_until', 5, 'Действует до', 'Valid until', 'DATE', false, null),
    ('contract', 'amount', 6, 'Сумма', 'Amount', 'MONEY', false, null),
    ('contract', 'company', 7, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('contract', 'contact', 8, 'Подписант', 'Signatory', 'REFERENCE', false, 'contact'),
    ('contract', 'deal', 9, 'Сделка', 'Deal', 'REFERENCE', false, 'deal'),
    ('contract', 'comment', 10, 'Предмет договора', 'Subject', 'LONG_TEXT', false, null),

    ('activity', 'title', 1, 'Тема', 'Subject', 'TEXT', true, null),
    ('activity', 'kind', 2, 'Вид', 'Kind', 'CHOICE', true, null),
    ('activity', 'direction', 3, 'Направление', 'Direction', 'CHOICE', false, null),
    ('activity', 'happened_at', 4, 'Когда', 'When', 'DATE_TIME', true, null),
    ('activity', 'duration', 5, 'Длительность, мин', 'Duration, min', 'NUMBER', false, null),
    ('activity', 'deal', 6, 'Сделка', 'Deal', 'REFERENCE', false, 'deal'),
    ('activity', 'company', 7, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('activity', 'contact', 8, 'Контакт', 'Contact', 'REFERENCE', false, 'contact'),
    ('activity', 'lead', 9, 'Лид', 'Lead', 'REFERENCE', false, 'lead'),
    ('activity', 'outcome', 10, 'Итог', 'Outcome', 'TEXT', false, null),
    ('activity', 'text', 11, 'Содержание', 'Text', 'LONG_TEXT', false, null),

    ('todo', 'title', 1, 'Что сделать', 'What to do', 'TEXT', true, null),
    ('todo', 'due', 2, 'Срок', 'Due', 'DATE_TIME', false, null),
    ('todo', 'done', 3, 'Выполнена', 'Done', 'YES_NO', false, null),
    ('todo', 'deal', 4, 'Сделка', 'Deal', 'REFERENCE', false, 'deal'),
    ('todo', 'company', 5, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('todo', 'contact', 6, 'Контакт', 'Contact', 'REFERENCE', false, 'contact'),
    ('todo', 'lead', 7, 'Лид', 'Lead', 'REFERENCE', false, 'lead'),
    ('todo', 'result', 8, 'Результат', 'Result', 'LONG_TEXT', false, null);

insert into record_field (type, key, position, name_ru, name_en, kind, required, read_only)
select record_type.key, common.key, common.position, common.name_ru, common.name_en, kind, required, read_only
from record_type
cross join (values
    ('pipeline', 90, 'Воронка', 'Pipeline', 'CHOICE', true, false),
    ('stage', 91, 'Стадия', 'Stage', 'CHOICE', true, false),
    ('owner', 92, 'Ответственный', 'Owner', 'PERSON', true, false),
    ('stage_since', 93, 'На стадии с', 'In the stage since', 'DATE_TIME', false, true),
    ('created_at', 94, 'Создано', 'Created', 'DATE_TIME', false, true),
    ('created_by', 95, 'Кто создал', 'Created by', 'PERSON', false, true),
    ('changed_at', 96, 'Изменено', 'Changed', 'DATE_TIME', false, true),
    ('changed_by', 97, 'Кто изменил', 'Changed by', 'PERSON', false, true)
) as common (key, position, name_ru, name_en, kind, required, read_only)
where (common.key not in ('pipeline', 'stage', 'stage_since')
   or exists (select from pipeline where pipeline.type = record_type.key))
  and not exists (select from record_field known where known.type = record_type.key and known.key = common.key);

insert into field_option (type, field, key, position, name_ru, name_en) values
    ('product', 'unit', 'piece', 1, 'шт.', 'pcs'),
    ('product', 'unit', 'm2', 2, 'м²', 'm²'),
    ('product', 'unit', 'metre', 3, 'пог. м', 'm'),
    ('product', 'unit', 'set', 4, 'компл.', 'set'),
    ('product', 'unit', 'service', 5, 'услуга', 'service'),
    ('payment', 'kind', 'bank', 1, 'Банковский перевод', 'Bank transfer'),
    ('payment', 'kind', 'card', 2, 'Карта', 'Card'),
    ('payment', 'kind', 'cash', 3, 'Наличные', 'Cash'),
    ('payment', 'kind', 'instalment', 4, 'Рассрочка банка', 'Instalment by a bank'),
    ('activity', 'kind', 'call', 1, 'Звонок', 'Call'),
    ('activity', 'kind', 'letter', 2, 'Письмо', 'Letter'),
    ('activity', 'kind', 'meeting', 3, 'Встреча', 'Meeting'),
    ('activity', 'kind', 'message', 4, 'Сообщение', 'Message'),
    ('activity', 'kind', 'note', 5, 'Заметка', 'Note'),
    ('activity', 'direction', 'incoming', 1, 'Входящее', 'Incoming'),
    ('activity', 'direction', 'outgoing', 2, 'Исходящее', 'Outgoing');

-- Where companies and contacts stand follows from their deals so far.
do $$
declare
    customer text;
begin
    foreach customer in array array['company', 'contact'] loop
        execute format(
            'alter table %1$I add column pipeline text, add column stage text, add column stage_since timestamptz',
            'crm_' || customer);
        execute format(
            'update %1$I customer set pipeline = ''life'', stage_since = changed_at, stage = (
                select case
                    when count(*) filter (where deal.stage = ''won'') > 1 then ''regular''
                    when count(*) filter (where deal.stage <> ''lost'') > 0 then ''active''
                    else ''potential'' end
                from crm_deal deal where deal.%2$I = customer.id)',
            'crm_' || customer, customer);
        execute format(
            'alter table %1$I alter column pipeline set not null, alter column stage set not null,
                alter column stage_since set not null',
            'crm_' || customer);
        execute format(
            'create index %I on %I (pipeline, stage, changed_at desc, id desc)',
            'crm_' || customer || '_stage', 'crm_' || customer);
    end loop;
end $$;

-- A table a type, with what every type has; then a column a field, and an index a reference.
do $$
declare
    new_type record;
    missing record;
    made text;
begin
    for new_type in
        select key, exists (select from pipeline where pipeline.type = record_type.key) as staged
        from record_type where to_regclass('crm_' || key) is null
    loop
        made := 'crm_' || new_type.key;
        execute format(
            'create table %I (
                id bigint generated by default as identity primary key,
                version bigint not null default 1,
                department bigint references department,
                search text not null default '''',
                owner bigint not null references person,
                created_at timestamptz not null,
                created_by bigint references person,
                changed_at timestamptz not null,
                changed_by bigint references person,
                title text not null)', made);
        execute format('create index %I on %I (department, changed_at desc, id desc)', made || '_department', made);
        execute format('create index %I on %I (owner)', made || '_owner', made);
        execute format('create index %I on %I (changed_at desc, id desc)', made || '_changed', made);
        execute format('create index %I on %I using gin (search gin_trgm_ops)', made || '_search', made);
        if new_type.staged then
            execute format(
                'alter table %I add column pipeline text not null, add column stage text not null,
                    add column stage_since timestamptz not null', made);
            execute format(
                'create index %I on %I (pipeline, stage, changed_at desc, id desc)', made || '_stage', made);
        end if;
    end loop;

    for missing in
        select type, key, kind, target from record_field
        where not exists (
            select from information_schema.columns
            where table_schema = current_schema() and table_name = 'crm_' || type and column_name = key)
        order by type, position
    loop
        made := 'crm_' || missing.type;
        execute format('alter table %I add column %I %s', made, missing.key, case missing.kind
            when 'NUMBER' then 'numeric(19, 4)'
            when 'MONEY' then 'numeric(17, 2)'
            when 'DATE' then 'date'
            when 'DATE_TIME' then 'timestamptz'
            when 'YES_NO' then 'boolean'
            when 'PERSON' then 'bigint references person'
            when 'REFERENCE' then format('bigint references %I', 'crm_' || missing.target)
            else 'text' end);
        if missing.kind = 'REFERENCE' then
            execute format('create index %I on %I (%I)', made || '_' || missing.key, made, missing.key);
        end if;
    end loop;
end $$;

-- What a person has to do yet, by its time.
create index crm_todo_open on crm_todo (owner, due) where done is distinct from true;

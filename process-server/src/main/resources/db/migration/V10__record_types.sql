create table record_type (
    key text primary key check (key ~ '^[a-z][a-z0-9_]{0,30}$'),
    position int not null,
    name_ru text not null,
    name_en text not null,
    plural_ru text not null,
    plural_en text not null
);

create table record_field (
    type text not null references record_type,
    key text not null check (key ~ '^[a-z][a-z0-9_]{0,50}$'),
    position int not null,
    name_ru text not null,
    name_en text not null,
    kind text not null,
    required boolean not null default false,
    read_only boolean not null default false,
    target text references record_type,
    primary key (type, key),
    check ((kind = 'REFERENCE') = (target is not null))
);

create table field_option (
    type text not null,
    field text not null,
    key text not null,
    position int not null,
    name_ru text not null,
    name_en text not null,
    primary key (type, field, key),
    foreign key (type, field) references record_field
);

create table pipeline (
    type text not null references record_type,
    key text not null,
    position int not null,
    name_ru text not null,
    name_en text not null,
    primary key (type, key)
);

create table stage (
    type text not null,
    pipeline text not null,
    key text not null,
    position int not null,
    name_ru text not null,
    name_en text not null,
    kind text not null check (kind in ('OPEN', 'WON', 'LOST')),
    primary key (type, pipeline, key),
    foreign key (type, pipeline) references pipeline
);

insert into record_type (key, position, name_ru, name_en, plural_ru, plural_en) values
    ('deal', 1, 'Сделка', 'Deal', 'Сделки', 'Deals'),
    ('company', 2, 'Компания', 'Company', 'Компании', 'Companies'),
    ('contact', 3, 'Контакт', 'Contact', 'Контакты', 'Contacts'),
    ('lead', 4, 'Лид', 'Lead', 'Лиды', 'Leads');

insert into pipeline (type, key, position, name_ru, name_en) values
    ('deal', 'retail', 1, 'Розничные заказы', 'Retail orders'),
    ('deal', 'corporate', 2, 'Корпоративные продажи', 'Corporate sales'),
    ('lead', 'incoming', 1, 'Входящие обращения', 'Incoming enquiries');

insert into stage (type, pipeline, key, position, name_ru, name_en, kind) values
    ('deal', 'retail', 'new', 1, 'Новая заявка', 'New request', 'OPEN'),
    ('deal', 'retail', 'measurement', 2, 'Замер', 'Measurement', 'OPEN'),
    ('deal', 'retail', 'offer', 3, 'Расчёт и предложение', 'Calculation and offer', 'OPEN'),
    ('deal', 'retail', 'contract', 4, 'Договор и предоплата', 'Contract and prepayment', 'OPEN'),
    ('deal', 'retail', 'production', 5, 'Изготовление', 'Production', 'OPEN'),
    ('deal', 'retail', 'installation', 6, 'Монтаж', 'Installation', 'OPEN'),
    ('deal', 'retail', 'won', 7, 'Завершена успешно', 'Won', 'WON'),
    ('deal', 'retail', 'lost', 8, 'Отказ', 'Lost', 'LOST'),
    ('deal', 'corporate', 'request', 1, 'Запрос', 'Request', 'OPEN'),
    ('deal', 'corporate', 'survey', 2, 'Обследование объекта', 'Site survey', 'OPEN'),
    ('deal', 'corporate', 'proposal', 3, 'Коммерческое предложение', 'Proposal', 'OPEN'),
    ('deal', 'corporate', 'negotiation', 4, 'Переговоры', 'Negotiation', 'OPEN'),
    ('deal', 'corporate', 'signing', 5, 'Согласование договора', 'Contract approval', 'OPEN'),
    ('deal', 'corporate', 'delivery', 6, 'Поставка и монтаж', 'Delivery and installation', 'OPEN'),
    ('deal', 'corporate', 'won', 7, 'Завершена успешно', 'Won', 'WON'),
    ('deal', 'corporate', 'lost', 8, 'Отказ', 'Lost', 'LOST'),
    ('lead', 'incoming', 'new', 1, 'Новый', 'New', 'OPEN'),
    ('lead', 'incoming', 'contacted', 2, 'Связались', 'Contacted', 'OPEN'),
    ('lead', 'incoming', 'thinking', 3, 'Думает', 'Thinking', 'OPEN'),
    ('lead', 'incoming', 'qualified', 4, 'Стал сделкой', 'Became a deal', 'WON'),
    ('lead', 'incoming', 'junk', 5, 'Не наш клиент', 'Not our customer', 'LOST');

insert into record_field (type, key, position, name_ru, name_en, kind, required, target) values
    ('deal', 'title', 1, 'Название', 'Title', 'TEXT', true, null),
    ('deal', 'amount', 2, 'Сумма', 'Amount', 'MONEY', false, null),
    ('deal', 'discount', 3, 'Скидка, %', 'Discount, %', 'NUMBER', false, null),
    ('deal', 'probability', 4, 'Вероятность, %', 'Probability, %', 'NUMBER', false, null),
    ('deal', 'closing_date', 5, 'Ожидаемая дата закрытия', 'Expected closing date', 'DATE', false, null),
    ('deal', 'company', 6, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('deal', 'contact', 7, 'Контакт', 'Contact', 'REFERENCE', false, 'contact'),
    ('deal', 'source', 8, 'Источник', 'Source', 'CHOICE', false, null),
    ('deal', 'product', 9, 'Вид изделия', 'Product', 'CHOICE', false, null),
    ('deal', 'address', 10, 'Адрес монтажа', 'Installation address', 'TEXT', false, null),
    ('deal', 'measurement_date', 11, 'Дата замера', 'Measurement date', 'DATE', false, null),
    ('deal', 'prepayment', 12, 'Предоплата получена', 'Prepayment received', 'YES_NO', false, null),
    ('deal', 'comment', 13, 'Комментарий', 'Comment', 'LONG_TEXT', false, null),
    ('company', 'title', 1, 'Название', 'Name', 'TEXT', true, null),
    ('company', 'tax_number', 2, 'ИНН', 'Tax number', 'TEXT', false, null),
    ('company', 'segment', 3, 'Сегмент', 'Segment', 'CHOICE', false, null),
    ('company', 'city', 4, 'Город', 'City', 'TEXT', false, null),
    ('company', 'address', 5, 'Адрес', 'Address', 'TEXT', false, null),
    ('company', 'phone', 6, 'Телефон', 'Phone', 'TEXT', false, null),
    ('company', 'mail', 7, 'Эл. почта', 'E-mail', 'TEXT', false, null),
    ('company', 'site', 8, 'Сайт', 'Website', 'TEXT', false, null),
    ('company', 'comment', 9, 'Комментарий', 'Comment', 'LONG_TEXT', false, null),
    ('contact', 'title', 1, 'Имя', 'Name', 'TEXT', true, null),
    ('contact', 'company', 2, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('contact', 'position', 3, 'Должность', 'Position', 'TEXT', false, null),
    ('contact', 'phone', 4, 'Телефон', 'Phone', 'TEXT', false, null),
    ('contact', 'mail', 5, 'Эл. почта', 'E-mail', 'TEXT', false, null),
    ('contact', 'birthday', 6, 'День рождения', 'Birthday', 'DATE', false, null),
    ('contact', 'comment', 7, 'Комментарий', 'Comment', 'LONG_TEXT', false, null),
    ('lead', 'title', 1, 'Обращение', 'Enquiry', 'TEXT', true, null),
    ('lead', 'person_name', 2, 'Имя клиента', 'Customer''s name', 'TEXT', false, null),
    ('lead', 'phone', 3, 'Телефон', 'Phone', 'TEXT', false, null),
    ('lead', 'mail', 4, 'Эл. почта', 'E-mail', 'TEXT', false, null),
    ('lead', 'source', 5, 'Источник', 'Source', 'CHOICE', false, null),
    ('lead', 'product', 6, 'Интерес', 'Interest', 'CHOICE', false, null),
    ('lead', 'budget', 7, 'Бюджет', 'Budget', 'MONEY', false, null),
    ('lead', 'call_at', 8, 'Перезвонить', 'Call back at', 'DATE_TIME', false, null),
    ('lead', 'company', 9, 'Компания', 'Company', 'REFERENCE', false, 'company'),
    ('lead', 'comment', 10, 'Комментарий', 'Comment', 'LONG_TEXT', false, null);

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
where common.key not in ('pipeline', 'stage', 'stage_since')
   or exists (select from pipeline where pipeline.type = record_type.key);

insert into field_option (type, field, key, position, name_ru, name_en)
select type, 'source', key, position, name_ru, name_en
from (values ('deal'), ('lead')) as types (type)
cross join (values
    ('site', 1, 'Сайт', 'Website'),
    ('call', 2, 'Звонок', 'Phone call'),
    ('salon', 3, 'Салон', 'Showroom'),
    ('recommendation', 4, 'Рекомендация', 'Recommendation'),
    ('advertising', 5, 'Реклама', 'Advertising'),
    ('exhibition', 6, 'Выставка', 'Exhibition'),
    ('repeat', 7, 'Повторное обращение', 'Returning customer')
) as options (key, position, name_ru, name_en);

insert into field_option (type, field, key, position, name_ru, name_en)
select type, 'product', key, position, name_ru, name_en
from (values ('deal'), ('lead')) as types (type)
cross join (values
    ('windows', 1, 'Окна ПВХ', 'PVC windows'),
    ('balcony', 2, 'Балкон или лоджия', 'Balcony or loggia'),
    ('doors', 3, 'Двери', 'Doors'),
    ('facade', 4, 'Фасадное остекление', 'Façade glazing'),
    ('wooden', 5, 'Деревянные окна', 'Wooden windows'),
    ('partitions', 6, 'Перегородки', 'Partitions'),
    ('service', 7, 'Ремонт и обслуживание', 'Repair and service')
) as options (key, position, name_ru, name_en);

insert into field_option (type, field, key, position, name_ru, name_en) values
    ('company', 'segment', 'developer', 1, 'Застройщик', 'Property developer'),
    ('company', 'segment', 'builder', 2, 'Подрядчик', 'Contractor'),
    ('company', 'segment', 'public', 3, 'Бюджетное учреждение', 'Public institution'),
    ('company', 'segment', 'housing', 4, 'Управляющая компания', 'Housing management'),
    ('company', 'segment', 'dealer', 5, 'Дилер', 'Dealer'),
    ('company', 'segment', 'business', 6, 'Бизнес', 'Business');

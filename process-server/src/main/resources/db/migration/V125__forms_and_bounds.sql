-- What a text field holds that is written in many ways, and between which a number lies.
alter table record_field
    add form text check (form in ('TELEPHONE', 'MAIL', 'TAX_NUMBER')),
    add least numeric,
    add most numeric,
    add check (form is null or kind = 'TEXT'),
    add check ((least is null and most is null) or kind in ('NUMBER', 'MONEY')),
    add check (least <= most);

update record_field set form = case key
        when 'phone' then 'TELEPHONE' when 'mail' then 'MAIL' when 'tax_number' then 'TAX_NUMBER' end
where type in ('lead', 'contact', 'company') and key in ('phone', 'mail', 'tax_number') and kind = 'TEXT';

update record_field set least = 0, most = 100
where (type, key) in (('deal', 'discount'), ('deal', 'probability'), ('deal_line', 'discount'), ('product', 'tax_rate'));

-- What is given back is a negative payment, invoice or quantity; the others have no such meaning.
update record_field set least = 0
where (type, key) in (('deal', 'amount'), ('lead', 'budget'), ('product', 'price'), ('deal_line', 'price'),
    ('quote', 'amount'), ('contract', 'amount'), ('activity', 'duration'));

-- By which telephones, mails and tax numbers a record is known: 'field=normal form'. No field is called with a line before.
do $$
declare
    known text;
begin
    for known in select key from record_type loop
        execute format('alter table %I add _known_by text[] not null default ''{}''', 'crm_' || known);
    end loop;
    for known in select distinct type from record_field where form is not null loop
        execute format(
            'create index %I on %I using gin (_known_by)', 'crm_' || known || '__known_by', 'crm_' || known);
    end loop;
end $$;

drop index crm_lead_phone, crm_lead_mail, crm_lead_tax_number, crm_contact_phone, crm_contact_mail, crm_company_phone,
    crm_company_mail, crm_company_tax_number;
drop function phone_digits(text);
drop function mail_folded(text);
drop function tax_digits(text);

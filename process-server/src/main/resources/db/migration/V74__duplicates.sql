-- Telephones, mails and tax numbers as they are compared, however they are written.
create function phone_digits(written text) returns text language sql immutable parallel safe
    return right(regexp_replace(written, '\D', '', 'g'), 10);
create function tax_digits(written text) returns text language sql immutable parallel safe
    return regexp_replace(written, '\D', '', 'g');
create function mail_folded(written text) returns text language sql immutable parallel safe
    return lower(trim(written));

create index crm_lead_phone on crm_lead (phone_digits(phone)) where phone is not null;
create index crm_lead_mail on crm_lead (mail_folded(mail)) where mail is not null;
create index crm_lead_tax_number on crm_lead (tax_digits(tax_number)) where tax_number is not null;
create index crm_contact_phone on crm_contact (phone_digits(phone)) where phone is not null;
create index crm_contact_mail on crm_contact (mail_folded(mail)) where mail is not null;
create index crm_company_phone on crm_company (phone_digits(phone)) where phone is not null;
create index crm_company_mail on crm_company (mail_folded(mail)) where mail is not null;
create index crm_company_tax_number on crm_company (tax_digits(tax_number)) where tax_number is not null;

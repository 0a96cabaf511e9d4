-- What follows from other fields: what lines cost, and what numbered papers are called.
update record_field set read_only = true, formula = computed.formula
from (values
    ('deal_line', 'title', 'deal_line.product.title'),
    ('deal_line', 'amount', 'decimal(deal_line.quantity'
        || ' * (if deal_line.price = null then deal_line.product.price else deal_line.price)'
        || ' * (1 - (if deal_line.discount = null then 0 else deal_line.discount) / 100), 2)'),
    ('quote', 'title', 'quote.number'),
    ('invoice', 'title', 'invoice.number'),
    ('contract', 'title', 'contract.number'),
    ('payment', 'title', '(if payment.invoice = null then "" else payment.invoice.number + ", ")'
        || ' + substring(string(payment.date), 9, 2) + "." + substring(string(payment.date), 6, 2)'
        || ' + "." + substring(string(payment.date), 1, 4)')
) as computed (type, field, formula)
where record_field.type = computed.type and record_field.key = computed.field;

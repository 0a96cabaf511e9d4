package org.lekalo.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Stage;
import org.lekalo.server.people.Company;
import org.lekalo.server.row.StoredRecord;

/**
 * What the demo company's deals led to: lines, offers, contracts, invoices and payments, calls and letters, and what is
 * to be done next; by the same chances each time. A type's records are written in one statement.
 */
final class DemoTrade {

    /** {@code sold_for} is the deals' kind of product that it is sold for. */
    private static final DemoWords PRODUCTS = DemoWords.of("product");

    private static final String INSTALLATION = "Доставка и монтаж";
    private static final DemoWords ACTIVITIES = DemoWords.of("activity");
    private static final List<String> LEAD_CALLS = DemoWords.of("activity-lead").texts("outcome");
    private static final List<String> TODOS = DemoWords.of("todo").texts("title");

    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Random chance = new Random(1861);
    private final DSLContext sql;
    private final DemoPast past;
    private final Company company;
    private final Instant now;

    private final Map<String, List<RecordRef>> productsByKind = new HashMap<>();
    private final Map<RecordRef, BigDecimal> prices = new HashMap<>();
    private RecordRef installation = new RecordRef("product", 0);

    DemoTrade(DSLContext sql, DemoPast past, Company company, Instant now) {
        this.sql = sql;
        this.past = past;
        this.company = company;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    void all() {
        var deals = past.every("deal").stream()
                .filter(deal -> deal.value("amount").isPresent())
                .toList();
        var leads = past.every("lead");
        if (deals.isEmpty()) {
            return;
        }
        products(deals.get(0).owner());
        lines(deals);
        quotes(deals);
        var contracts = contracts(deals);
        payments(invoices(deals, contracts));
        activities(deals, leads);
        todos(deals, leads);
        parents();
        lifeCycles("company");
        lifeCycles("contact");
    }

    private void products(PersonId owner) {
        List<Made> products = new ArrayList<>();
        for (int place = 0; place < PRODUCTS.size(); place++) {
            products.add(product(
                    PRODUCTS.text(place, "title"),
                    PRODUCTS.text(place, "code"),
                    PRODUCTS.text(place, "unit"),
                    new BigDecimal(PRODUCTS.text(place, "price")),
                    owner));
        }
        products.add(product(INSTALLATION, "SRV-INST", "service", BigDecimal.ZERO, owner));
        var refs = write("product", products);
        for (int i = 0; i < PRODUCTS.size(); i++) {
            productsByKind
                    .computeIfAbsent(PRODUCTS.text(i, "sold_for"), kind -> new ArrayList<>())
                    .add(refs.get(i));
            prices.put(refs.get(i), new BigDecimal(PRODUCTS.text(i, "price")));
        }
        installation = refs.get(refs.size() - 1);
    }

    private Made product(String title, String code, String unit, BigDecimal price, PersonId owner) {
        Map<String, Object> values = new LinkedHashMap<>(
                Map.of("title", title, "code", code, "unit", unit, "tax_rate", new BigDecimal(20), "active", true));
        if (price.signum() > 0) {
            values.put("price", price.setScale(2));
        }
        return new Made(values, owner, now.minus(Duration.ofDays(700)));
    }

    /** They add up to the deal's amount: goods, something that goes with them, and the work. */
    private void lines(List<StoredRecord> deals) {
        List<Made> lines = new ArrayList<>();
        for (var deal : deals) {
            var left = amount(deal);
            var goods = pick(productsByKind.getOrDefault(
                    deal.value("product").orElse("windows").toString(),
                    productsByKind.getOrDefault("windows", List.of())));
            left = left.subtract(line(lines, deal, goods, left, "0.75"));
            left = left.subtract(
                    line(lines, deal, pick(productsByKind.getOrDefault("accessory", List.of())), left, "0.3"));
            if (left.signum() > 0) {
                lines.add(line(deal, installation, INSTALLATION, BigDecimal.ONE, left));
            }
        }
        write("deal_line", lines);
    }

    private BigDecimal line(List<Made> lines, StoredRecord deal, RecordRef product, BigDecimal upTo, String share) {
        var price = prices.getOrDefault(product, BigDecimal.ONE);
        var quantity = upTo.multiply(new BigDecimal(share)).divide(price, 0, RoundingMode.DOWN);
        if (quantity.signum() == 0) {
            return BigDecimal.ZERO;
        }
        lines.add(line(deal, product, title(product), quantity, price));
        return price.multiply(quantity);
    }

    private Made line(StoredRecord deal, RecordRef product, String title, BigDecimal quantity, BigDecimal price) {
        return new Made(
                Map.of(
                        "title",
                        title,
                        "deal",
                        deal.ref(),
                        "product",
                        product,
                        "quantity",
                        quantity,
                        "price",
                        price.setScale(2),
                        "amount",
                        price.multiply(quantity).setScale(2)),
                deal.owner(),
                created(deal));
    }

    private String title(RecordRef product) {
        int place = (int) (product.id() - firstProduct());
        return PRODUCTS.text(place, "title");
    }

    private long firstProduct() {
        return installation.id() - PRODUCTS.size();
    }

    private void quotes(List<StoredRecord> deals) {
        List<Made> quotes = new ArrayList<>();
        for (var deal : deals) {
            int place = place(deal);
            if (place < 2) {
                continue;
            }
            var date = day(deal, 0.3);
            var number = "КП-%d/%03d".formatted(date.getYear() % 100, quotes.size() + 1);
            var values = about(deal, "company", "contact");
            values.put("title", number);
            values.put("number", number);
            values.put("date", date);
            values.put("valid_until", date.plusDays(30));
            values.put("amount", amount(deal));
            stage(
                    values,
                    "quotes",
                    switch (state(deal)) {
                        case WON -> "accepted";
                        case LOST -> "declined";
                        case OPEN -> place == 2 ? pick(List.of("draft", "sent")) : place == 3 ? "sent" : "accepted";
                    },
                    date);
            quotes.add(new Made(values, deal.owner(), moment(date)));
        }
        write("quote", quotes);
    }

    /** By deal. */
    private Map<RecordRef, RecordRef> contracts(List<StoredRecord> deals) {
        List<Made> contracts = new ArrayList<>();
        var signed = deals.stream().filter(this::hasContract).toList();
        for (var deal : signed) {
            var date = day(deal, 0.55);
            var number = "Д-%d/%03d".formatted(date.getYear() % 100, contracts.size() + 1);
            var values = about(deal, "company", "contact");
            values.put("title", number);
            values.put("number", number);
            values.put("date", date);
            values.put("valid_from", date);
            values.put("valid_until", date.plusMonths(corporate(deal) ? 12 : 4));
            values.put("amount", amount(deal));
            values.put("comment", "Изготовление и монтаж: " + deal.title());
            stage(
                    values,
                    "contracts",
                    state(deal) == Stage.Kind.WON ? "completed" : isSigning(deal) ? "approval" : "active",
                    date);
            contracts.add(new Made(values, deal.owner(), moment(date)));
        }
        var refs = write("contract", contracts);
        Map<RecordRef, RecordRef> byDeal = new HashMap<>();
        for (int i = 0; i < refs.size(); i++) {
            byDeal.put(signed.get(i).ref(), refs.get(i));
        }
        return byDeal;
    }

    private boolean hasContract(StoredRecord deal) {
        return state(deal) != Stage.Kind.LOST && place(deal) >= (corporate(deal) ? 4 : 3);
    }

    private boolean isSigning(StoredRecord deal) {
        return place(deal) == (corporate(deal) ? 4 : 3) && chance.nextBoolean();
    }

    /** What is left to pay of a deal's invoices, in order: half beforehand, half at the end. */
    private List<Bill> invoices(List<StoredRecord> deals, Map<RecordRef, RecordRef> contracts) {
        List<Made> invoices = new ArrayList<>();
        List<Bill> bills = new ArrayList<>();
        for (var deal : deals) {
            if (!contracts.containsKey(deal.ref())) {
                continue;
            }
            var first = amount(deal).multiply(HALF).setScale(2, RoundingMode.DOWN);
            boolean won = state(deal) == Stage.Kind.WON;
            boolean working = place(deal) > (corporate(deal) ? 4 : 3);
            bill(
                    deal,
                    contracts,
                    first,
                    day(deal, 0.6),
                    won || working ? "paid" : pick(List.of("sent", "partly_paid", "overdue")),
                    invoices,
                    bills);
            if (working) {
                var rest = amount(deal).subtract(first);
                bill(
                        deal,
                        contracts,
                        rest,
                        day(deal, 0.9),
                        won ? "paid" : pick(List.of("draft", "sent")),
                        invoices,
                        bills);
            }
        }
        var refs = write("invoice", invoices);
        List<Bill> written = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            written.add(bills.get(i).with(refs.get(i)));
        }
        return written;
    }

    private void bill(
            StoredRecord deal,
            Map<RecordRef, RecordRef> contracts,
            BigDecimal amount,
            LocalDate date,
            String stage,
            List<Made> invoices,
            List<Bill> bills) {
        var number = "С-%d/%04d".formatted(date.getYear() % 100, 101 + invoices.size());
        var due = stage.equals("overdue") ? today().minusDays(3 + chance.nextInt(9)) : date.plusDays(10);
        var values = about(deal, "company", "contact");
        values.put("title", number);
        values.put("number", number);
        values.put("date", date.isAfter(due) ? due.minusDays(5) : date);
        values.put("due_date", due);
        values.put("amount", amount);
        values.put("contract", contracts.get(deal.ref()));
        stage(values, "invoices", stage, date);
        invoices.add(new Made(values, deal.owner(), moment(date)));
        bills.add(new Bill(deal.ref(), number, deal, date, amount, stage));
    }

    private void payments(List<Bill> bills) {
        List<Made> payments = new ArrayList<>();
        for (var bill : bills) {
            if (!List.of("paid", "partly_paid").contains(bill.stage())) {
                continue;
            }
            var paid = bill.stage().equals("paid")
                    ? bill.amount()
                    : bill.amount().multiply(HALF).setScale(2, RoundingMode.UP);
            var date = earlier(bill.date().plusDays(1 + chance.nextInt(8)), today());
            var values = about(bill.deal(), "company");
            values.put("title", bill.number() + ", " + date.format(RUSSIAN));
            values.put("date", date);
            values.put("amount", paid);
            values.put("kind", corporate(bill.deal()) ? "bank" : pick(List.of("card", "bank", "cash", "instalment")));
            values.put("confirmed", chance.nextInt(6) > 0);
            values.put("invoice", bill.invoice());
            payments.add(new Made(values, bill.deal().owner(), moment(date)));
        }
        write("payment", payments);
    }

    private void activities(List<StoredRecord> deals, List<StoredRecord> leads) {
        List<Made> activities = new ArrayList<>();
        for (var deal : deals) {
            int count = Math.min(ACTIVITIES.size(), 2 + place(deal) + chance.nextInt(2));
            for (int i = 0; i < count; i++) {
                var at = between(deal, (i + 0.5) / count);
                var values = about(deal, "company", "contact");
                values.putAll(ACTIVITIES.row(i));
                values.put("happened_at", at);
                var kind = ACTIVITIES.text(i, "kind");
                if (List.of("call", "meeting").contains(kind)) {
                    values.put("duration", new BigDecimal(kind.equals("call") ? 2 + chance.nextInt(14) : 45));
                }
                activities.add(new Made(values, deal.owner(), at));
            }
        }
        for (var lead : leads) {
            var at = between(lead, 0.5);
            activities.add(new Made(
                    Map.of(
                            "kind",
                            "call",
                            "direction",
                            "outgoing",
                            "title",
                            "Звонок по обращению",
                            "outcome",
                            pick(LEAD_CALLS),
                            "happened_at",
                            at,
                            "duration",
                            new BigDecimal(1 + chance.nextInt(6)),
                            "lead",
                            lead.ref()),
                    lead.owner(),
                    at));
        }
        write("activity", activities);
    }

    private void todos(List<StoredRecord> deals, List<StoredRecord> leads) {
        List<Made> todos = new ArrayList<>();
        for (var deal : deals) {
            if (state(deal) == Stage.Kind.OPEN && chance.nextInt(3) > 0) {
                todos.add(todo(deal, Math.min(place(deal), TODOS.size() - 1)));
            }
        }
        for (var lead : leads) {
            if (state(lead) == Stage.Kind.OPEN && chance.nextBoolean()) {
                todos.add(todo(lead, 0));
            }
        }
        write("todo", todos);
    }

    private Made todo(StoredRecord record, int what) {
        var due = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(chance.nextInt(24 * 9) - 48L));
        Map<String, Object> values = new LinkedHashMap<>(
                Map.of("title", TODOS.get(what), record.ref().type(), record.ref(), "due", due));
        return new Made(values, record.owner(), between(record, 0.9));
    }

    private void parents() {
        parent("ООО «Берег Девелопмент»", "ООО СЗ «Новые Кварталы»", "ООО СЗ «Речная Долина»");
        parent("ООО «Генподряд Центр»", "ООО «Монолит-Юг»");
    }

    private void parent(String parent, String... subsidiaries) {
        sql.execute(
                "update crm_company set parent = (select id from crm_company where title = {0} limit 1) where title in ({1})",
                DSL.val(parent),
                DSL.list(List.of(subsidiaries).stream().map(DSL::val).toList()));
    }

    /** Where a customer stands follows from his deals. */
    private void lifeCycles(String customer) {
        sql.execute("""
                update {0} customer set stage = (
                    select case
                        when count(*) filter (where deal.stage = 'won') > 1 then 'regular'
                        when count(*) filter (where deal.stage <> 'lost') > 0 then 'active'
                        when count(*) > 0 then 'lost'
                        else 'potential' end
                    from crm_deal deal where deal.{1} = customer.id)
                """, DSL.table(DSL.name("crm_" + customer)), DSL.name(customer));
    }

    /** A record to be written. */
    private record Made(Map<String, Object> values, PersonId owner, Instant created) {}

    /** An invoice; until it is written it stands for its deal. */
    private record Bill(
            RecordRef invoice, String number, StoredRecord deal, LocalDate date, BigDecimal amount, String stage) {

        Bill with(RecordRef written) {
            return new Bill(written, number, deal, date, amount, stage);
        }
    }

    private List<RecordRef> write(String type, List<Made> records) {
        List<Map<String, Object>> filled = new ArrayList<>();
        List<@Nullable Long> departments = new ArrayList<>();
        for (var made : records) {
            Map<String, Object> values = new LinkedHashMap<>(made.values());
            values.put("owner", made.owner());
            values.put("created_at", made.created());
            values.put("created_by", made.owner());
            values.put("changed_at", made.created());
            values.put("changed_by", made.owner());
            filled.add(values);
            departments.add(company.person(made.owner())
                    .map(person -> person.departmentId())
                    .orElse(null));
        }
        if (records.isEmpty()) {
            return List.of();
        }
        return past.writeAll(type, filled, departments);
    }

    private static Map<String, Object> about(StoredRecord deal, String... customers) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("deal", deal.ref());
        for (var customer : customers) {
            deal.value(customer).ifPresent(ref -> values.put(customer, ref));
        }
        return values;
    }

    private void stage(Map<String, Object> values, String pipeline, String stage, LocalDate since) {
        values.put("pipeline", pipeline);
        values.put("stage", stage);
        values.put("stage_since", moment(since));
    }

    private int place(StoredRecord record) {
        var stages = pipeline(record);
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).key().equals(record.stage().orElseThrow())) {
                return i;
            }
        }
        return 0;
    }

    private Stage.Kind state(StoredRecord record) {
        return pipeline(record).get(place(record)).kind();
    }

    private List<Stage> pipeline(StoredRecord record) {
        return past.type(record.ref().type())
                .pipeline(record.pipeline().orElseThrow())
                .orElseThrow()
                .stages();
    }

    private static boolean corporate(StoredRecord deal) {
        return deal.pipeline().orElseThrow().equals("corporate");
    }

    private static BigDecimal amount(StoredRecord deal) {
        return (BigDecimal) deal.value("amount").orElseThrow();
    }

    private static Instant created(StoredRecord record) {
        return (Instant) record.value("created_at").orElseThrow();
    }

    /** A moment of the record's life: 0 its beginning, 1 now. */
    private Instant between(StoredRecord record, double share) {
        var age = Duration.between(created(record), now).toMinutes();
        return created(record).plus(Duration.ofMinutes((long) (age * share)));
    }

    private LocalDate day(StoredRecord record, double share) {
        return LocalDate.ofInstant(between(record, share), ZoneOffset.UTC);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant moment(LocalDate date) {
        var noon = date.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return noon.isBefore(now) ? noon : now;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}

package org.lekalo.server.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory.Entry;
import org.lekalo.server.people.Company;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.row.WrittenForm;
import org.lekalo.server.security.Caller;

/** Makes records of {@link DemoWords}, by the same chances each time, with a past that leads to now. */
final class DemoStory {

    /** The first ones belong to corporate sales. */
    private static final DemoWords COMPANIES = DemoWords.of("company");

    private static final int CORPORATE_COMPANIES = 28;

    /** One after another, those of the companies. */
    private static final DemoWords CONTACTS = DemoWords.of("contact");

    /** Those who buy for themselves; the comment is where the windows go. */
    private static final DemoWords HOUSEHOLDS = DemoWords.of("household");

    private static final DemoWords RETAIL_ORDERS = DemoWords.of("deal-retail");
    private static final DemoWords CORPORATE_ORDERS = DemoWords.of("deal-corporate");
    private static final DemoWords TOPICS = DemoWords.of("lead");
    private static final List<String> COMMENTS = DemoWords.of("deal-comment").texts("comment");

    private static final List<String> HOUSEHOLD_SELLERS = List.of("elena", "dmitry", "elena", "dmitry", "boris");
    private static final List<String> CORPORATE_SELLERS = List.of("sergey", "marina", "sergey");

    /** How many deals stand in each stage of the pipeline. */
    private static final List<Integer> RETAIL_DEALS = List.of(6, 6, 6, 4, 4, 3, 5, 2);

    private static final List<Integer> CORPORATE_DEALS = List.of(4, 3, 4, 4, 2, 2, 3, 2);
    private static final List<Integer> LEADS = List.of(5, 4, 2, 2, 2);
    private static final List<String> SOURCES =
            List.of("site", "call", "salon", "recommendation", "advertising", "exhibition", "repeat");

    /** What a pipeline's deals are about. */
    private record Kind(String pipeline, List<Integer> deals, List<String> sellers, int least, int span, int days) {}

    private static final Kind RETAIL = new Kind("retail", RETAIL_DEALS, HOUSEHOLD_SELLERS, 38_000, 440_000, 45);
    private static final Kind CORPORATE =
            new Kind("corporate", CORPORATE_DEALS, CORPORATE_SELLERS, 650_000, 11_500_000, 150);

    private final Random chance = new Random(1917);
    private final DemoPast past;
    private final Company company;
    private final Instant now;
    private final List<RecordRef> companies = new ArrayList<>();
    private final List<RecordRef> contacts = new ArrayList<>();
    private final List<RecordRef> households = new ArrayList<>();
    private int made;

    DemoStory(DemoPast past, Company company, Instant now) {
        this.past = past;
        this.company = company;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    void all() {
        companies();
        contacts();
        deals(RETAIL);
        deals(CORPORATE);
        leads();
    }

    private void companies() {
        for (int place = 0; place < COMPANIES.size(); place++) {
            int number = place + 1;
            var seller = seller(place < CORPORATE_COMPANIES ? CORPORATE_SELLERS : HOUSEHOLD_SELLERS);
            var created = ago(Duration.ofDays(200 + chance.nextInt(600)));
            var values = COMPANIES.row(place);
            values.put("tax_number", "00%02d%06d".formatted(number, 100_000 + chance.nextInt(900_000)));
            values.put("phone", telephone());
            values.put("mail", "info@company%02d.example".formatted(number));
            values.put("site", "https://company%02d.example".formatted(number));
            companies.add(insert("company", seller, created, values));
        }
    }

    private void contacts() {
        for (int place = 0; place < CONTACTS.size(); place++) {
            var employer = companies.get(place);
            var created = ago(Duration.ofDays(100 + chance.nextInt(300)));
            var values = CONTACTS.row(place);
            values.put("company", employer);
            values.put("phone", telephone());
            values.put("mail", "person%02d@company%02d.example".formatted(place + 1, place + 1));
            contacts.add(insert("contact", owner(employer), created, values));
        }
        for (int place = 0; place < HOUSEHOLDS.size(); place++) {
            var seller = seller(HOUSEHOLD_SELLERS);
            var created = ago(Duration.ofDays(60 + chance.nextInt(60)));
            var values = HOUSEHOLDS.row(place);
            values.put("phone", telephone());
            households.add(insert("contact", seller, created, values));
        }
    }

    private Person owner(RecordRef ref) {
        return company.person(past.find(ref).owner()).orElseThrow();
    }

    private void deals(Kind kind) {
        var pipeline = past.type("deal").pipeline(kind.pipeline()).orElseThrow();
        for (int stage = 0; stage < pipeline.stages().size(); stage++) {
            for (int i = 0; i < kind.deals().get(stage); i++) {
                deal(kind, pipeline, stage);
            }
        }
    }

    private void deal(Kind kind, Pipeline pipeline, int stage) {
        var state = pipeline.stages().get(stage).kind();
        int age = 1 + (stage + 1) * kind.days() / pipeline.stages().size() + chance.nextInt(kind.days() / 4);
        var created = ago(Duration.ofHours(age * 24L - chance.nextInt(10)));
        Map<String, Object> values = kind.equals(RETAIL) ? retailOrder() : corporateOrder();
        values.put(
                "amount",
                BigDecimal.valueOf(rounded(kind.least() + chance.nextInt(kind.span())))
                        .setScale(2));
        if (chance.nextInt(3) > 0) {
            values.put(
                    "discount",
                    BigDecimal.valueOf(List.of(3, 5, 5, 7, 10, 12, 15, 18).get(chance.nextInt(8))));
        }
        values.put(
                "probability",
                BigDecimal.valueOf(state == Stage.Kind.OPEN ? 10 + stage * 14L : state == Stage.Kind.WON ? 100 : 0));
        values.put("source", SOURCES.get(chance.nextInt(SOURCES.size())));
        values.put("pipeline", kind.pipeline());
        values.put("prepayment", state == Stage.Kind.WON || (state == Stage.Kind.OPEN && stage >= 4));
        values.put(
                "closing_date",
                state == Stage.Kind.OPEN
                        ? today().plusDays(3 + chance.nextInt(kind.days()))
                        : today().minusDays(1 + chance.nextInt(20)));
        if (stage >= 1) {
            values.put(
                    "measurement_date",
                    LocalDate.ofInstant(created, ZoneOffset.UTC).plusDays(2 + chance.nextInt(4)));
        }
        if (chance.nextInt(2) == 0) {
            values.put("comment", COMMENTS.get(chance.nextInt(COMMENTS.size())));
        }
        insertStaged("deal", seller(kind.sellers()), created, values, path(pipeline, stage));
    }

    private Map<String, Object> retailOrder() {
        int customer = (made % HOUSEHOLDS.size() + made / 14) % HOUSEHOLDS.size();
        var values = order(RETAIL_ORDERS, surname(HOUSEHOLDS.text(customer, "title")));
        made++;
        values.put("address", HOUSEHOLDS.text(customer, "comment"));
        values.put("contact", households.get(customer));
        return values;
    }

    private Map<String, Object> corporateOrder() {
        int customer = made++ * 5 % CORPORATE_COMPANIES;
        var values = order(CORPORATE_ORDERS, COMPANIES.text(customer, "title"));
        values.put("company", companies.get(customer));
        values.put("contact", contacts.get(customer));
        values.put("address", COMPANIES.text(customer, "city"));
        return values;
    }

    private Map<String, Object> order(DemoWords orders, String customer) {
        var values = orders.row(made % orders.size());
        values.computeIfPresent("title", (field, what) -> what + " — " + customer);
        return values;
    }

    private void leads() {
        var pipeline = past.type("lead").pipelines().get(0);
        int topic = 0;
        for (int stage = 0; stage < pipeline.stages().size(); stage++) {
            for (int i = 0; i < LEADS.get(stage); i++) {
                lead(pipeline, stage, topic++);
            }
        }
    }

    private void lead(Pipeline pipeline, int stage, int topic) {
        var name = HOUSEHOLDS.text(chance.nextInt(HOUSEHOLDS.size()), "title");
        var values = TOPICS.row(topic);
        values.put("person_name", name.substring(0, name.indexOf(' ')));
        values.put("phone", telephone());
        values.put("source", SOURCES.get(chance.nextInt(SOURCES.size())));
        values.put("pipeline", pipeline.key());
        if (stage < 3) {
            values.put("call_at", now.plus(Duration.ofHours(chance.nextInt(72))));
            values.put(
                    "budget",
                    BigDecimal.valueOf(rounded(30_000 + chance.nextInt(250_000)))
                            .setScale(2));
        }
        var created = ago(Duration.ofHours(2 + stage * 30L + chance.nextInt(48)));
        var sellers = made++ % 3 == 0 ? CORPORATE_SELLERS : HOUSEHOLD_SELLERS;
        insertStaged("lead", seller(sellers), created, values, path(pipeline, stage));
    }

    /** The stages gone through; a lost record is lost half way. */
    private List<String> path(Pipeline pipeline, int stage) {
        var stages = pipeline.stages();
        int last = stages.get(stage).kind() == Stage.Kind.LOST ? 1 + chance.nextInt(3) : stage;
        List<String> path = new ArrayList<>();
        stages.subList(0, last).forEach(passed -> path.add(passed.key()));
        path.add(stages.get(stage).key());
        return path;
    }

    private RecordRef insert(String type, Person owner, Instant created, Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.put("owner", owner.id());
        filled.put("created_at", created);
        filled.put("created_by", owner.id());
        filled.putIfAbsent("changed_at", created);
        filled.put("changed_by", owner.id());
        RecordType known = past.type(type);
        known.pipelines().stream().findFirst().ifPresent(pipeline -> {
            filled.putIfAbsent("pipeline", pipeline.key());
            filled.putIfAbsent("stage", pipeline.stages().get(0).key());
            filled.putIfAbsent("stage_since", created);
        });
        var ref = past.write(type, filled, owner.departmentId());
        filled.put("changed_at", created);
        past.tell(
                at(ref, filled, created),
                author(owner),
                List.of(new Entry("created_at", null, WrittenForm.text(created))));
        return ref;
    }

    private void insertStaged(
            String type, Person owner, Instant created, Map<String, Object> values, List<String> path) {
        var each = Duration.between(created, now).dividedBy(path.size());
        var entered = created.plus(each.multipliedBy(path.size() - 1L)).truncatedTo(ChronoUnit.MICROS);
        values.put("stage", path.get(path.size() - 1));
        values.put("stage_since", entered);
        values.put("changed_at", entered);
        var ref = insert(type, owner, created, values);
        for (int i = 1; i < path.size(); i++) {
            past.tell(
                    at(ref, values, created.plus(each.multipliedBy(i)).truncatedTo(ChronoUnit.MICROS)),
                    author(owner),
                    List.of(new Entry("stage", path.get(i - 1), path.get(i))));
        }
    }

    private StoredRecord at(RecordRef ref, Map<String, Object> values, Instant moment) {
        Map<String, Object> then = new LinkedHashMap<>(values);
        then.put("changed_at", moment);
        return new StoredRecord(ref, 1, null, then, Map.of());
    }

    private Author author(Person person) {
        return new Author.ByHand(new Caller(person));
    }

    private Person seller(List<String> logins) {
        return company.personWithLogin(logins.get(chance.nextInt(logins.size())))
                .orElseThrow();
    }

    private String telephone() {
        return "+7 (900) 000-%02d-%02d".formatted(chance.nextInt(100), chance.nextInt(100));
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static long rounded(long amount) {
        return amount / 100 * 100;
    }

    private Instant ago(Duration duration) {
        return now.minus(duration);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}

package org.lekalo.designer.company;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;

/** Records in memory: a refusal for every title that is missing, and for a stale version. */
public final class Records implements RecordsApi {

    private static final List<String> DEALS = List.of(
            "Остекление балкона, ул. Ленина, 12",
            "Окна в коттедж, Берёзовая роща",
            "Панорамное остекление офиса",
            "Замена окон в школе № 14",
            "Фасад торгового центра «Меридиан»",
            "Тёплая лоджия, пр. Мира, 7",
            "Окна для детского сада «Ромашка»");
    private static final List<String> COMPANIES =
            List.of("ООО «СтройИнвест»", "АО «Меридиан»", "ООО «Северный дом»", "Школа № 14");

    private final Map<RecordRef, RecordView> records =
            new TreeMap<>(Comparator.comparing(RecordRef::type).thenComparing(RecordRef::id));
    private final Map<RecordRef, List<Change>> changes = new HashMap<>();

    private final Map<RecordRef, Map<PersonId, Participant>> participants = new HashMap<>();

    private boolean deletable = true;

    public Records() {
        for (int index = 0; index < COMPANIES.size(); index++) {
            put(
                    new RecordRef("company", index + 1),
                    1,
                    Map.of("title", COMPANIES.get(index), "city", "Казань", "owner", 1));
        }
    }

    /** So many deals on all stages. */
    public Records withDeals(int count) {
        for (int index = 0; index < count; index++) {
            var values = new HashMap<String, Object>();
            values.put("title", DEALS.get(index % DEALS.size()));
            values.put("amount", 85_000 + 37_350.5 * index);
            values.put("company", "company:" + (index % COMPANIES.size() + 1));
            values.put("product", List.of("window", "balcony", "facade").get(index % 3));
            values.put("pipeline", "retail");
            values.put("stage", Metadata.STAGES.get(index * 7 % Metadata.STAGES.size()));
            values.put("owner", index % 2 + 1);
            values.put(
                    "closing_date",
                    LocalDate.now(ZoneOffset.UTC).plusDays(index).toString());
            values.put(
                    "stage_since",
                    Instant.now().minus(Duration.ofDays(index % 9)).toString());
            values.put(
                    "created_at",
                    Instant.now().minus(Duration.ofDays(20 + index)).toString());
            put(new RecordRef("deal", index + 1), 1, values);
        }
        return this;
    }

    /** As if nobody had the right to. */
    public void nobodyDeletes() {
        deletable = false;
        List.copyOf(records.values()).forEach(record -> put(record.ref(), record.version(), record.values()));
    }

    private RecordView put(RecordRef ref, long version, Map<String, Object> values) {
        var names = new HashMap<String, String>();
        if (values.get("owner") instanceof Number owner) {
            names.put("owner", People.name(owner.longValue()));
        }
        if (values.get("company") instanceof String company) {
            var known = records.get(RecordRef.of(company));
            names.put("company", known == null ? company : known.title());
        }
        var view = new RecordView(
                ref, version, String.valueOf(values.get("title")), Map.copyOf(values), names, true, deletable);
        records.put(ref, view);
        return view;
    }

    @Override
    public Page query(String type, Query query) {
        var matching = new ArrayList<>(records.values().stream()
                .filter(record -> record.ref().type().equals(type))
                .filter(record -> lower(record.title()).contains(lower(query.text())))
                .filter(record ->
                        !type.equals("todo") || query.filters().stream().allMatch(row -> holds(row, record)))
                .toList());
        var sort = query.sort();
        if (sort != null) {
            matching.sort(Comparator.comparing(
                    record -> String.valueOf(record.values().get(sort))));
        }
        int from = query.after() == null ? 0 : Integer.parseInt(query.after());
        int to = Math.min(matching.size(), from + query.limit());
        return new Page(
                List.copyOf(matching.subList(from, to)),
                matching.size(),
                to < matching.size() ? String.valueOf(to) : null);
    }

    private static boolean holds(ConditionRow row, RecordView record) {
        var value = String.valueOf(record.values().get(row.subject()));
        if (row.comparison() == Comparison.LESS) {
            return record.values().containsKey(row.subject())
                    && value.compareTo(row.values().get(0)) < 0;
        }
        return row.values().contains(value) == (row.comparison() == Comparison.EQUAL);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Match> lookup(String type, String text, int limit) {
        return query(type, new Query(text, List.of(), null, false, limit, null)).records().stream()
                .map(record -> new Match(record.ref(), record.title()))
                .toList();
    }

    @Override
    public RecordView get(String type, long id) {
        var found = records.get(new RecordRef(type, id));
        if (found == null) {
            throw new NotFound("record", id);
        }
        return found;
    }

    @Override
    public RecordView create(String type, Map<String, Object> values) {
        refuseEmptyTitle(values);
        long id = records.keySet().stream()
                        .filter(ref -> ref.type().equals(type))
                        .mapToLong(RecordRef::id)
                        .max()
                        .orElse(0)
                + 1;
        return put(new RecordRef(type, id), 1, values);
    }

    @Override
    public RecordView update(String type, long id, Update update) {
        var before = get(type, id);
        if (before.version() != update.expectedVersion()) {
            throw new RecordChangedMeanwhile();
        }
        var values = new HashMap<>(before.values());
        update.values().forEach((field, value) -> set(values, field, value));
        refuseEmptyTitle(values);
        update.values().forEach((field, value) -> log(before, field, value));
        return put(before.ref(), before.version() + 1, values);
    }

    private static void set(Map<String, Object> values, String field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    private void log(RecordView before, String field, @Nullable Object value) {
        var from = before.values().get(field);
        changes.computeIfAbsent(before.ref(), ref -> new ArrayList<>())
                .add(
                        0,
                        new Change(
                                Instant.now(),
                                People.ELENA.id(),
                                People.ELENA.name(),
                                null,
                                field,
                                from == null ? null : from.toString(),
                                value == null ? null : value.toString(),
                                null,
                                null));
    }

    /** Elena wrote it in the form of a task. */
    public void typedInATask(String type, long id, String field, String text, String process) {
        changes.computeIfAbsent(new RecordRef(type, id), ref -> new ArrayList<>())
                .add(
                        0,
                        new Change(
                                Instant.now(),
                                People.ELENA.id(),
                                People.ELENA.name(),
                                process,
                                field,
                                null,
                                text,
                                null,
                                null));
    }

    private static void refuseEmptyTitle(Map<String, Object> values) {
        if (String.valueOf(values.getOrDefault("title", "")).isBlank()) {
            throw FieldsRefused.of(List.of(new FieldProblem("title", "Заполните название")));
        }
    }

    @Override
    public RecordView move(String type, long id, Move move) {
        var values = new HashMap<String, @Nullable Object>(move.values());
        values.put("stage", move.stage());
        return update(type, id, new Update(move.expectedVersion(), values));
    }

    @Override
    public void delete(String type, long id, long expectedVersion) {
        records.remove(new RecordRef(type, id));
    }

    @Override
    public List<Belonging> belongings(String type, long id) {
        return List.of();
    }

    @Override
    public List<Participant> participants(String type, long id) {
        return List.copyOf(
                participants.getOrDefault(new RecordRef(type, id), Map.of()).values());
    }

    @Override
    public void setParticipant(String type, long id, PersonId person, Participation participation) {
        var name = person.equals(People.ELENA.id()) ? People.ELENA.name() : "№ " + person;
        participants
                .computeIfAbsent(new RecordRef(type, id), ref -> new HashMap<>())
                .put(person, new Participant(person, name, participation.part()));
    }

    @Override
    public void removeParticipant(String type, long id, PersonId person) {
        participants.getOrDefault(new RecordRef(type, id), new HashMap<>()).remove(person);
    }

    @Override
    public List<FieldProblem> formulaProblems(String type, long id) {
        return List.of();
    }

    @Override
    public List<Change> history(String type, long id) {
        return changes.getOrDefault(new RecordRef(type, id), List.of());
    }

    @Override
    public Board board(String type, String pipeline, int cards) {
        return board(type, pipeline, new BoardQuery("", List.of(), cards));
    }

    @Override
    public Board board(String type, String pipeline, BoardQuery query) {
        return new Board(
                pipeline,
                Metadata.STAGES.stream()
                        .map(stage -> column(type, stage, query))
                        .toList());
    }

    private Column column(String type, String stage, BoardQuery query) {
        var cards = query(type, new Query(query.text(), List.of(), null, false, 1000, null)).records().stream()
                .filter(record -> stage.equals(record.values().get("stage")))
                .toList();
        var sum = cards.stream()
                .map(card -> new BigDecimal(String.valueOf(card.values().getOrDefault("amount", 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Column(
                stage, cards.size(), sum, cards.stream().limit(query.cards()).toList());
    }
}

package org.lekalo.server.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.people.Company;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.search.RecordLookup.Said;
import org.lekalo.server.spelling.Spelling;
import org.lekalo.server.table.Cell;
import org.lekalo.server.table.TableRow;

/**
 * Reads rows of a file as values of records; records and people that cells name are looked up for all rows at once.
 *
 * @param type as it is to the caller
 * @param spellings of the columns
 */
record ImportPlan(RecordType type, Asked asked, List<Spelling> spellings, CellReader cells, Known known) {

    /** Where what cells name is looked up. */
    record Known(RecordTypes types, NamedRecords records, Company company) {}

    /**
     * One row as it will be written.
     *
     * @param values with null where a field is to become empty
     * @param key what tells which record it is, as text; null where rows have no key
     */
    record Planned(
            TableRow row,
            Map<String, @Nullable Object> values,
            List<FieldProblem> problems,
            @Nullable String key) {

        /** An empty cell is nothing for a new record. */
        private Map<String, @Nullable Object> given() {
            Map<String, @Nullable Object> given = new LinkedHashMap<>(values);
            given.values().removeIf(Objects::isNull);
            return given;
        }

        private Map<String, @Nullable Object> without(String field) {
            Map<String, @Nullable Object> others = new LinkedHashMap<>(values);
            others.remove(field);
            return others;
        }
    }

    /**
     * What becomes of a row: it is refused, changes a record, or makes one.
     *
     * @param values what is written of it
     */
    record Fate(List<FieldProblem> problems, Optional<Match> changes, Map<String, @Nullable Object> values) {}

    private Optional<Field> field(int column) {
        return asked.field(column, type);
    }

    private int columns() {
        return Math.min(spellings.size(), asked.mapping().fields().size());
    }

    List<Planned> read(List<TableRow> rows) {
        var named = named(rows);
        return rows.stream().map(row -> read(row, named)).toList();
    }

    private Planned read(TableRow row, Map<String, Recognised> named) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        if (row.overfull()) {
            problems.add(problem("", "more-cells"));
        }
        for (int column = 0; column < columns(); column++) {
            var field = field(column);
            var cell = row.cells().get(column);
            if (field.isEmpty()) {
                continue;
            }
            if (!cell.blank()) {
                var read = value(field.get(), cell, spellings.get(column), named);
                if (read instanceof CellReader.Read.Value value) {
                    values.put(field.get().key(), value.value());
                } else if (read instanceof CellReader.Read.Problem problem) {
                    problems.add(problem(field.get().key(), problem));
                }
            } else if (keyColumn().isPresent() && asked.emptyCells() == EmptyCells.CLEAR) {
                values.put(field.get().key(), null);
            }
        }
        return new Planned(
                row, values, problems, keyColumn().map(key -> key(row, key)).orElse(null));
    }

    private CellReader.Read value(Field field, Cell cell, Spelling spelling, Map<String, Recognised> named) {
        var broken = cells.broken(cell);
        if (broken.isPresent()) {
            return broken.get();
        }
        return switch (field.kind()) {
            case PERSON -> person(text(cell));
            case REFERENCE ->
                called(Objects.requireNonNull(named.get(field.key())).by(text(cell)));
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, DATE_TIME, YES_NO, CHOICE, MANY_CHOICE, FILE ->
                cells.read(field, cell, spelling);
        };
    }

    private static CellReader.Read called(List<Said> found) {
        return switch (found.size()) {
            case 0 -> new CellReader.Read.Problem("nothing-called-so");
            case 1 -> new CellReader.Read.Value(found.get(0).record().ref().toString());
            default -> new CellReader.Read.Problem("several-called-so", Recognised.facts(found));
        };
    }

    private CellReader.Read person(String name) {
        var plain = TextForm.plain(name);
        var found = known.company().people().stream()
                .filter(person -> TextForm.plain(person.name()).equals(plain)
                        || TextForm.plain(person.login()).equals(plain))
                .toList();
        return found.size() == 1
                ? new CellReader.Read.Value(found.get(0).id().value())
                : new CellReader.Read.Problem(found.isEmpty() ? "unknown-person" : "several-people");
    }

    private static String text(Cell cell) {
        return CellReader.written(cell.shown().strip());
    }

    /** What the references of the rows name, by the fields' keys. */
    private Map<String, Recognised> named(List<TableRow> rows) {
        Map<String, Recognised> named = new HashMap<>();
        for (int column = 0; column < columns(); column++) {
            var field = field(column).filter(one -> one.kind() == FieldKind.REFERENCE);
            if (field.isPresent()) {
                var target = known.types()
                        .type(Objects.requireNonNull(field.get().target()))
                        .orElseThrow();
                var title = target.field("title").orElseThrow();
                named.put(field.get().key(), known.records().with(target, title, texts(rows, column)));
            }
        }
        return named;
    }

    private static List<String> texts(List<TableRow> rows, int column) {
        return rows.stream()
                .map(row -> text(row.cells().get(column)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The column that tells which record a row is. */
    Optional<Integer> keyColumn() {
        return Optional.ofNullable(asked.mapping().key())
                .map(key -> asked.mapping().fields().indexOf(key))
                .filter(column -> column >= 0 && column < columns());
    }

    private boolean byNumber() {
        return ExchangeApi.RECORD.equals(asked.mapping().key());
    }

    private static String key(TableRow row, int column) {
        return text(row.cells().get(column));
    }

    /** The records that the rows' keys stand for. */
    Recognised existing(List<Planned> rows) {
        return existing(rows.stream().flatMap(row -> Optional.ofNullable(row.key()).stream()));
    }

    private Recognised existing(Stream<String> all) {
        var keys = all.filter(key -> !key.isEmpty()).distinct().toList();
        if (byNumber()) {
            return known.records().numbered(type, keys);
        }
        return keyField().map(field -> known.records().with(type, field, keys)).orElse(Recognised.NOTHING);
    }

    /** What a key is known by; another one is the same that asks for some of it. */
    private Set<String> known(String key) {
        return keyField().map(field -> field.known(key)).orElseGet(() -> Set.of(key));
    }

    private Set<String> askedFor(String key) {
        return keyField().map(field -> field.alike(key)).orElseGet(() -> Set.of(key));
    }

    /** The record that a key names, among meanings, none of which can look so. */
    private static Set<String> record(List<Said> found) {
        return found.size() == 1 ? Set.of("\0" + found.get(0).record().ref()) : Set.of();
    }

    /** What the keys of rows meant that were written before. */
    Set<String> meant(List<TableRow> rows) {
        var column = keyColumn();
        if (column.isEmpty()) {
            return Set.of();
        }
        var keys = rows.stream().map(row -> key(row, column.get())).toList();
        var existing = existing(keys.stream());
        var meant = new HashSet<String>();
        for (var key : keys) {
            meant.addAll(known(key));
            meant.addAll(record(existing.by(key)));
        }
        return meant;
    }

    private Optional<Field> keyField() {
        return type.field(keyName());
    }

    /** @param seen what the keys of the rows above meant, and the records they named; this row's are added */
    Fate fate(Planned row, Recognised existing, Set<String> seen) {
        var key = row.key();
        if (key == null || (key.isEmpty() && byNumber())) {
            return new Fate(row.problems(), Optional.empty(), row.given());
        }
        var found = existing.by(key);
        List<FieldProblem> problems = new ArrayList<>(row.problems());
        keyProblem(key, found, seen).ifPresent(problem -> problems.add(problem(keyName(), problem)));
        return found.isEmpty()
                ? new Fate(problems, Optional.empty(), row.given())
                : new Fate(
                        problems,
                        Optional.of(found.get(0).record()),
                        withoutSameMoments(
                                row,
                                changed(row, key, found.get(0).text()),
                                found.get(0).record().ref()));
    }

    /** A file writes moments to the second or the minute; one that says so much of what the record has says nothing new. */
    private Map<String, @Nullable Object> withoutSameMoments(
            Planned row, Map<String, @Nullable Object> values, RecordRef ref) {
        var moments = values.entrySet().stream()
                .filter(value -> value.getValue() != null && isMoment(value.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        var stored = moments.isEmpty()
                ? Optional.<StoredRecord>empty()
                : known.records().store().read(ref);
        if (stored.isEmpty()) {
            return values;
        }
        Map<String, @Nullable Object> others = new LinkedHashMap<>(values);
        for (var field : moments) {
            var cell = row.row().cells().get(asked.mapping().fields().indexOf(field));
            var precision = CellReader.toTheSecond(cell) ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
            if (stored.get().value(field).orElse("") instanceof Instant moment
                    && moment.truncatedTo(precision).toString().equals(values.get(field))) {
                others.remove(field);
            }
        }
        return others;
    }

    private boolean isMoment(String field) {
        return type.field(field)
                .filter(one -> one.kind() == FieldKind.DATE_TIME)
                .isPresent();
    }

    private Optional<CellReader.Read.Problem> keyProblem(String key, List<Said> found, Set<String> seen) {
        if (key.isEmpty()) {
            return Optional.of(new CellReader.Read.Problem("required"));
        }
        if (!byNumber() && keyField().isEmpty()) {
            return Optional.of(new CellReader.Read.Problem("unknown", Map.of("field", keyName())));
        }
        boolean repeats = !Collections.disjoint(seen, askedFor(key));
        boolean onceMore = !Collections.disjoint(seen, record(found));
        seen.addAll(known(key));
        seen.addAll(record(found));
        if (repeats || onceMore) {
            return Optional.of(new CellReader.Read.Problem(repeats ? "repeats" : "repeats-record"));
        }
        if (found.size() > 1) {
            return Optional.of(new CellReader.Read.Problem("several-have-it", Recognised.facts(found)));
        }
        return byNumber() && found.isEmpty()
                ? Optional.of(new CellReader.Read.Problem("reference-to-nothing"))
                : Optional.empty();
    }

    /** A key that says nothing new leaves the record's spelling as it is. */
    private Map<String, @Nullable Object> changed(Planned row, String key, String stored) {
        boolean nothingNew = keyField().map(field -> field.says(stored, key)).orElse(true);
        return nothingNew ? row.without(keyName()) : row.values();
    }

    private FieldProblem problem(String field, CellReader.Read.Problem problem) {
        return new FieldProblem(
                field,
                RefusalSentences.of("refusal.field." + problem.name(), problem.facts(), asked.language()),
                problem.name(),
                problem.facts());
    }

    private FieldProblem problem(String field, String problem) {
        return problem(field, new CellReader.Read.Problem(problem));
    }

    String sentence(FieldProblem problem) {
        if (problem.field().equals(ExchangeApi.RECORD)) {
            return RecordColumn.name(type, asked.language()) + ": " + problem.text();
        }
        return type.field(problem.field())
                .map(field -> field.name().in(asked.language()) + ": " + problem.text())
                .orElse(problem.text());
    }

    private String keyName() {
        return Optional.ofNullable(asked.mapping().key()).orElse("");
    }
}

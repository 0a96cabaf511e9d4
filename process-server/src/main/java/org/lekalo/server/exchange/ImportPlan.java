package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.people.Company;
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
        Map<String, @Nullable Object> given() {
            Map<String, @Nullable Object> given = new LinkedHashMap<>(values);
            given.values().removeIf(Objects::isNull);
            return given;
        }
    }

    /** What becomes of a row: it is refused, changes a record, or makes one. */
    record Fate(List<FieldProblem> problems, Optional<Match> changes) {}

    private Optional<Field> field(int column) {
        return Optional.ofNullable(asked.mapping().fields().get(column)).flatMap(type::field);
    }

    private int columns() {
        return Math.min(spellings.size(), asked.mapping().fields().size());
    }

    List<Planned> read(List<TableRow> rows) {
        var named = named(rows);
        return rows.stream().map(row -> read(row, named)).toList();
    }

    private Planned read(TableRow row, Map<String, List<Match>> named) {
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

    private CellReader.Read value(Field field, Cell cell, Spelling spelling, Map<String, List<Match>> named) {
        var broken = cells.broken(cell);
        if (broken.isPresent()) {
            return broken.get();
        }
        return switch (field.kind()) {
            case PERSON -> person(text(cell));
            case REFERENCE ->
                one(
                        named.getOrDefault(place(field, text(cell)), List.of()).stream()
                                .<Object>map(match -> match.ref().toString())
                                .toList(),
                        "nothing-called-so",
                        "several-called-so");
            default -> cells.read(field, cell, spelling);
        };
    }

    private CellReader.Read person(String name) {
        return one(
                known.company().people().stream()
                        .filter(person -> person.name().equalsIgnoreCase(name)
                                || person.login().equalsIgnoreCase(name))
                        .<Object>map(person -> person.id().value())
                        .toList(),
                "unknown-person",
                "several-people");
    }

    private static CellReader.Read one(List<Object> found, String none, String several) {
        return found.size() == 1
                ? new CellReader.Read.Value(found.get(0))
                : new CellReader.Read.Problem(found.isEmpty() ? none : several);
    }

    private static String text(Cell cell) {
        return CellReader.written(cell.shown().strip());
    }

    private static String place(Field field, String title) {
        return field.key() + "\n" + title;
    }

    private Map<String, List<Match>> named(List<TableRow> rows) {
        Map<String, List<Match>> named = new HashMap<>();
        for (int column = 0; column < columns(); column++) {
            var field = field(column).filter(one -> one.kind() == FieldKind.REFERENCE);
            if (field.isPresent()) {
                var target = known.types()
                        .type(Objects.requireNonNull(field.get().target()))
                        .orElseThrow();
                known.records()
                        .with(target, "title", texts(rows, column))
                        .forEach((title, records) -> named.put(place(field.get(), title), records));
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

    String key(TableRow row, int column) {
        return text(row.cells().get(column));
    }

    /** The records that the rows' keys stand for. */
    Map<String, List<Match>> existing(List<Planned> rows) {
        var keys = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.key()).stream())
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (byNumber()) {
            return known.records().numbered(type, keys);
        }
        return keys.isEmpty() ? Map.of() : known.records().with(type, keyName(), keys);
    }

    /** @param seen the keys of the rows above; this row's is added */
    Fate fate(Planned row, Map<String, List<Match>> existing, Set<String> seen) {
        var key = row.key();
        if (key == null || (key.isEmpty() && byNumber())) {
            return new Fate(row.problems(), Optional.empty());
        }
        var found = existing.getOrDefault(key, List.of());
        List<FieldProblem> problems = new ArrayList<>(row.problems());
        keyProblem(key, found.size(), seen).ifPresent(name -> problems.add(problem(keyName(), name)));
        return new Fate(problems, found.stream().findFirst());
    }

    private Optional<String> keyProblem(String key, int found, Set<String> seen) {
        if (key.isEmpty()) {
            return Optional.of("required");
        }
        if (!seen.add(key)) {
            return Optional.of("repeats");
        }
        if (found > 1) {
            return Optional.of("several-have-it");
        }
        return byNumber() && found == 0 ? Optional.of("reference-to-nothing") : Optional.empty();
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

package org.lekalo.server.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.crm.RecordSearch;
import org.lekalo.server.crm.RecordTypesInUse;
import org.lekalo.server.people.Company;
import org.lekalo.server.security.Caller;

/** Reads rows of a file as values of records; records and people that cells name are looked up for all rows at once. */
final class ImportPlan {

    private static final int MOST_FOUND = 5_000;

    private final RecordType type;
    private final RecordTypesInUse types;
    private final RecordSearch search;
    private final Company company;
    private final Caller caller;
    private final Locale language;
    private final CellReader cells;
    private final List<Optional<Field>> columns;
    private final Optional<Field> key;

    /** @param type as it is to the caller */
    ImportPlan(
            RecordType type,
            Mapping mapping,
            Caller caller,
            RecordTypesInUse types,
            RecordSearch search,
            Company company,
            Locale language,
            ZoneId zone) {
        this.types = types;
        this.search = search;
        this.company = company;
        this.caller = caller;
        this.language = language;
        this.cells = new CellReader(zone);
        this.columns = mapping.fields().stream()
                .map(field -> Optional.ofNullable(field).flatMap(type::field))
                .toList();
        this.key = Optional.ofNullable(mapping.key()).flatMap(type::field);
        this.type = type;
    }

    /**
     * One row as it will be written.
     *
     * @param keyValue what the key field holds as text; null where rows have no key
     */
    record Planned(
            int number,
            List<String> cells,
            Map<String, @Nullable Object> values,
            List<FieldProblem> problems,
            @Nullable String keyValue) {}

    /** @param first the number of the first of the rows in its file */
    List<Planned> read(List<List<String>> rows, int first) {
        var named = named(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> read(rows.get(index), first + index, named))
                .toList();
    }

    private Planned read(List<String> row, int number, Map<String, List<RecordView>> named) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        @Nullable String keyValue = null;
        for (int column = 0; column < Math.min(columns.size(), row.size()); column++) {
            var field = columns.get(column);
            var cell = CellReader.written(row.get(column).strip());
            if (field.isEmpty()) {
                continue;
            }
            if (field.equals(key)) {
                keyValue = cell;
            }
            if (!cell.isEmpty()) {
                value(field.get(), cell, named, problems)
                        .ifPresent(value -> values.put(field.get().key(), value));
            } else if (key.isPresent()) {
                values.put(field.get().key(), null);
            }
        }
        return new Planned(number, row, values, problems, keyValue);
    }

    private Optional<Object> value(
            Field field, String cell, Map<String, List<RecordView>> named, List<FieldProblem> problems) {
        return switch (field.kind()) {
            case PERSON -> person(field, cell, problems);
            case REFERENCE -> reference(field, cell, named, problems);
            default -> Optional.of(cells.read(field, cell));
        };
    }

    private Optional<Object> person(Field field, String name, List<FieldProblem> problems) {
        var found = company.people().stream()
                .filter(person ->
                        person.name().equalsIgnoreCase(name) || person.login().equalsIgnoreCase(name))
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0).id().value());
        }
        problems.add(problem(field.key(), found.isEmpty() ? "unknown-person" : "several-people"));
        return Optional.empty();
    }

    private Optional<Object> reference(
            Field field, String title, Map<String, List<RecordView>> named, List<FieldProblem> problems) {
        var found = named.getOrDefault(field.key() + "\n" + title, List.of());
        if (found.size() == 1) {
            return Optional.of(found.get(0).ref().toString());
        }
        problems.add(problem(field.key(), found.isEmpty() ? "nothing-called-so" : "several-called-so"));
        return Optional.empty();
    }

    private Map<String, List<RecordView>> named(List<List<String>> rows) {
        Map<String, List<RecordView>> named = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            var field = columns.get(column);
            if (field.isPresent() && field.get().kind() == FieldKind.REFERENCE) {
                var target = types.type(Objects.requireNonNull(field.get().target()));
                found(target, "title", cells(rows, column))
                        .forEach((title, records) -> named.put(field.get().key() + "\n" + title, records));
            }
        }
        return named;
    }

    private static List<String> cells(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> CellReader.written(row.get(column).strip()))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList();
    }

    /** The records that the caller sees with these values of a text field, by value. */
    private Map<String, List<RecordView>> found(RecordType searched, String field, List<String> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, List<RecordView>> found = new LinkedHashMap<>();
        search.found(
                        searched,
                        new Query(
                                "",
                                List.of(new ConditionRow(field, Comparison.ONE_OF, values)),
                                null,
                                false,
                                MOST_FOUND,
                                null),
                        caller)
                .records()
                .forEach(record -> found.computeIfAbsent(
                                String.valueOf(record.values().get(field)), value -> new ArrayList<>())
                        .add(record));
        return found;
    }

    boolean hasKey() {
        return key.isPresent();
    }

    /** The records that the rows' keys stand for. */
    Map<String, List<RecordView>> existing(List<Planned> rows) {
        return key.map(field -> found(
                        type,
                        field.key(),
                        rows.stream()
                                .map(Planned::keyValue)
                                .filter(value -> value != null && !value.isEmpty())
                                .distinct()
                                .toList()))
                .orElse(Map.of());
    }

    FieldProblem problem(String field, String problem) {
        return new FieldProblem(field, RefusalSentences.of("refusal.field." + problem, Map.of(), language));
    }

    String sentence(FieldProblem problem) {
        return type.field(problem.field())
                .map(field -> field.name().in(language) + ": " + problem.text())
                .orElse(problem.text());
    }

    String keyName() {
        return key.map(Field::key).orElse("");
    }
}

package org.lekalo.server.record;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.feel.ExpressionTooHeavy;
import org.lekalo.library.feel.PatternNotSupported;
import org.lekalo.library.formula.Formula;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.people.People;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.row.FieldValue;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;

/**
 * Computes the fields that have a formula, from the record's own values and those of the records it refers to. A formula
 * that gives nothing, or nothing that fits, leaves its field empty, and a title as it was; it never stops a write.
 */
@Component
public class Formulas {

    private static final int REMEMBERED = 2_000;
    private static final String UNTITLED = "—";

    private final RecordRows rows;
    private final People people;
    private final ZoneId zone;
    private final Map<String, Optional<Feel.Prepared>> prepared = new ConcurrentHashMap<>();

    Formulas(RecordRows rows, People people, ZoneId zone) {
        this.rows = rows;
        this.people = people;
        this.zone = zone;
    }

    /**
     * The values with the computed fields as they are now; a statement more only where a formula looks into other records.
     *
     * @param changed the fields whose value is another now; what a new reference leads to is held as it is, since whoever
     *     changes it cannot know yet that this record looks at it
     */
    Map<String, Object> computed(RecordType type, Map<String, Object> values, Predicate<String> changed) {
        var formulas = Formula.inOrder(type);
        if (formulas.isEmpty()) {
            return values;
        }
        Map<Boolean, Set<RecordRef>> followed = new HashMap<>();
        followed(type, formulas, values)
                .forEach((reference, ref) -> followed.computeIfAbsent(
                                changed.test(reference), isNew -> new LinkedHashSet<>())
                        .add(ref));
        var referred = new HashMap<>(rows.findAll(followed.getOrDefault(false, Set.of())));
        referred.putAll(rows.shareAll(followed.getOrDefault(true, Set.of())));
        return computed(type, formulas, values, referred);
    }

    /** As the other, for many records, whatever they refer to being read at once. */
    public Map<RecordRef, Map<String, Object>> computed(RecordType type, List<StoredRecord> records) {
        var formulas = Formula.inOrder(type);
        Set<RecordRef> followed = new LinkedHashSet<>();
        records.forEach(record ->
                followed.addAll(followed(type, formulas, record.values()).values()));
        var referred = rows.findAll(followed);
        Map<RecordRef, Map<String, Object>> computed = new LinkedHashMap<>();
        records.forEach(record -> computed.put(record.ref(), computed(type, formulas, record.values(), referred)));
        return computed;
    }

    private Map<String, Object> computed(
            RecordType type, List<Field> formulas, Map<String, Object> values, Map<RecordRef, StoredRecord> referred) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        for (var field : formulas) {
            if (evaluate(field, type, filled, referred) instanceof FieldValue.Given given) {
                filled.put(field.key(), given.value());
            } else if (field.key().equals("title")) {
                filled.putIfAbsent("title", UNTITLED);
            } else {
                filled.remove(field.key());
            }
        }
        return filled;
    }

    /** Why computed fields of the record are empty. */
    List<FieldProblem> problems(RecordType type, StoredRecord record) {
        var formulas = Formula.inOrder(type);
        var referred = rows.findAll(followed(type, formulas, record.values()).values());
        var problems = new FieldProblems();
        formulas.stream().filter(field -> record.value(field.key()).isEmpty()).forEach(field -> {
            if (evaluate(field, type, record.values(), referred) instanceof FieldValue.Wrong wrong) {
                problems.add(field.key(), wrong);
            } else {
                explain(field, type, record, problems);
            }
        });
        return problems.all();
    }

    private void explain(Field field, RecordType type, StoredRecord record, FieldProblems problems) {
        var missing = own(field, type)
                .filter(used -> record.value(used.key()).isEmpty())
                .map(used -> problems.in(used.name()))
                .collect(joining(", "));
        if (missing.isEmpty()) {
            problems.add(field.key(), "formula-fails");
        } else {
            problems.add(field.key(), "formula-empty-needs", Map.of("fields", missing));
        }
    }

    private Stream<Field> own(Field field, RecordType type) {
        return names(field).stream()
                .map(name -> Arrays.asList(name.split("\\.")))
                .filter(path -> path.size() > 1)
                .map(path -> path.get(1))
                .distinct()
                .flatMap(key -> type.field(key).stream());
    }

    /** The records that formulas look into, by the references that lead there. */
    private Map<String, RecordRef> followed(RecordType type, List<Field> formulas, Map<String, Object> values) {
        Map<String, RecordRef> followed = new LinkedHashMap<>();
        formulas.stream()
                .flatMap(field -> names(field).stream())
                .map(name -> Arrays.asList(name.split("\\.")))
                .filter(path -> path.size() > 2
                        && type.field(path.get(1))
                                .filter(field -> field.kind() == FieldKind.REFERENCE)
                                .isPresent())
                .forEach(path -> Optional.ofNullable(values.get(path.get(1)))
                        .map(RecordRef.class::cast)
                        .ifPresent(ref -> followed.put(path.get(1), ref)));
        return followed;
    }

    private Set<String> names(Field field) {
        return prepared(field).map(Feel.Prepared::names).orElse(Set.of());
    }

    private Optional<Feel.Prepared> prepared(Field field) {
        if (prepared.size() > REMEMBERED) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(Optional.ofNullable(field.formula()).orElse(""), Feel::prepare);
    }

    private FieldValue evaluate(
            Field field, RecordType type, Map<String, Object> values, Map<RecordRef, StoredRecord> referred) {
        var record = names(null, values, referred);
        try {
            var result = prepared(field)
                    .map(formula -> formula.evaluate(Map.of(type.key(), record, "record", record)))
                    .orElse(null);
            return FieldValue.of(field, fitting(field, result));
        } catch (ExpressionTooHeavy tooHeavy) {
            return wrong("formula-too-heavy", field);
        } catch (PatternNotSupported pattern) {
            return wrong("formula-pattern", field);
        }
    }

    private static FieldValue wrong(String problem, Field field) {
        return new FieldValue.Wrong(problem, Map.of("formula", String.valueOf(field.formula())));
    }

    private @Nullable Object fitting(Field field, @Nullable Object result) {
        return result instanceof LocalDateTime local ? local.atZone(zone) : Rounding.of(field, result);
    }

    private Map<String, Object> names(
            @Nullable RecordRef ref, Map<String, Object> values, Map<RecordRef, StoredRecord> referred) {
        Map<String, Object> names = new HashMap<>();
        if (ref != null) {
            names.put("id", ref.id());
            names.put("ref", ref.toString());
        }
        values.forEach((field, value) -> names.put(field, seen(value, referred)));
        return names;
    }

    /** A value as FEEL sees it, as in processes. */
    private Object seen(Object value, Map<RecordRef, StoredRecord> referred) {
        if (value instanceof RecordRef ref) {
            var record = referred.get(ref);
            return names(ref, record == null ? Map.of() : record.values(), Map.of());
        }
        if (value instanceof PersonId person) {
            return person(person);
        }
        if (value instanceof FileRef file) {
            return file.toString();
        }
        return value instanceof Instant moment ? moment.atZone(zone) : value;
    }

    private Map<String, Object> person(PersonId id) {
        var company = people.company();
        Map<String, Object> names = new HashMap<>(Map.of("id", id.value()));
        company.person(id).ifPresent(person -> {
            names.put("name", person.name());
            company.department(person.departmentId())
                    .ifPresent(department -> names.put("department", department.name()));
        });
        return names;
    }
}

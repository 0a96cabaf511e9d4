package org.lekalo.server.record;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi.StageOfAnotherPipeline;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.row.FieldValue;

/** The values of a record as they will be, while they are checked against the metadata. */
final class Draft {

    private final RecordType type;
    private final Map<String, Object> before;
    private final FieldProblems problems = new FieldProblems();
    private final Map<String, Optional<Object>> asked = new LinkedHashMap<>();
    private final Map<RecordRef, String> titles = new HashMap<>();

    Draft(RecordType type, Map<String, Object> before) {
        this.type = type;
        this.before = before;
    }

    FieldProblems problems() {
        return problems;
    }

    void put(String field, Object value) {
        asked.put(field, Optional.of(value));
    }

    /** @param shown the type as it is to the author */
    void readAll(Map<String, ? extends @Nullable Object> values, RecordType shown) {
        values.forEach((key, raw) -> {
            var field = type.field(key);
            var permitted = shown.field(key);
            if (field.isEmpty() || permitted.isEmpty()) {
                problems.add(key, "unknown", Map.of("field", key));
            } else if (field.get().readOnly()) {
                problems.add(key, "read-only");
            } else if (permitted.get().readOnly()) {
                problems.add(key, "not-permitted");
            } else {
                read(field.get(), FieldValue.of(field.get(), raw));
            }
        });
    }

    private void read(Field field, FieldValue read) {
        asked.put(field.key(), Optional.empty());
        if (read instanceof FieldValue.Wrong wrong) {
            problems.add(field.key(), wrong);
        } else if (read instanceof FieldValue.Given given) {
            put(field.key(), given.value());
            refuseRemoved(field, given.value());
            refuseBeyondBounds(field, given.value());
        } else if (field.required()) {
            problems.add(field.key(), "required");
        }
    }

    /** What was chosen before may stay; a choice that was removed is not made anew. */
    private void refuseRemoved(Field field, Object value) {
        var chosen = chosen(value);
        var already = chosen(before.get(field.key()));
        field.options().stream()
                .filter(option -> option.removed() && chosen.contains(option.key()) && !already.contains(option.key()))
                .findFirst()
                .ifPresent(option ->
                        problems.add(field.key(), "removed-option", Map.of("option", problems.in(option.name()))));
    }

    /** What was beyond them before may stay. */
    private void refuseBeyondBounds(Field field, Object value) {
        if (value instanceof BigDecimal number
                && !field.bounds().admit(number)
                && !value.equals(before.get(field.key()))) {
            problems.add(field.key(), FieldValue.beyond(field.bounds()));
        }
    }

    /** What was given before may stay. */
    void refuseBirthdaysAfter(LocalDate today) {
        newValues(FieldKind.DATE).forEach((key, day) -> {
            if (type.field(key).filter(Field::birthday).isPresent() && ((LocalDate) day).isAfter(today)) {
                problems.add(key, "born-in-the-future");
            }
        });
    }

    private static List<?> chosen(@Nullable Object value) {
        if (value instanceof List<?> many) {
            return many;
        }
        return value instanceof String one ? List.of(one) : List.of();
    }

    /** What the author has to give when a record is made; pipeline and stage settle themselves. */
    void requireAll(RecordType shown) {
        shown.fields().stream()
                .filter(field -> field.required() && !field.readOnly() && !asked.containsKey(field.key()))
                .filter(field -> !Set.of("pipeline", "stage").contains(field.key()))
                .forEach(field -> problems.add(field.key(), "required"));
    }

    Optional<Object> value(String field) {
        return asked.getOrDefault(field, Optional.ofNullable(before.get(field)));
    }

    /** All values as they will be. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        type.fields().forEach(field -> value(field.key()).ifPresent(value -> values.put(field.key(), value)));
        return values;
    }

    /** The fields whose value becomes another. */
    Set<String> changedFields() {
        return asked.keySet().stream()
                .filter(field -> !Optional.ofNullable(before.get(field)).equals(value(field)))
                .collect(toSet());
    }

    /** The values of a kind that the record did not have before, by field. */
    Map<String, Object> newValues(FieldKind kind) {
        Map<String, Object> found = new LinkedHashMap<>();
        type.fields().stream()
                .filter(field -> field.kind() == kind && changedFields().contains(field.key()))
                .forEach(field -> value(field.key()).ifPresent(value -> found.put(field.key(), value)));
        return found;
    }

    Set<RecordRef> newReferences() {
        return newValues(FieldKind.REFERENCE).values().stream()
                .map(RecordRef.class::cast)
                .collect(toSet());
    }

    /** What the new references are called; one without a title points to nothing. */
    void titles(Map<RecordRef, String> found) {
        titles.putAll(found);
        newValues(FieldKind.REFERENCE).forEach((field, ref) -> {
            if (title((RecordRef) ref).isEmpty()) {
                problems.add(field, "reference-to-nothing");
            }
        });
    }

    Optional<String> title(RecordRef ref) {
        return Optional.ofNullable(titles.get(ref));
    }

    PersonId owner() {
        return (PersonId) value("owner").orElseThrow();
    }

    /**
     * Brings pipeline and stage together: the first of each where none was asked for, the first stage where only another
     * pipeline was, and never a stage of a pipeline that the record is not in.
     */
    void settleStage() {
        if (type.pipelines().isEmpty()) {
            return;
        }
        if (value("pipeline").isEmpty()) {
            put("pipeline", type.pipelines().get(0).key());
        }
        var pipeline = type.pipeline((String) value("pipeline").orElseThrow()).orElseThrow();
        if (!asked.containsKey("stage") && changedFields().contains("pipeline")) {
            put("stage", pipeline.stages().get(0).key());
        }
        var stage = (String) value("stage").orElseThrow();
        if (pipeline.stage(stage).isEmpty()) {
            throw new StageOfAnotherPipeline(Map.of("pipeline", pipeline.key(), "stage", stage));
        }
    }
}

package org.lekalo.library.setting;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;

/**
 * What the process is about and what exists around it.
 *
 * @param type the type of its records, null where its starts do not say one that exists
 * @param steps those that people answer, by the variable of the answer
 * @param subjects what can be compared, by its path
 */
public record Surroundings(
        Circumstances circumstances,
        @Nullable RecordType type,
        Map<String, StepOutcomes> steps,
        Map<String, Subject> subjects) {

    /** @param type of the process's records, where its starts agree on one that exists */
    public static Surroundings of(Circumstances circumstances, Optional<RecordType> type, List<StepOutcomes> steps) {
        return new Surroundings(
                circumstances,
                type.orElse(null),
                steps.stream().collect(toMap(step -> StepOutcomes.variable(step.elementId()), Function.identity())),
                type
                        .map(known ->
                                Subjects.of(known, circumstances.types(), steps).all())
                        .orElse(List.of())
                        .stream()
                        .collect(toMap(Subject::path, Function.identity(), (first, second) -> first)));
    }

    public RecordTypes types() {
        return circumstances.types();
    }

    public Directory directory() {
        return circumstances.directory();
    }

    /** Those of the process's records. */
    public List<Gate> gates() {
        return recordType()
                .map(known -> circumstances.gates().getOrDefault(known.key(), List.of()))
                .orElse(List.of());
    }

    public Optional<RecordType> recordType() {
        return Optional.ofNullable(type);
    }

    /** A field of the process's record. */
    public Optional<Field> field(String key) {
        return recordType().flatMap(known -> known.field(key));
    }

    /** What the field is called, for a sentence about it: its name, or its key where there is no such field. */
    public Object nameOfField(String key) {
        return field(key).<Object>map(Field::name).orElse(key);
    }

    public Optional<StepOutcomes> step(String variable) {
        return Optional.ofNullable(steps.get(variable));
    }

    public Optional<Subject> subject(String path) {
        return Optional.ofNullable(subjects.get(path));
    }

    /** What a name that an expression uses is called. */
    public Text called(String name) {
        return new Subjects(List.copyOf(subjects.values())).withRefusal().called(name, type);
    }
}

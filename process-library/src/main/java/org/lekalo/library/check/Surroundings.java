package org.lekalo.library.check;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/**
 * What the process is about and what exists around it.
 *
 * @param type the type of its records, null where its starts do not say one that exists
 * @param steps those that people answer, by the variable of the answer
 * @param subjects what can be compared, by its path
 */
record Surroundings(
        Circumstances circumstances,
        @Nullable RecordType type,
        Map<String, StepOutcomes> steps,
        Map<String, Subject> subjects) {

    static Surroundings of(ProcessModel model, Circumstances circumstances) {
        var types = circumstances.types();
        var named = startTypes(model).distinct().toList();
        var type = named.size() == 1 ? types.type(named.get(0)).orElse(null) : null;
        var steps = AnsweredSteps.all(model);
        return new Surroundings(
                circumstances,
                type,
                steps.stream().collect(toMap(step -> StepOutcomes.variable(step.elementId()), Function.identity())),
                type == null
                        ? Map.of()
                        : Subjects.of(type, types, steps).all().stream()
                                .collect(toMap(Subject::path, Function.identity(), (first, second) -> first)));
    }

    /** The types that the starts name. */
    static Stream<String> startTypes(ProcessModel model) {
        return model.elements().stream()
                .flatMap(element -> element.settings().stream())
                .flatMap(settings -> Stream.ofNullable(recordType(settings)));
    }

    static @Nullable String recordType(BlockSettings settings) {
        if (settings instanceof BlockSettings.StartStage start) {
            return start.recordType();
        }
        return settings instanceof BlockSettings.StartManual start ? start.recordType() : null;
    }

    RecordTypes types() {
        return circumstances.types();
    }

    Directory directory() {
        return circumstances.directory();
    }

    /** Those of the process's records. */
    List<Gate> gates() {
        return recordType()
                .map(known -> circumstances.gates().getOrDefault(known.key(), List.of()))
                .orElse(List.of());
    }

    Optional<RecordType> recordType() {
        return Optional.ofNullable(type);
    }

    /** A field of the process's record. */
    Optional<Field> field(String key) {
        return recordType().flatMap(known -> known.field(key));
    }

    /** What the field is called, for a sentence about it: its name, or its key where there is no such field. */
    Object nameOfField(String key) {
        return field(key).<Object>map(Field::name).orElse(key);
    }

    Optional<StepOutcomes> step(String variable) {
        return Optional.ofNullable(steps.get(variable));
    }

    Optional<Subject> subject(String path) {
        return Optional.ofNullable(subjects.get(path));
    }
}

package org.lekalo.library.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockKind;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.block.Outcome;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/**
 * What the process is about and what exists around it.
 *
 * @param type the type of its records, null where its starts do not say one that exists
 */
record Surroundings(
        RecordTypes types, Directory directory, @Nullable RecordType type, List<StepOutcomes> steps) {

    static Surroundings of(ProcessModel model, RecordTypes types, Directory directory) {
        var type = startTypes(model).distinct().toList();
        return new Surroundings(
                types,
                directory,
                type.size() == 1 ? types.type(type.get(0)).orElse(null) : null,
                model.elements().stream()
                        .filter(element -> element.is(BlockKind.USER_TASK))
                        .map(Surroundings::outcomes)
                        .toList());
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

    private static StepOutcomes outcomes(ModelElement element) {
        var task = (BlockSettings.UserTask) element.settings().orElseThrow();
        var outcomes = task.outcomes().isEmpty() ? List.of(new Outcome("done", "done")) : task.outcomes();
        return new StepOutcomes(element.id(), element.name(), outcomes);
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
        return steps.stream()
                .filter(step -> StepOutcomes.variable(step.elementId()).equals(variable))
                .findFirst();
    }

    Optional<Subject> subject(String path) {
        return recordType().flatMap(known -> Subjects.of(known, types, steps).find(path));
    }
}

package org.lekalo.library.condition;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

/**
 * All that the conditions of one process can compare: the fields of its record, the number and sums of the records that
 * point to it, the fields of the records it refers to, one step deep, and the answers of its steps.
 */
public record Subjects(List<Subject> all) {

    public static Subjects of(RecordType type, RecordTypes types, List<StepOutcomes> steps) {
        var subjects = new ArrayList<Subject>();
        steps.stream().map(Subjects::outcome).forEach(subjects::add);
        type.fields().forEach(field -> subjects.add(subject(type.key(), type, field, field.name())));
        type.relations().forEach(relation -> related(type, relation, types).forEach(subjects::add));
        type.fields().forEach(field -> through(type, field, types).forEach(subjects::add));
        return new Subjects(List.copyOf(subjects));
    }

    /** With the reason for which the record last refused a step of the process. */
    public Subjects withRefusal() {
        var label = Messages.both("condition.subject.refusal");
        var refusal = new Subject("process.refusal", label, FieldKind.TEXT, List.of(), null);
        return new Subjects(Stream.concat(all.stream(), Stream.of(refusal)).toList());
    }

    public Optional<Subject> find(String path) {
        return all.stream().filter(subject -> subject.path().equals(path)).findFirst();
    }

    /**
     * What a name that an expression uses is called, or what it is a part of.
     *
     * @param type of the record, which may be named as "record", too; it is named where nothing else is
     */
    public Text called(String name, @Nullable RecordType type) {
        var path = type != null && name.startsWith("record.") ? type.key() + name.substring("record".length()) : name;
        return all.stream()
                .filter(subject -> path.equals(subject.path()) || path.startsWith(subject.path() + "."))
                .max(comparingInt(subject -> subject.path().length()))
                .map(Subject::label)
                .orElse(type == null ? new Text(name, name) : type.name());
    }

    /** Whether a name that an expression uses is one of them, leads to some, or goes on behind one that leads elsewhere. */
    public boolean hold(String name) {
        return all.stream()
                .anyMatch(subject -> name.equals(subject.path())
                        || subject.path().startsWith(name + ".")
                        || (subject.kind().leadsOn() && name.startsWith(subject.path() + ".")));
    }

    public Optional<FieldKind> kindOf(String path) {
        return find(path).map(Subject::kind);
    }

    private static Subject outcome(StepOutcomes step) {
        var options = step.outcomes().stream()
                .map(outcome -> new Option(outcome.key(), new Text(outcome.label(), outcome.label())))
                .toList();
        var label = labelled("condition.subject.outcome", step.name(), step.name());
        return new Subject(StepOutcomes.variable(step.elementId()), label, FieldKind.CHOICE, options, null);
    }

    /** How many of them there are, and what their numbers add up to. */
    private static Stream<Subject> related(RecordType type, Relation relation, RecordTypes types) {
        var path = type.key() + "." + relation.key() + ".";
        var count = new Subject(
                path + Relation.COUNT,
                labelled("condition.subject.count", relation.name(), relation.name()),
                FieldKind.NUMBER,
                List.of(),
                null);
        var sums = types.type(relation.type()).stream()
                .flatMap(other -> other.fields().stream())
                .filter(field -> field.kind().isNumber())
                .map(field -> new Subject(
                        path + Relation.SUM + "." + field.key(),
                        labelled("condition.subject.sum", relation.name(), field.name()),
                        field.kind(),
                        List.of(),
                        null));
        return Stream.concat(Stream.of(count), sums);
    }

    private static Text labelled(String key, Text of, Text what) {
        return new Text(
                Messages.both(key, of.ru(), what.ru()).ru(),
                Messages.both(key, of.en(), what.en()).en());
    }

    private static Stream<Subject> through(RecordType type, Field reference, RecordTypes types) {
        var target = Optional.ofNullable(reference.target()).flatMap(types::type);
        return target.stream()
                .flatMap(other -> other.fields().stream().map(field -> {
                    var label = new Text(
                            reference.name().ru() + ": " + field.name().ru(),
                            reference.name().en() + ": " + field.name().en());
                    return subject(type.key() + "." + reference.key(), other, field, label);
                }));
    }

    private static Subject subject(String path, RecordType type, Field field, Text label) {
        var options = options(type, field);
        var kind = options.isEmpty() || field.kind().holdsSeveral() ? field.kind() : FieldKind.CHOICE;
        return new Subject(path + "." + field.key(), label, kind, options, field.target());
    }

    private static List<Option> options(RecordType type, Field field) {
        if (type.pipelines().isEmpty()) {
            return field.options();
        }
        return switch (field.key()) {
            case "pipeline" ->
                type.pipelines().stream()
                        .map(pipeline -> new Option(pipeline.key(), pipeline.name()))
                        .toList();
            case "stage" -> stages(type);
            default -> field.options();
        };
    }

    private static List<Option> stages(RecordType type) {
        var stages = new LinkedHashMap<String, Option>();
        type.pipelines()
                .forEach(pipeline -> pipeline.stages()
                        .forEach(stage -> stages.putIfAbsent(
                                stage.key(), new Option(stage.key(), called(stage, pipeline, type)))));
        return List.copyOf(stages.values());
    }

    /** With its pipeline where that of another pipeline is called the same. */
    private static Text called(Stage stage, Pipeline pipeline, RecordType type) {
        boolean hasNamesake = type.pipelines().stream()
                .flatMap(any -> any.stages().stream())
                .anyMatch(other ->
                        !other.key().equals(stage.key()) && other.name().equals(stage.name()));
        return hasNamesake
                ? new Text(
                        stage.name().ru() + " · " + pipeline.name().ru(),
                        stage.name().en() + " · " + pipeline.name().en())
                : stage.name();
    }
}

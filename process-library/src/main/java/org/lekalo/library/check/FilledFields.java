package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Trace.Written;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Awaited.FieldChanges;
import org.lekalo.library.setting.StagePlace;

/**
 * Which fields of the record are surely filled when a token comes to an element, whichever way it came: by a task that
 * requires them, a change, a condition passed, a gate passed. A join has what any of its ways brought, since it waits for
 * all; every other element has what all of its ways bring. At first all is taken for filled, and less and less as the ways
 * are followed, until nothing changes any more. Behind a part is filled what each of its ends has.
 */
final class FilledFields {

    private final Drawing drawing;
    private final RecordType type;
    private final List<Gate> gates;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Set<String>> passed = new HashMap<>();
    private final ArrayDeque<Placed> ahead = new ArrayDeque<>();

    private FilledFields(Drawing drawing, RecordType type, List<Gate> gates) {
        this.drawing = drawing;
        this.type = type;
        this.gates = gates;
        var all = type.fields().stream().map(Field::key).collect(Collectors.toSet());
        drawing.elements().forEach(element -> before.put(element.id(), all));
    }

    static FilledFields of(Drawing drawing, RecordType type, List<Gate> gates) {
        var filled = new FilledFields(drawing, type, gates);
        filled.follow();
        return filled;
    }

    Set<String> before(Placed element) {
        return Objects.requireNonNull(before.get(element.id()));
    }

    private void follow() {
        ahead.addAll(drawing.elements());
        while (!ahead.isEmpty()) {
            var element = ahead.remove();
            var now = arriving(element);
            if (!now.equals(before.put(element.id(), now))) {
                drawing.next(element).forEach(ahead::add);
            }
        }
    }

    private static boolean isStart(Placed element) {
        return element.bpmnType().equals("bpmn:StartEvent");
    }

    private Set<String> arriving(Placed element) {
        if (element.is(Course.PART_START) && drawing.container(element).isPresent() && !beginsByEvent(element)) {
            return before(drawing.container(element).orElseThrow());
        }
        if (isStart(element)) {
            return type.fields().stream()
                    .filter(Field::required)
                    .map(Field::key)
                    .collect(Collectors.toSet());
        }
        var host = Optional.ofNullable(element.attachedTo()).flatMap(drawing::element);
        if (host.isPresent()) {
            return before(host.get());
        }
        boolean join = element.is(Course.ALL_WAYS);
        return element.incoming().stream()
                .map(this::along)
                .reduce((one, other) -> join ? both(one, other) : common(one, other))
                .orElse(Set.of());
    }

    private Set<String> along(SequenceFlow flow) {
        var source = drawing.element(flow.source()).orElseThrow();
        return both(behind(source), passed.computeIfAbsent(flow.id(), id -> passed(source, flow)));
    }

    private boolean beginsByEvent(Placed start) {
        return drawing.container(start)
                .filter(part -> part.marker() == Marker.EVENT)
                .isPresent();
    }

    /** What each end of a part has at which all else in it is over; a step has what it filled. */
    private Set<String> behind(Placed element) {
        return element.isPart()
                ? drawing.ends(element)
                        .filter(end -> !isBesides(end, element))
                        .map(this::after)
                        .reduce(FilledFields::common)
                        .orElseGet(() -> before(element))
                : after(element);
    }

    /** Whether it ends what goes on beside the rest of the part. */
    private boolean isBesides(Placed end, Placed part) {
        return drawing.container(end)
                .filter(within -> within != part)
                .filter(within ->
                        drawing.beginnings(within).anyMatch(start -> !start.interrupting()) || isBesides(within, part))
                .isPresent();
    }

    private Set<String> after(Placed element) {
        var after = new HashSet<>(before(element));
        after.removeAll(emptied(element));
        after.addAll(filled(element).toList());
        return after;
    }

    /** A field that changed may have lost its value. */
    private static List<String> emptied(Placed element) {
        return Stream.concat(
                        written(element).filter(field -> !field.filled()).map(Written::field),
                        element.awaits().stream()
                                .flatMap(awaited -> awaited instanceof FieldChanges field
                                        ? Stream.of(field.field())
                                        : Stream.empty()))
                .toList();
    }

    private static Stream<Written> written(Placed element) {
        return element.leaves().flatMap(trace -> trace instanceof Written field ? Stream.of(field) : Stream.empty());
    }

    private Stream<String> filled(Placed element) {
        return Stream.concat(
                written(element)
                        .filter(Written::filled)
                        .map(Written::field)
                        .filter(field -> element.is(Pace.EFFECT) || canBeGiven(field)),
                asked(element.leavesOnOneOf()).stream());
    }

    /** A task's form cannot take files. */
    private boolean canBeGiven(String field) {
        return type.field(field).filter(Field::writable).isPresent();
    }

    /** What every record has that came to one of the stages, whichever it is. */
    private Set<String> asked(List<StagePlace> oneOf) {
        return oneOf.stream()
                .flatMap(place -> place.each(type))
                .map(this::asked)
                .reduce(FilledFields::common)
                .orElse(Set.of());
    }

    private Set<String> asked(StagePlace place) {
        return gates.stream()
                .filter(gate -> gate.isOf(place.pipeline(), String.valueOf(place.stage())))
                .flatMap(gate -> gate.required().stream())
                .filter(required -> required.when().isBlank())
                .map(Gate.Required::field)
                .collect(Collectors.toSet());
    }

    /** What must be filled for the token to take this arrow. */
    private Set<String> passed(Placed source, SequenceFlow flow) {
        if (!source.decides()) {
            return Set.of();
        }
        return flow.otherwise()
                ? fields(source.outgoing().stream()
                        .filter(SequenceFlow::hasCondition)
                        .flatMap(other -> rows(other, false))
                        .filter(row -> row.comparison() == Comparison.EMPTY))
                : fields(rows(flow, true).filter(FilledFields::needsAValue));
    }

    private static boolean needsAValue(ConditionRow row) {
        return switch (row.comparison()) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, CONTAINS, ONE_OF, WITHIN, NOT_EMPTY -> true;
            case EQUAL -> row.against() == null;
            case NOT_EQUAL, NOT_CONTAINS, EMPTY -> false;
        };
    }

    /** The rows of which {@code all} hold where the condition does, or none where it does not. */
    private static Stream<ConditionRow> rows(SequenceFlow flow, boolean all) {
        if (!flow.hasCondition()) {
            return Stream.empty();
        }
        var read = ReadCondition.of(flow.condition());
        return read.all() == all || read.rows().size() == 1 ? read.rows().stream() : Stream.empty();
    }

    private Set<String> fields(Stream<ConditionRow> rows) {
        return rows.map(row -> row.subject().split("\\."))
                .filter(path -> path.length == 2 && Set.of(type.key(), "record").contains(path[0]))
                .map(path -> path[1])
                .collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}

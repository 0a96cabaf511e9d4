package org.lekalo.library.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Awaited.EntersStage;
import org.lekalo.library.setting.StagePlace;

/**
 * On which stages the record may stand when a token comes to an element, as far as the drawing says: by its starts, its moves and
 * the conditions that were passed. People who move it meanwhile are not thought of.
 */
final class StagesBefore {

    /** Any stage: a start by hand asks for none. */
    private static final StagePlace ANY = new StagePlace("", "");

    private final Drawing drawing;
    private final RecordType type;
    private final Map<String, Set<StagePlace>> before = new HashMap<>();
    private final ArrayDeque<Placed> ahead = new ArrayDeque<>();

    private StagesBefore(Drawing drawing, RecordType type) {
        this.drawing = drawing;
        this.type = type;
    }

    static StagesBefore of(Drawing drawing, RecordType type) {
        var stages = new StagesBefore(drawing, type);
        stages.follow();
        return stages;
    }

    Set<StagePlace> before(Placed element) {
        return before.getOrDefault(element.id(), Set.of());
    }

    private void follow() {
        drawing.elements().stream().filter(this::isBeginning).forEach(start -> reach(start, Set.of(ANY)));
        while (!ahead.isEmpty()) {
            var element = ahead.remove();
            var after = set(element).orElseGet(() -> before(element));
            if (element.isPart() || element.outgoing().isEmpty()) {
                drawing.following(element).forEach(next -> reach(next, after));
            } else {
                element.outgoing()
                        .forEach(flow ->
                                drawing.element(flow.target()).ifPresent(next -> reach(next, passed(flow, after))));
            }
            drawing.attachedTo(element).forEach(rider -> reach(rider, before(element)));
        }
    }

    /** Nothing comes before it that would say something of the stage. */
    private boolean isBeginning(Placed element) {
        return element.marker() == Marker.EVENT
                || (drawing.container(element).isEmpty()
                        && element.incoming().isEmpty()
                        && element.attachedTo() == null);
    }

    private void reach(Placed element, Set<StagePlace> stages) {
        var all = new HashSet<>(before(element));
        if (all.addAll(stages)) {
            before.put(element.id(), all);
            ahead.add(element);
        }
    }

    private Optional<Set<StagePlace>> set(Placed element) {
        return element.awaits()
                .flatMap(awaited ->
                        awaited instanceof EntersStage stage ? Optional.of(List.of(stage.place())) : Optional.empty())
                .or(() -> Optional.of(element.leavesOnOneOf()))
                .filter(places -> !places.isEmpty())
                .map(places ->
                        places.stream().flatMap(place -> place.each(type)).collect(toSet()));
    }

    /** What a condition on the way leaves of them. */
    private Set<StagePlace> passed(SequenceFlow flow, Set<StagePlace> stages) {
        return asked(flow)
                .map(asked -> stages.contains(ANY)
                        ? asked
                        : asked.stream().filter(stages::contains).collect(toSet()))
                .orElse(stages);
    }

    private Optional<Set<StagePlace>> asked(SequenceFlow flow) {
        if (!flow.hasCondition()) {
            return Optional.empty();
        }
        var read = ReadCondition.of(flow.condition());
        return Stream.of(read)
                .filter(one -> one.all() || one.rows().size() == 1)
                .flatMap(one -> one.rows().stream())
                .filter(this::asksForTheStage)
                .map(this::places)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(toSet()));
    }

    private boolean asksForTheStage(ConditionRow row) {
        return Set.of(type.key() + ".stage", "record.stage").contains(row.subject())
                && row.against() == null
                && (row.comparison() == Comparison.EQUAL || row.comparison() == Comparison.ONE_OF);
    }

    /** In each pipeline that has a stage of this key. */
    private Set<StagePlace> places(ConditionRow row) {
        return type.pipelines().stream()
                .flatMap(pipeline -> pipeline.stages().stream()
                        .filter(stage -> row.values().contains(stage.key()))
                        .map(stage -> new StagePlace(pipeline.key(), stage.key())))
                .collect(toSet());
    }
}

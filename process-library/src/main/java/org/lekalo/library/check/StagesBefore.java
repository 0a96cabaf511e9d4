package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.palette.record.MoveStage;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.setting.StagePlace;

/**
 * On which stages the record may stand when a token comes to an element, as far as the drawing says: by its starts, its moves and
 * the conditions that were passed. People who move it meanwhile are not thought of.
 */
final class StagesBefore {

    /** Any stage: a start by hand asks for none. */
    static final String ANY = "";

    private final ProcessModel model;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final ArrayDeque<ModelElement> ahead = new ArrayDeque<>();

    private StagesBefore(ProcessModel model) {
        this.model = model;
    }

    static StagesBefore of(ProcessModel model) {
        var stages = new StagesBefore(model);
        stages.follow();
        return stages;
    }

    /** Their keys. */
    Set<String> before(ModelElement element) {
        return before.getOrDefault(element.id(), Set.of());
    }

    private void follow() {
        model.elements().stream()
                .filter(element -> element.incoming().isEmpty() && element.attachedTo() == null)
                .forEach(start -> reach(start, Set.of(ANY)));
        while (!ahead.isEmpty()) {
            var element = ahead.remove();
            var after = set(element).map(Set::of).orElseGet(() -> before(element));
            element.outgoing()
                    .forEach(flow -> model.element(flow.target()).ifPresent(next -> reach(next, passed(flow, after))));
            model.attachedTo(element).forEach(rider -> reach(rider, before(element)));
        }
    }

    private void reach(ModelElement element, Set<String> stages) {
        var all = new HashSet<>(before(element));
        if (all.addAll(stages)) {
            before.put(element.id(), all);
            ahead.add(element);
        }
    }

    private static Optional<String> set(ModelElement element) {
        return element.settings(MoveStage.class)
                .flatMap(settings -> settings.find(MoveStage.STAGE))
                .or(() -> element.settings(StartStage.class).flatMap(settings -> settings.find(StartStage.STAGE)))
                .map(StagePlace::stage);
    }

    /** What a condition on the way leaves of them. */
    private static Set<String> passed(SequenceFlow flow, Set<String> stages) {
        return asked(flow)
                .<Set<String>>map(asked -> stages.contains(ANY)
                        ? asked
                        : asked.stream().filter(stages::contains).collect(Collectors.toSet()))
                .orElse(stages);
    }

    private static Optional<Set<String>> asked(SequenceFlow flow) {
        if (!flow.hasCondition()) {
            return Optional.empty();
        }
        var read = ReadCondition.of(flow.condition());
        return read.all() || read.rows().size() == 1
                ? read.rows().stream()
                        .filter(row -> row.subject().endsWith(".stage")
                                && row.subject()
                                                .chars()
                                                .filter(sign -> sign == '.')
                                                .count()
                                        == 1
                                && row.against() == null)
                        .filter(row -> row.comparison() == Comparison.EQUAL || row.comparison() == Comparison.ONE_OF)
                        .<Set<String>>map(row -> Set.copyOf(row.values()))
                        .findFirst()
                : Optional.empty();
    }
}

package org.lekalo.library.check;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.model.SequenceFlow;

/** The ends of other processes by which a drawing goes one way or the other, as far as its conditions are rows. */
final class AskedEnds {

    private AskedEnds() {}

    /** By the number of the process. */
    static Map<Long, Set<String>> in(Drawing drawing) {
        return drawing.all()
                .flatMap(each -> each.elements().stream()
                        .flatMap(step ->
                                step.answeringProcess().stream().map(number -> Map.entry(number, asked(step, each)))))
                .collect(groupingBy(
                        Entry::getKey, flatMapping(entry -> entry.getValue().stream(), toUnmodifiableSet())));
    }

    private static Set<String> asked(Placed step, Drawing drawing) {
        var variable = StepOutcomes.variable(step.id());
        return conditions(drawing)
                .flatMap(condition -> ReadCondition.of(condition).rows().stream())
                .filter(row -> row.subject().equals(variable))
                .flatMap(row -> row.values().stream())
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> conditions(Drawing drawing) {
        return drawing.flows().stream().filter(SequenceFlow::hasCondition).map(SequenceFlow::condition);
    }
}

package org.lekalo.library.check;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lekalo.library.block.Pace;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;

/**
 * Finds ways that lead back to where they came from without anything to slow them: such a run would not stop. A date that
 * has passed slows nothing, so waiting for a date alone is not enough.
 */
final class LoopCheck {

    private LoopCheck() {}

    static void check(ProcessModel model, Findings findings) {
        Predicate<ModelElement> unbraked = element -> !element.is(Pace.WAITS);
        var overDates = circles(model, unbraked);
        var endless = circles(model, unbraked.and(element -> !element.is(Pace.UNTIL_A_DATE)));
        for (var element : model.elements()) {
            if (endless.contains(element.id())) {
                findings.at(element.id(), Rule.ENDLESS_LOOP);
            } else if (overDates.contains(element.id())) {
                findings.at(element.id(), Rule.ENDLESS_LOOP_OVER_DATE);
            }
        }
    }

    private static Set<String> circles(ProcessModel model, Predicate<ModelElement> passable) {
        return Circles.in(
                model.elements().stream().filter(passable).map(ModelElement::id).toList(),
                id -> next(model, model.element(id).orElseThrow())
                        .filter(passable)
                        .map(ModelElement::id)
                        .toList());
    }

    /** Where a token may be next, the way of a refusal included. */
    private static Stream<ModelElement> next(ProcessModel model, ModelElement element) {
        return Stream.concat(
                element.outgoing().stream().flatMap(flow -> model.element(flow.target()).stream()),
                model.attachedTo(element).stream());
    }
}

package org.lekalo.library.check;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Failures;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;

/**
 * Finds ways that lead back to where they came from without anything to slow them: such a run would not stop. A date that
 * has passed slows nothing, so waiting for a date alone is not enough.
 */
final class LoopCheck {

    private LoopCheck() {}

    static void check(Drawing drawing, Findings findings) {
        Predicate<Placed> unbraked = element -> !element.is(Pace.WAITS);
        var overDates = circles(drawing, unbraked);
        var endless = circles(drawing, unbraked.and(element -> !element.is(Pace.UNTIL_A_DATE)));
        for (var element : drawing.elements()) {
            if (endless.contains(element.id())) {
                findings.at(element.id(), Rule.ENDLESS_LOOP);
            } else if (overDates.contains(element.id())) {
                findings.at(element.id(), Rule.ENDLESS_LOOP_OVER_DATE);
            }
        }
    }

    /** A deadline takes its time, and a failure leads to its way from where it fails. */
    private static Stream<Placed> onward(Drawing drawing, Placed element) {
        return Stream.concat(
                drawing.following(element),
                drawing.attachedTo(element).stream()
                        .filter(rider -> !Failures.catches(rider)
                                && rider.block()
                                        .filter(block -> block.shape().isTimer())
                                        .isEmpty()));
    }

    private static Set<String> circles(Drawing drawing, Predicate<Placed> passable) {
        return Circles.in(
                drawing.elements().stream().filter(passable).map(Placed::id).toList(),
                id -> onward(drawing, drawing.element(id).orElseThrow())
                        .filter(passable)
                        .map(Placed::id)
                        .toList());
    }
}

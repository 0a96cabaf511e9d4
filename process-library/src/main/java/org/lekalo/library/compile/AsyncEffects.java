package org.lekalo.library.compile;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Feel;

/**
 * What needs a job of its own: effects and choices by the record's values that a token reaches straight from a completed
 * task. What fails there must not undo the person's answer, so it runs after it; all behind it, a timer or a start runs in
 * a job already. A choice by answers alone cannot fail. A wait for a date always has a job of its own: the engine asks for
 * the date before the token stands there, and a date that is missing must not be said of the step before.
 */
final class AsyncEffects {

    private AsyncEffects() {}

    static Set<String> of(Drawing drawing) {
        var result = new HashSet<String>();
        var visited = new HashSet<String>();
        var ahead = new ArrayDeque<Placed>();
        drawing.elements().stream()
                .filter(element -> element.is(Pace.UNTIL_A_DATE) || element.is(Pace.CALLS))
                .map(wait -> race(drawing, wait).orElse(wait).id())
                .forEach(result::add);
        drawing.elements().stream()
                .filter(element -> element.block().orElseThrow().shape().isForAPerson())
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            drawing.following(ahead.remove())
                    .filter(next -> visited.add(next.id()))
                    .forEach(next -> {
                        if (next.is(Pace.EFFECT) || isByTheRecord(next)) {
                            result.add(next.id());
                        } else if (isPassedAtOnce(next)) {
                            ahead.add(next);
                        }
                    });
        }
        return result;
    }

    /** The race that a wait takes part in: the engine asks for the date when a token comes to that. */
    private static Optional<Placed> race(Drawing drawing, Placed wait) {
        return drawing.preceding(wait)
                .filter(before -> before.is(Course.FIRST_EVENT))
                .findFirst();
    }

    private static boolean isPassedAtOnce(Placed element) {
        return element.isPart() || element.is(Pace.AT_ONCE);
    }

    /** What gathers tokens is not: the engine would count those that wait for a job as on their way. */
    private static boolean isByTheRecord(Placed element) {
        boolean gathers = element.is(Course.SOME_WAYS) && element.incoming().size() > 1;
        return element.decides()
                && !gathers
                && element.outgoing().stream()
                        .flatMap(flow -> Feel.names(flow.condition()).stream())
                        .anyMatch(name -> !name.startsWith("outcome_"));
    }
}

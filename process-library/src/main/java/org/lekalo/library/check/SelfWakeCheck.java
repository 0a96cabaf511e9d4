package org.lekalo.library.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Trace.Written;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Awaited.EntersStage;
import org.lekalo.library.setting.Awaited.FieldChanges;
import org.lekalo.library.setting.StagePlace;

/**
 * Events that go on being waited for after they happened, and behind which the same is done again with nothing to slow it:
 * such a run would wake itself for ever.
 */
final class SelfWakeCheck {

    private SelfWakeCheck() {}

    static void check(Drawing drawing, Findings findings) {
        var events = drawing.elements().stream()
                .filter(element -> !element.interrupting() && element.awaits().isPresent())
                .toList();
        events.stream()
                .filter(event -> isDone(event.awaits().orElseThrow(), moves(drawing, event, events)))
                .forEach(event -> findings.at(event.id(), Rule.WAKES_ITSELF));
    }

    /** What is done behind the event, and behind those that this wakes in turn. */
    private static Collection<Placed> moves(Drawing drawing, Placed event, List<Placed> events) {
        var done = new LinkedHashSet<>(behind(drawing, event));
        var asleep = new ArrayList<>(events);
        asleep.remove(event);
        while (asleep.removeIf(other -> wakes(done, other) && done.addAll(behind(drawing, other)))) {}
        return done;
    }

    private static boolean wakes(Collection<Placed> done, Placed event) {
        return event.awaits()
                .filter(awaited -> awaited instanceof FieldChanges field
                        ? !written(field.field(), done).isEmpty()
                        : isEntered(awaited, done))
                .isPresent();
    }

    /** What is outside of the part that the event stands in begins when that is over, and nothing is awaited there any more. */
    private static List<Placed> behind(Drawing drawing, Placed event) {
        var seen = new HashSet<Placed>();
        var ahead = new ArrayDeque<>(List.of(event));
        while (!ahead.isEmpty()) {
            drawing.next(ahead.remove())
                    .filter(next -> !next.is(Pace.WAITS) && isBeside(drawing, event, next) && seen.add(next))
                    .forEach(ahead::add);
        }
        return List.copyOf(seen);
    }

    /** In the same part, or in one that lies in that. */
    private static boolean isBeside(Drawing drawing, Placed event, Placed next) {
        return Objects.equals(event.container(), next.container())
                || drawing.container(next)
                        .filter(part -> isBeside(drawing, event, part))
                        .isPresent();
    }

    /** What is the same each time changes nothing when it is written again. */
    private static boolean isDone(Awaited awaited, Collection<Placed> behind) {
        if (awaited instanceof FieldChanges field) {
            var values = written(field.field(), behind);
            return values.stream().anyMatch(value -> value.always() == null) || values.size() > 1;
        }
        return isEntered(awaited, behind) && stages(behind).size() > 1;
    }

    private static Set<Written> written(String field, Collection<Placed> behind) {
        return behind.stream()
                .flatMap(Placed::leaves)
                .flatMap(trace -> trace instanceof Written written ? Stream.of(written) : Stream.empty())
                .filter(written -> written.field().equals(field))
                .collect(toSet());
    }

    /** A record that is in the stage already does not enter it. */
    private static boolean isEntered(Awaited awaited, Collection<Placed> behind) {
        return awaited instanceof EntersStage stage && stages(behind).contains(stage.place());
    }

    private static Set<StagePlace> stages(Collection<Placed> behind) {
        return behind.stream()
                .flatMap(element -> element.leavesOnOneOf().stream())
                .collect(toSet());
    }
}

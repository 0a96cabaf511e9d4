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
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.record.AssignOwner;
import org.lekalo.library.palette.record.ChangeFields;
import org.lekalo.library.palette.record.MoveStage;
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
                .filter(awaited -> isDone(awaited, done) || isEntered(awaited, done))
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

    private static boolean isDone(Awaited awaited, Collection<Placed> behind) {
        if (awaited instanceof FieldChanges field) {
            return isWritten(field.field(), behind) || (field.field().equals("owner") && isHandedOn(behind));
        }
        return isEntered(awaited, behind) && stages(behind).size() > 1;
    }

    private static boolean isWritten(String field, List<Placed> behind) {
        return behind.stream()
                .flatMap(element -> element.settings(ChangeFields.class).stream())
                .flatMap(settings -> settings.get(ChangeFields.CHANGES).stream())
                .anyMatch(change -> change.field().equals(field));
    }

    /** Whoever has the record already, of those it is given to, keeps it. */
    private static boolean isHandedOn(List<Placed> behind) {
        return behind.stream()
                        .flatMap(element -> element.settings(AssignOwner.class).stream())
                        .flatMap(settings -> settings.find(AssignOwner.OWNER).stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** A record that is in the stage already does not enter it. */
    private static boolean isEntered(Awaited awaited, Collection<Placed> behind) {
        return awaited instanceof EntersStage stage && stages(behind).contains(stage.place());
    }

    private static Set<StagePlace> stages(Collection<Placed> behind) {
        return behind.stream()
                .flatMap(element -> element.settings(MoveStage.class).stream())
                .flatMap(settings -> settings.find(MoveStage.STAGE).stream())
                .collect(toSet());
    }
}

package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lekalo.library.block.BlockKind;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;

/**
 * Finds ways that lead back to where they came from without anything to slow them: such a run would not stop. A date that
 * has passed slows nothing, so waiting for a date alone is not enough.
 */
final class LoopCheck {

    private static final Set<BlockKind> BRAKES = EnumSet.of(BlockKind.USER_TASK, BlockKind.WAIT_DURATION);

    private LoopCheck() {}

    static void check(ProcessModel model, Findings findings) {
        Predicate<ModelElement> unbraked =
                element -> element.kind().filter(BRAKES::contains).isEmpty();
        Predicate<ModelElement> unwaiting = unbraked.and(element -> !element.is(BlockKind.WAIT_UNTIL));
        for (var element : model.elements()) {
            if (leadsBack(model, element, unwaiting)) {
                findings.at(element, Rule.ENDLESS_LOOP);
            } else if (leadsBack(model, element, unbraked)) {
                findings.at(element, Rule.ENDLESS_LOOP_OVER_DATE);
            }
        }
    }

    private static boolean leadsBack(ProcessModel model, ModelElement from, Predicate<ModelElement> passable) {
        if (!passable.test(from)) {
            return false;
        }
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<ModelElement>();
        ahead.add(from);
        while (!ahead.isEmpty()) {
            for (var next : next(model, ahead.remove())) {
                if (next.id().equals(from.id())) {
                    return true;
                }
                if (passable.test(next) && seen.add(next.id())) {
                    ahead.add(next);
                }
            }
        }
        return false;
    }

    /** Where a token may be next, the way of a refusal included. */
    private static List<ModelElement> next(ProcessModel model, ModelElement element) {
        return Stream.concat(
                        element.outgoing().stream().flatMap(flow -> model.element(flow.target()).stream()),
                        model.attachedTo(element).stream())
                .toList();
    }
}

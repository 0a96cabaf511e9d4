package org.lekalo.library.compile;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.lekalo.library.block.BlockKind;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;

/**
 * What needs a job of its own: effects and choices by the record's values that a token reaches straight from a completed
 * task. What fails there must not undo the person's answer, so it runs after it; all behind it, a timer or a start runs in
 * a job already. A choice by answers alone cannot fail. A wait for a date always has a job of its own: the engine asks for
 * the date before the token stands there, and a date that is missing must not be said of the step before.
 */
final class AsyncEffects {

    private static final Set<BlockKind> EFFECTS =
            EnumSet.of(BlockKind.CHANGE_FIELDS, BlockKind.MOVE_STAGE, BlockKind.NOTIFY);
    private static final Set<BlockKind> PASSED_THROUGH = EnumSet.of(BlockKind.CHOICE, BlockKind.PARALLEL);

    private AsyncEffects() {}

    static Set<String> of(ProcessModel model) {
        var result = new HashSet<String>();
        var visited = new HashSet<String>();
        var ahead = new ArrayDeque<ModelElement>();
        model.elements().stream()
                .filter(element -> element.is(BlockKind.WAIT_UNTIL))
                .map(ModelElement::id)
                .forEach(result::add);
        model.elements().stream()
                .filter(element -> element.is(BlockKind.USER_TASK))
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            for (var flow : ahead.remove().outgoing()) {
                var next = model.element(flow.target()).orElseThrow();
                if (visited.add(next.id())) {
                    if (next.kind().filter(EFFECTS::contains).isPresent() || isByTheRecord(next)) {
                        result.add(next.id());
                    } else if (next.kind().filter(PASSED_THROUGH::contains).isPresent()) {
                        ahead.add(next);
                    }
                }
            }
        }
        return result;
    }

    private static boolean isByTheRecord(ModelElement element) {
        return element.is(BlockKind.CHOICE)
                && element.outgoing().stream()
                        .flatMap(flow -> Feel.names(flow.condition()).stream())
                        .anyMatch(name -> !name.startsWith("outcome_"));
    }
}

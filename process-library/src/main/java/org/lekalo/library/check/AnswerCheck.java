package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Surroundings;

/**
 * Answers that are asked for where they cannot have been given, as a copied choice does that still asks the original; and
 * answers that nobody asks for, so that the process goes the same way whatever is answered.
 */
final class AnswerCheck {

    private final Drawing drawing;
    private final Surroundings surroundings;
    private final Findings findings;
    private final List<Asking> asking;
    private final Set<String> asked;
    private final Behind behind;

    private AnswerCheck(Drawing drawing, Surroundings surroundings, Findings findings) {
        this.drawing = drawing;
        this.surroundings = surroundings;
        this.findings = findings;
        this.asking = Asking.in(drawing);
        this.behind = new Behind(drawing);
        this.asked = asking.stream().flatMap(one -> one.steps().stream()).collect(Collectors.toUnmodifiableSet());
    }

    static void check(Drawing drawing, Surroundings surroundings, Findings findings) {
        var check = new AnswerCheck(drawing, surroundings, findings);
        check.asking.forEach(check::order);
        for (var element : drawing.elements()) {
            if (check.isNotAsked(element)) {
                findings.at(element.id(), Rule.OUTCOMES_NOT_ASKED);
            }
        }
    }

    private boolean isNotAsked(Placed element) {
        return outcomes(element).size() > 1 && !asked.contains(element.id());
    }

    private static List<Outcome> outcomes(Placed element) {
        return element.answers();
    }

    private void order(Asking one) {
        for (var id : one.steps()) {
            var step = drawing.element(id).orElseThrow();
            if (!behind.holds(step, one.where())) {
                findings.at(one.at(), Rule.STEP_NOT_BEFORE, name(step));
            } else if (one.where().decides()) {
                passedOver(one.where(), step)
                        .forEach(nearer -> findings.at(one.at(), Rule.ANOTHER_STEP_ASKED, name(step), name(nearer)));
            }
        }
    }

    /** The steps right before the choice that take the same answers as the one asked for and are asked by nobody. */
    private Stream<Placed> passedOver(Placed choice, Placed asked) {
        var nearest = nearestTasks(choice);
        return nearest.contains(asked)
                ? Stream.empty()
                : nearest.stream().filter(task -> isNotAsked(task) && keys(task).containsAll(keys(asked)));
    }

    private static Set<String> keys(Placed task) {
        return outcomes(task).stream().map(Outcome::key).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Placed> nearestTasks(Placed from) {
        var tasks = new HashSet<Placed>();
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            drawing.preceding(ahead.remove())
                    .filter(source -> seen.add(source.id()))
                    .forEach(source -> (isTask(source) ? tasks : ahead).add(source));
        }
        return tasks;
    }

    private static boolean isTask(Placed element) {
        return element.answeringProcess().isPresent()
                || element.block().filter(block -> block.shape().isForAPerson()).isPresent();
    }

    private Object name(Placed step) {
        return surroundings
                .step(StepOutcomes.variable(step.id()))
                .<Object>map(StepOutcomes::name)
                .orElseGet(() -> Objects.requireNonNull(ElementName.of(step)));
    }
}

package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.block.Course;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.setting.Surroundings;

/**
 * Answers that are asked for where they cannot have been given, as a copied choice does that still asks the original; and
 * answers that nobody asks for, so that the process goes the same way whatever is answered.
 */
final class AnswerCheck {

    private final ProcessModel model;
    private final Surroundings surroundings;
    private final Findings findings;
    private final List<Asking> asking;
    private final Set<String> asked;
    private final Map<String, Set<String>> behind = new HashMap<>();

    private AnswerCheck(ProcessModel model, Surroundings surroundings, Findings findings) {
        this.model = model;
        this.surroundings = surroundings;
        this.findings = findings;
        this.asking = Asking.in(model);
        this.asked = asking.stream().flatMap(one -> one.steps().stream()).collect(Collectors.toUnmodifiableSet());
    }

    static void check(ProcessModel model, Surroundings surroundings, Findings findings) {
        var check = new AnswerCheck(model, surroundings, findings);
        check.asking.forEach(check::order);
        for (var element : model.elements()) {
            if (check.isNotAsked(element)) {
                findings.at(element.id(), Rule.OUTCOMES_NOT_ASKED);
            }
        }
    }

    private boolean isNotAsked(ModelElement element) {
        return outcomes(element).size() > 1 && !asked.contains(element.id());
    }

    private static List<Outcome> outcomes(ModelElement element) {
        return element.answers();
    }

    private void order(Asking one) {
        for (var id : one.steps()) {
            var step = model.element(id).orElseThrow();
            if (!behind(step).contains(one.where().id())) {
                findings.at(one.at(), Rule.STEP_NOT_BEFORE, name(step));
            } else if (one.where().is(Course.SOME_WAY)) {
                passedOver(one.where(), step)
                        .forEach(nearer -> findings.at(one.at(), Rule.ANOTHER_STEP_ASKED, name(step), name(nearer)));
            }
        }
    }

    /** The steps right before the choice that take the same answers as the one asked for and are asked by nobody. */
    private Stream<ModelElement> passedOver(ModelElement choice, ModelElement asked) {
        var nearest = nearestTasks(choice);
        return nearest.contains(asked)
                ? Stream.empty()
                : nearest.stream().filter(task -> isNotAsked(task) && keys(task).containsAll(keys(asked)));
    }

    private static Set<String> keys(ModelElement task) {
        return outcomes(task).stream().map(Outcome::key).collect(Collectors.toUnmodifiableSet());
    }

    private Set<ModelElement> nearestTasks(ModelElement from) {
        var tasks = new HashSet<ModelElement>();
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            for (var flow : ahead.remove().incoming()) {
                var source = model.element(flow.source()).orElseThrow();
                if (seen.add(source.id())) {
                    (source.is(UserTask.class) ? tasks : ahead).add(source);
                }
            }
        }
        return tasks;
    }

    /** All that a token may come to after the step, the way of its deadline included. */
    private Set<String> behind(ModelElement step) {
        return behind.computeIfAbsent(step.id(), id -> {
            var seen = new HashSet<String>();
            var ahead = new ArrayDeque<>(List.of(step));
            while (!ahead.isEmpty()) {
                var element = ahead.remove();
                Stream.concat(
                                element.outgoing().stream().flatMap(flow -> model.element(flow.target()).stream()),
                                model.attachedTo(element).stream())
                        .filter(next -> seen.add(next.id()))
                        .forEach(ahead::add);
            }
            return seen;
        });
    }

    private Object name(ModelElement step) {
        return surroundings
                .step(StepOutcomes.variable(step.id()))
                .<Object>map(StepOutcomes::name)
                .orElseGet(() -> Objects.requireNonNull(ElementName.of(step)));
    }
}

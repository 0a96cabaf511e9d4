package org.lekalo.library.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Processes;

/**
 * The steps of a drawing whose answers can be asked for, each called so that it is told apart: of several with one name each
 * says after which step it comes, and where that does not help either they are numbered.
 */
public final class AnsweredSteps {

    private static final Outcome DONE = new Outcome("done", "done");

    private final Drawing drawing;
    private final Processes processes;
    private final Map<Placed, Optional<Text>> before = new HashMap<>();

    private AnsweredSteps(Drawing drawing, Processes processes) {
        this.drawing = drawing;
        this.processes = processes;
    }

    /** All tasks, without answers of its own a task is done; and the processes that are had run, by the ends they come to. */
    static List<StepOutcomes> all(Drawing drawing, Processes processes) {
        return new AnsweredSteps(drawing, processes).steps(task -> true);
    }

    /** The tasks that end with one of several answers, and the processes that are had run. */
    public static List<StepOutcomes> withAnswers(Drawing drawing, Processes processes) {
        var steps = new AnsweredSteps(drawing, processes);
        return steps.steps(task -> !steps.outcomes(task).isEmpty());
    }

    private List<StepOutcomes> steps(Predicate<Placed> asked) {
        var tasks = drawing.elements().stream()
                .filter(element -> (isTask(element) || !outcomes(element).isEmpty()) && asked.test(element))
                .toList();
        var namesakes = tasks.stream().collect(groupingBy(AnsweredSteps::spelled));
        return tasks.stream()
                .map(task -> step(task, Objects.requireNonNull(namesakes.get(spelled(task)))))
                .toList();
    }

    private static boolean isTask(Placed element) {
        return element.block().filter(block -> block.shape().isForAPerson()).isPresent();
    }

    /** A process answers by what the end is called that it comes to. */
    private List<Outcome> outcomes(Placed element) {
        var ends = element.answeringProcess()
                .flatMap(processes::find)
                .map(Processes.Known::ends)
                .orElse(List.of());
        return ends.isEmpty()
                ? element.answers()
                : ends.stream().map(end -> new Outcome(end, end)).toList();
    }

    private StepOutcomes step(Placed element, List<Placed> namesakes) {
        var outcomes = outcomes(element);
        return new StepOutcomes(element.id(), name(element, namesakes), outcomes.isEmpty() ? List.of(DONE) : outcomes);
    }

    private Text name(Placed element, List<Placed> namesakes) {
        var name = ElementName.of(element);
        if (namesakes.size() == 1) {
            return name;
        }
        var before = nearestBefore(element);
        boolean helps = before.isPresent()
                && namesakes.stream()
                                .filter(other -> before.equals(nearestBefore(other)))
                                .count()
                        == 1;
        return helps
                ? labelled("model.step.after", name, before.get())
                : labelled("model.step.number", name, number(namesakes.indexOf(element) + 1));
    }

    private static Text number(int number) {
        return new Text(Integer.toString(number), Integer.toString(number));
    }

    private static Text labelled(String key, Text name, Text what) {
        return new Text(
                Messages.both(key, name.ru(), what.ru()).ru(),
                Messages.both(key, name.en(), what.en()).en());
    }

    private Optional<Text> nearestBefore(Placed element) {
        return before.computeIfAbsent(element, this::before);
    }

    /** The nearest step before it that has a name; empty where there are several. */
    private Optional<Text> before(Placed element) {
        var seen = new LinkedHashSet<>(List.of(element.id()));
        var level = Set.of(element.id());
        while (!level.isEmpty()) {
            level = level.stream()
                    .flatMap(id -> drawing.element(id).stream())
                    .flatMap(drawing::preceding)
                    .map(Placed::id)
                    .filter(seen::add)
                    .collect(Collectors.toUnmodifiableSet());
            var named = level.stream()
                    .flatMap(id -> drawing.element(id).stream())
                    .filter(at -> !at.name().isBlank())
                    .toList();
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(ElementName.of(named.get(0))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String spelled(Placed element) {
        return element.name().strip().toLowerCase(Locale.ROOT);
    }
}

package org.lekalo.server.task;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Configured;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.message.Messages;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.expression.Expressions;
import org.springframework.stereotype.Component;

/** The answers of a task; where none were drawn there is one, "done". */
@Component
public class TaskOutcomes {

    private static final String DONE = "done";

    private final Definitions definitions;
    private final Expressions expressions;

    TaskOutcomes(Definitions definitions, Expressions expressions) {
        this.definitions = definitions;
        this.expressions = expressions;
    }

    static List<Outcome> of(Configured task, Locale language) {
        return task.answers().isEmpty() ? List.of(done(language)) : task.answers();
    }

    /** What the button said that ended the task, and that it was taken back where it was; null where none did. */
    public @Nullable String label(InboxTask task, Locale language) {
        var back = label(task.definition(), task.element(), task.takenBackOutcome(), language);
        return back == null
                ? label(task.definition(), task.element(), task.outcome(), language)
                : Messages.in(language).text("task.taken-back", back);
    }

    /** As {@link #label(InboxTask, Locale)}, of a task that is known by its place in a definition. */
    public @Nullable String label(String definition, String element, @Nullable String outcome, Locale language) {
        return outcome == null
                ? null
                : of(drawn(definition, element), language).stream()
                        .filter(known -> known.key().equals(outcome))
                        .map(Outcome::label)
                        .findFirst()
                        .orElse(outcome);
    }

    Configured drawn(InboxTask task) {
        return drawn(task.definition(), task.element());
    }

    private Configured drawn(String definition, String element) {
        return definitions
                .block(definition, element)
                .orElseThrow(() -> new IllegalStateException("No such task in its definition: " + element));
    }

    String instruction(InboxTask task) {
        return expressions.instruction(
                definitions.instruction(task.definition(), task.element()),
                task.record(),
                task.run(),
                task.step(),
                element -> definitions.block(task.definition(), element));
    }

    private static Outcome done(Locale language) {
        return new Outcome(DONE, Messages.in(language).text("task.outcome.done"));
    }
}

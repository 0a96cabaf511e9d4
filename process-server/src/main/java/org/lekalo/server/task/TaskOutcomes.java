package org.lekalo.server.task;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings.UserTask;
import org.lekalo.library.block.Outcome;
import org.lekalo.library.message.Messages;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.Expressions;
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

    static List<Outcome> of(UserTask settings, Locale language) {
        return settings.outcomes().isEmpty() ? List.of(done(language)) : settings.outcomes();
    }

    /** What the button said that ended the task; null where none did. */
    public @Nullable String label(InboxTask task, Locale language) {
        var outcome = task.outcome();
        return outcome == null
                ? null
                : of(settings(task), language).stream()
                        .filter(known -> known.key().equals(outcome))
                        .map(Outcome::label)
                        .findFirst()
                        .orElse(outcome);
    }

    UserTask settings(InboxTask task) {
        return definitions
                .settings(task.definition(), task.element())
                .map(UserTask.class::cast)
                .orElseThrow(() -> new IllegalStateException("No such task in its definition: " + task.element()));
    }

    String instruction(InboxTask task) {
        return expressions.instruction(
                definitions.instruction(task.definition(), task.element()),
                task.record(),
                task.run(),
                element -> definitions.settings(task.definition(), element));
    }

    private static Outcome done(Locale language) {
        return new Outcome(DONE, Messages.in(language).text("task.outcome.done"));
    }
}

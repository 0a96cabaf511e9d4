package org.lekalo.server.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.record.RecordRef;
import org.springframework.stereotype.Component;

/**
 * FEEL over an instance's live record and its outcomes. A value that is missing is null and fails nothing; a name that
 * means nothing any more, such as that of a field that was taken away, is a {@link StepFailed}.
 */
@Component
public class Expressions {

    private static final int REMEMBERED = 5_000;

    private final LiveRecords records;
    private final Outcomes outcomes;
    private final WrittenValues written;
    private final FeelEngineApi engine;
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    Expressions(LiveRecords records, Outcomes outcomes, WrittenValues written, Clock clock, ZoneId zone) {
        this.records = records;
        this.outcomes = outcomes;
        this.written = written;
        this.engine = FeelEngineBuilder.forJava()
                .withEnabledExternalFunctions(false)
                .withCustomValueMapper(new WholeRecords())
                .withClock(() -> ZonedDateTime.now(clock.withZone(zone)))
                .build();
    }

    /** Values are Java's own: String, Number, Boolean, LocalDate, …, a record its RecordRef; null where there is none. */
    public @Nullable Object value(String expression, DelegateExecution execution) {
        var names = new InstanceNames(
                records,
                RecordRef.of(execution.getProcessBusinessKey()),
                element -> outcomes.of(new InstanceId(execution.getProcessInstanceId()), element));
        var result = engine.evaluate(parse(expression), names);
        names.throwIfUnknown();
        if (result.isFailure()) {
            throw new StepFailed("incident.expression-fails", Map.of("expression", expression));
        }
        return result.result();
    }

    /** Text whose {@code {placeholders}} are FEEL. */
    public String text(String template, DelegateExecution execution) {
        return TextTemplate.parse(template)
                .render(expression -> written.write(expression, value(expression, execution), execution));
    }

    private ParsedExpression parse(String expression) {
        var known = parsed.get(expression);
        if (known != null) {
            return known;
        }
        if (Feel.problem(expression).isPresent()) {
            throw new StepFailed("incident.expression-unreadable", Map.of("expression", expression));
        }
        var result = engine.parseExpression(expression);
        if (parsed.size() >= REMEMBERED) {
            parsed.clear();
        }
        parsed.put(expression, result.parsedExpression());
        return result.parsedExpression();
    }
}

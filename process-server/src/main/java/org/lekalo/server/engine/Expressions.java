package org.lekalo.server.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.crm.StoredRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * FEEL over an instance's live record and its outcomes. A value that is missing is null and fails nothing; a name that
 * means nothing any more, such as that of a field that was taken away, is a {@link StepFailed}.
 */
@Component
public class Expressions {

    /** The variable of a run that holds why the record last refused a step. */
    private static final String REFUSAL = ProcessCompiler.REFUSAL;

    private static final int REMEMBERED = 5_000;

    private final LiveRecords records;
    private final Outcomes outcomes;
    private final WrittenValues written;
    private final ObjectProvider<RuntimeService> runtime;
    private final Evaluator feel;
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    Expressions(
            LiveRecords records,
            Outcomes outcomes,
            WrittenValues written,
            ObjectProvider<RuntimeService> runtime,
            Clock clock,
            ZoneId zone) {
        this.records = records;
        this.outcomes = outcomes;
        this.written = written;
        this.runtime = runtime;
        this.feel = new Evaluator(clock.withZone(zone));
    }

    /** Values are Java's own: String, Number, Boolean, LocalDate, …, a record its RecordRef; null where there is none. */
    public @Nullable Object value(String expression, DelegateExecution execution) {
        return value(
                expression,
                new InstanceNames(
                        records,
                        RecordRef.of(execution.getProcessBusinessKey()),
                        element -> outcomes.of(new InstanceId(execution.getProcessInstanceId()), element),
                        () -> (String) execution.getVariable(REFUSAL)));
    }

    /** Over a record as it would be, which need not be written yet. */
    public @Nullable Object value(String expression, StoredRecord record) {
        return value(expression, new DraftNames(records, record));
    }

    private @Nullable Object value(String expression, RootNames names) {
        var result = feel.evaluate(parse(expression), names);
        names.throwIfUnknown();
        if (result.failed()) {
            throw new StepFailed("incident.expression-fails", Map.of("expression", Feel.asWritten(expression)));
        }
        return result.value();
    }

    /**
     * The instruction of a task, its {@code {placeholders}} filled in; one that cannot be computed stays as it is written.
     *
     * @param blocks the settings of a step by its element
     */
    public String instruction(
            String template, RecordRef record, InstanceId run, Function<String, Optional<BlockSettings>> blocks) {
        var parsed = TextTemplate.parse(template);
        if (parsed.placeholders().isEmpty()) {
            return template;
        }
        return parsed.render(expression -> {
            try {
                var names =
                        new InstanceNames(records, record, element -> outcomes.of(run, element), () -> refusal(run));
                return written.write(expression, value(expression, names), record, blocks);
            } catch (StepFailed asWritten) {
                return "{" + expression + "}";
            }
        });
    }

    private @Nullable String refusal(InstanceId run) {
        var variable = runtime.getObject()
                .createVariableInstanceQuery()
                .processInstanceIdIn(run.value())
                .variableName(REFUSAL)
                .singleResult();
        return variable == null ? null : (String) variable.getValue();
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
            throw new StepFailed("incident.expression-unreadable", Map.of("expression", Feel.asWritten(expression)));
        }
        var read = feel.parse(expression);
        if (parsed.size() >= REMEMBERED) {
            parsed.clear();
        }
        parsed.put(expression, read);
        return read;
    }
}

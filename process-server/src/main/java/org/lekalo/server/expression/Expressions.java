package org.lekalo.server.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Configured;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.feel.BoundedFeel;
import org.lekalo.library.feel.ExpressionTooHeavy;
import org.lekalo.library.feel.PatternNotSupported;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.row.StoredRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * FEEL over an instance's live record and its outcomes. A value that is missing is null and fails nothing; a name that
 * means nothing any more, such as that of a field that was taken away, is a {@link StepFailed}.
 */
@Component
public class Expressions {

    /** The variable of a run that holds why the record last refused a step. */
    private static final String REFUSAL = IfRefused.REFUSAL;

    private static final Pattern OF_A_RUN = Pattern.compile("\\b(?:outcome_|process\\.)");

    private static final int REMEMBERED = 5_000;

    /** What the placeholders of one text may be filled with together. */
    private static final int LONGEST_TEXT = 200_000;

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
            Evaluator feel) {
        this.records = records;
        this.outcomes = outcomes;
        this.written = written;
        this.runtime = runtime;
        this.feel = feel;
    }

    /** Values are Java's own: String, Number, Boolean, LocalDate, …, a record its RecordRef; null where there is none. */
    public @Nullable Object value(String expression, DelegateExecution execution) {
        return value(expression, execution, new ReadOnce());
    }

    /** As {@link #value(String, DelegateExecution)}; what was read for one expression is not read again for the next. */
    public @Nullable Object value(String expression, DelegateExecution execution, ReadOnce once) {
        return value(
                expression,
                new InstanceNames(
                        new Lookup(records, new Reads(), once.records()),
                        RecordRef.of(execution.getProcessBusinessKey()),
                        element -> once.answer(element, () -> answer(execution, element)),
                        () -> (String) execution.getVariable(REFUSAL)));
    }

    private @Nullable String answer(DelegateExecution execution, String element) {
        var run = new InstanceId(execution.getProcessInstanceId());
        var own = (String) execution.getVariableLocal(Outcomes.VISIT + element);
        return own == null
                ? outcomes.of(run, execution.getParentActivityInstanceId(), element)
                : outcomes.ofVisit(run, own);
    }

    /** Over a record as it would be, which need not be written yet. */
    public @Nullable Object value(String expression, StoredRecord record) {
        return value(expression, new DraftNames(lookup(), record));
    }

    private Lookup lookup() {
        return new Lookup(records, new Reads(), new HashMap<>());
    }

    private @Nullable Object value(String expression, RootNames names) {
        var result = evaluate(expression, names);
        names.throwIfUnknown();
        if (result.failed()) {
            throw failed("incident.expression-fails", expression);
        }
        return result.value();
    }

    private BoundedFeel.Result evaluate(String expression, RootNames names) {
        try {
            return feel.evaluate(parse(expression), names);
        } catch (ExpressionTooHeavy tooHeavy) {
            throw failed(StepFailed.TOO_HEAVY, expression);
        } catch (PatternNotSupported pattern) {
            throw failed("incident.expression-pattern", expression);
        }
    }

    private static StepFailed failed(String reason, String expression) {
        return new StepFailed(reason, Map.of("expression", Feel.asWritten(expression)));
    }

    /**
     * The instruction of a task, its {@code {placeholders}} filled in; one that cannot be computed stays as it is written.
     *
     * @param visit of the task: what was answered in other passages through the part it is in does not count
     * @param blocks the block of a step by its element
     */
    public String instruction(
            String template,
            RecordRef record,
            InstanceId run,
            String visit,
            Function<String, Optional<Configured>> blocks) {
        var parsed = TextTemplate.parse(template);
        if (parsed.placeholders().isEmpty()) {
            return template;
        }
        var room = new AtomicInteger(LONGEST_TEXT);
        return parsed.render(expression -> {
            try {
                var names = new InstanceNames(
                        lookup(), record, element -> outcomes.of(run, visit, element), () -> refusal(run));
                var part = written.write(expression, value(expression, names), record, blocks);
                return room.addAndGet(-part.length()) < 0 ? "{" + expression + "}" : part;
            } catch (StepFailed asWritten) {
                return "{" + expression + "}";
            }
        });
    }

    /**
     * A text as it would be about the record. What a run alone knows, what cannot be computed and what is not to be shown stays
     * as it is written.
     *
     * @param shown whether an expression may be computed
     */
    public String preview(String template, RecordRef record, Predicate<String> shown) {
        var room = new AtomicInteger(LONGEST_TEXT);
        return TextTemplate.parse(template).render(expression -> {
            var asWritten = "{" + expression + "}";
            if (!shown.test(expression) || OF_A_RUN.matcher(expression).find()) {
                return asWritten;
            }
            try {
                var names = new InstanceNames(lookup(), record, element -> null, () -> null);
                var part = written.write(expression, value(expression, names), record, element -> Optional.empty());
                return room.addAndGet(-part.length()) < 0 ? asWritten : part;
            } catch (StepFailed cannotBe) {
                return asWritten;
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
        var room = new AtomicInteger(LONGEST_TEXT);
        return TextTemplate.parse(template).render(expression -> {
            var part = written.write(expression, value(expression, execution), execution);
            if (room.addAndGet(-part.length()) < 0) {
                throw failed(StepFailed.TOO_HEAVY, expression);
            }
            return part;
        });
    }

    private ParsedExpression parse(String expression) {
        var known = parsed.get(expression);
        if (known != null) {
            return known;
        }
        var read = Feel.parsed(expression).orElseThrow(() -> failed("incident.expression-unreadable", expression));
        if (parsed.size() >= REMEMBERED) {
            parsed.clear();
        }
        parsed.put(expression, read);
        return read;
    }
}

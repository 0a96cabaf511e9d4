package org.lekalo.server.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Configured;
import org.lekalo.library.condition.FieldPath;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.condition.ShownValue;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Values of expressions in a text, in the company's language: what stands for something is called by its name. */
@Component
class WrittenValues {

    private static final String OUTCOME = "outcome_";

    private final LiveRecords records;
    private final RecordTypesInUse types;
    private final RunningStep step;
    private final Locale language;
    private final Money currency;

    WrittenValues(
            LiveRecords records,
            RecordTypesInUse types,
            RunningStep step,
            Money currency,
            @Value("${lekalo.language}") Locale language) {
        this.records = records;
        this.types = types;
        this.step = step;
        this.language = language;
        this.currency = currency;
    }

    String write(String expression, @Nullable Object value, DelegateExecution execution) {
        return write(
                expression,
                value,
                RecordRef.of(execution.getProcessBusinessKey()),
                element -> step.block(execution, element));
    }

    /** @param blocks the block of a step by its element */
    String write(
            String expression, @Nullable Object value, RecordRef about, Function<String, Optional<Configured>> blocks) {
        if (value instanceof String answer && expression.startsWith(OUTCOME)) {
            return outcome(answer, blocks.apply(expression.substring(OUTCOME.length())));
        }
        var record = types.type(about.type());
        var shown = records.shown(value);
        return FieldPath.find(expression, record, types.all())
                .map(field -> ShownValue.of(shown, field, language, currency))
                .orElseGet(() -> ShownValue.of(shown, language));
    }

    /** What the button said. */
    private static String outcome(String answer, Optional<Configured> step) {
        return step.map(Configured::answers).orElse(List.of()).stream()
                .filter(outcome -> outcome.key().equals(answer))
                .map(Outcome::label)
                .findFirst()
                .orElse(answer);
    }
}

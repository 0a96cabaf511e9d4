package org.lekalo.server.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.feel.BoundedFeel;

class EvaluatorTest {

    private final Evaluator feel =
            new Evaluator(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC), () -> false);

    @Test
    void builtInFunctionsAreKnownAndAskTheClock() {
        assertThat(value("upper case(\"окна\")")).isEqualTo("ОКНА");
        assertThat(value("today()")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(value("sum([1, 2, amount])")).hasToString("45");
    }

    @Test
    void functionsMadeInAnExpressionAreItsOwn() {
        assertThat(value("{twice: function(x) x * 2, of: twice(amount)}.of")).hasToString("84");
        assertThat(value("twice(amount)")).isNull();
    }

    @Test
    void whatIsMissingIsNull() {
        assertThat(value("nobody.name")).isNull();
        assertThat(value("amount + \"text\"")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assert(amount, amount < 0)", "assert(missing, missing != null, \"needed\")"})
    void anAssertionThatDoesNotHoldFailsAndTheNextOneMayHold(String assertion) {
        assertThat(evaluate(assertion).failed()).isTrue();
        assertThat(evaluate("assert(amount, amount > 0)").failed()).isFalse();
    }

    private @Nullable Object value(String expression) {
        var result = evaluate(expression);
        assertThat(result.failed()).as(expression).isFalse();
        return result.value();
    }

    @Test
    void aFailureOfAReadingIsNoMissingValue() {
        var away = new IllegalStateException("the database is away");
        var record = new FailingNames(away);

        for (var expression : List.of(
                "company.title != null",
                "if company.title = null then 1 else 2",
                "sort([2, 1], function(x, y) company.title > x)",
                "[1, 2][company.title = item]",
                "some x in [1, 2] satisfies company.title = x")) {
            assertThatThrownBy(() -> feel.evaluate(Feel.parsed(expression).orElseThrow(), record))
                    .as(expression)
                    .isSameAs(away);
        }
    }

    private BoundedFeel.Result evaluate(String expression) {
        return feel.evaluate(Feel.parsed(expression).orElseThrow(), new OfMap(Map.of("amount", 42)));
    }

    private static final class FailingNames extends Names {

        private final RuntimeException failure;

        FailingNames(RuntimeException failure) {
            super(new Reads());
            this.failure = failure;
        }

        @Override
        Set<String> known() {
            return Set.of("company");
        }

        @Override
        @Nullable
        Object valueOf(String name) {
            if (name.equals("company")) {
                throw failure;
            }
            return null;
        }
    }

    private static final class OfMap extends Names {

        private final Map<String, Object> values;

        OfMap(Map<String, Object> values) {
            super(new Reads());
            this.values = values;
        }

        @Override
        Set<String> known() {
            return values.keySet();
        }

        @Override
        @Nullable
        Object valueOf(String name) {
            return values.get(name);
        }
    }
}

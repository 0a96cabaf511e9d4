package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.condition.Feel.Problem.Kind;

class FeelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deal.amount > 3                                     | deal.amount
            deal.company.city = "x"                             | deal.company.city
            for x in [1,2] return x + deal.amount               | deal.amount
            for x in deal.items, y in x return y + z            | deal.items z
            some x in deal.list satisfies x = y                 | deal.list y
            {a: deal.amount, b: a + c}                          | deal.amount c
            deal.list[item.price > limit].name                  | deal.list
            (function(a) a + b)                                 | b
            {f: function(x) x + c, r: f(1)}.r                   | c
            {f: function(x) x, r: [f, c]}.r                     | f c
            contains(lower case(deal.title), "deal.gone")       | deal.title
            `outcome_a-b` = "x"                                 | outcome_a-b
            today() > deal.closeDate                            | deal.closeDate
            if deal.urgent then deal.a else null                | deal.urgent deal.a
            """)
    void namesWhatAnExpressionTakesFromOutside(String expression, String names) {
        assertThat(Feel.names(expression)).containsExactlyInAnyOrder(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deal.title = "a           | SYNTAX
            deal amount               | SYNTAX
            ${''.getClass()}          | SYNTAX
            function(a,b) external {java: {class: "java.lang.Math", method signature: "max(int,int)"}} | SYNTAX
            for x in 1..1000000000 return x | RUNAWAY
            for x in 1..deal.amount return x | RUNAWAY
            for x in 1..100, y in 1..100 return x | RUNAWAY
            some x in 1..100 satisfies some y in 1..100 satisfies x = y | RUNAWAY
            """)
    void saysWhyAnExpressionIsRefused(String expression, Kind kind) {
        assertThat(Feel.problem(expression).orElseThrow().kind()).isEqualTo(kind);
        assertThat(Feel.evaluate(expression, Map.of())).isNull();
    }

    @Test
    void refusesWhatWouldExhaustTheParser() {
        assertThat(Feel.problem(" ").orElseThrow().kind()).isEqualTo(Kind.EMPTY);
        assertThat(Feel.problem("1" + "+1".repeat(5_000)).orElseThrow().kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(Feel.problem("(".repeat(500) + "1" + ")".repeat(500))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.TOO_DEEP);
        assertThat(Feel.problem("1" + "+1".repeat(1_900)).orElseThrow().kind()).isEqualTo(Kind.TOO_DEEP);
        assertThat(Feel.problem("if a then b else ".repeat(230) + "c")).isEmpty();
        assertThat(Feel.problem("\"" + "+".repeat(1_900) + "\" = a")).isEmpty();
    }

    @Test
    void bearsTheLongestChain() {
        assertThat(Feel.evaluate("1" + "+1".repeat(399), Map.of())).isEqualTo(400L);
        assertThat(Feel.evaluate("1" + "+1".repeat(399) + " > 2", Map.of())).isEqualTo(true);
    }

    @Test
    void showsWhereItStoppedUnderstanding() {
        assertThat(Feel.problem("deal.amount >> 3").orElseThrow().near()).startsWith(">> 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.amount > 3",
                "deal.missing.deeper > 3",
                "nothing > 3",
                "deal.amount > \"text\"",
                "contains(deal.amount, \"a\")",
                "nosuch(1)",
                "deal.amount > 3 // note"
            })
    void aStrictConditionIsNeverAnythingButTrueOrFalse(String expression) {
        assertThat(Feel.evaluate(Feel.strict(expression), Map.of("deal", Map.of("title", "x"))))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal.amount > 3 // note", "(deal.amount) = true", ""})
    void aStrictConditionIsShownAsItWasWritten(String expression) {
        assertThat(Feel.asWritten(Feel.strict(expression))).isEqualTo(expression);
        assertThat(Feel.asWritten(expression)).isEqualTo(expression);
    }

    @Test
    void answersManyThreadsAtOnce() {
        var pool = new ForkJoinPool(8);
        var answers = pool.submit(() -> IntStream.range(0, 2_000)
                        .parallel()
                        .allMatch(i -> Feel.holds("deal.amount = " + i, Map.of("deal", Map.of("amount", i)))))
                .join();

        assertThat(answers).isTrue();
        pool.shutdown();
    }
}

package org.lekalo.library.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class BoundedFeelTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String LONG_LIST = "["
            + String.join(",", IntStream.range(0, 48).mapToObj(String::valueOf).toList()) + "]";

    private final BoundedFeel feel = new BoundedFeel(ZonedDateTime::now);

    static Stream<String> tooHeavy() {
        return Stream.of(
                "(for i in 1..40 return if i = 1 then \"xxxxxxxxxx\" else partial[-1] + partial[-1])[-1] = \"x\"",
                "for a in " + LONG_LIST + ", b in " + LONG_LIST + ", c in " + LONG_LIST + " return a * b * c",
                "for a in L return for b in L return for c in L return a".replace("L", LONG_LIST),
                "some a in L, b in L, c in L satisfies a + b + c < 0".replace("L", LONG_LIST),
                "every a in L satisfies every b in L satisfies every c in L satisfies every d in L satisfies a > -1"
                        .replace("L", LONG_LIST),
                "decimal(1/3, 1000000)",
                "round half up(1/3, 1000000)",
                "floor(1, 100000000)",
                "10 ** 999999999",
                "(10 ** 5000) ** 2",
                "number(\"1e1999999999\")",
                "count(for i in 1..100000 return i)",
                "{a:[1,1,1,1,1,1,1,1,1,1],b:[a,a,a,a,a,a,a,a,a,a],c:[b,b,b,b,b,b,b,b,b,b],d:[c,c,c,c,c,c,c,c,c,c],"
                        + "e:[d,d,d,d,d,d,d,d,d,d],f:[e,e,e,e,e,e,e,e,e,e],g:string(f)}.g",
                "{a:\"xxxxxxxxxx\",b:a+a+a+a+a+a+a+a+a+a,c:b+b+b+b+b+b+b+b+b+b,d:c+c+c+c+c+c+c+c+c+c,"
                        + "e:d+d+d+d+d+d+d+d+d+d,f:e+e+e+e+e+e+e+e+e+e}.f",
                "{t: (for i in 1..16 return if i = 1 then \"aa\" else partial[-1] + partial[-1])[-1],"
                        + " r: replace(t, \"a\", t)}.r",
                "{t: (for i in 1..16 return if i = 1 then \"aa\" else partial[-1] + partial[-1])[-1],"
                        + " s: string join(for i in 1..900 return \"a\", t)}.s",
                "{t: (for i in 1..16 return if i = 1 then \"aa\" else partial[-1] + partial[-1])[-1],"
                        + " s: split(t, \"\")}.s",
                "{t: (for i in 1..17 return if i = 1 then \"99\" else partial[-1] + partial[-1])[-1], n: number(t)}.n",
                "matches(\"\", \"((((((a{1000}){1000}){1000}){1000}){1000}){1000})\")",
                "sort(for i in 1..1000 return i, function(x, y) (for i in 1..900 return i)[1] = 1)",
                "distinct values(concatenate(for i in 1..1000 return i, for i in 1..1000 return i,"
                        + " for i in 1..1000 return i, for i in 1..1000 return i, for i in 1..1000 return i,"
                        + " for i in 1..1000 return i))");
    }

    @ParameterizedTest
    @MethodSource("tooHeavy")
    void stopsWhatTakesTooMuch(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOf(ExpressionTooHeavy.class);
    }

    /** Of its own work: what else the machine does meanwhile is not counted. */
    @ParameterizedTest
    @MethodSource("tooHeavy")
    void stopsWithinAMoment(String expression) {
        var began = THREADS.getCurrentThreadCpuTime();

        assertThatThrownBy(() -> value(expression)).isInstanceOf(ExpressionTooHeavy.class);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")      => false
            matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a|a|b?)*$")  => false
            matches("", "^(?:|){60}x")                                                  => false
            """)
    void searchesInTimeThatGrowsWithTheText(String expression, boolean found) {
        assertThat(value(expression)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            matches("ООО Лекало", "^ООО")                    => true
            matches("ооо Лекало", "^ООО", "i")               => true
            matches("ab", "a b", "x")              => true
            replace("8 (912) 345", "[^0-9]", "")             => 8912345
            replace("ab-cd", "(\\w+)-(\\w+)", "$2-$1")       => cd-ab
            replace("abc", "B", "x", "i")                    => axc
            split("a;b;;c", ";")                             => [a, b, , c]
            split("abc", "")                                 => [a, b, c, ]
            extract("от 15 до 20", "\\d+")                   => [15, 20]
            """)
    void searchesAsFeelDoes(String expression, String value) {
        assertThat(String.valueOf(value(expression))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matches("ab", "a(?=b)")
            matches("aa", "(a)\\1")
            replace("ab", "a++", "")
            """)
    void saysWhereAPatternIsNotSupported(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOf(PatternNotSupported.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decimal(0.19 * 317.50, 2)          | 60.33
            decimal(-0.19 * 317.50, 2)         | -60.33
            decimal(2.5, 0)                    | 3
            decimal(1.005, 2)                  | 1.01
            decimal(0.125, 2, "half_even")     | 0.12
            0.1 + 0.2                          | 0.3
            99999999999999.99                  | 99999999999999.99
            12345678901234567.89 * 0.1         | 1234567890123456.789
            9007199254740993 + 0               | 9007199254740993
            sqrt(2)                            | 1.414213562373095048801688724209698
            """)
    void countsInDecimalFractionsAndRoundsHalfUp(String expression, BigDecimal value) {
        assertThat(new BigDecimal(String.valueOf(value(expression)))).isEqualByComparingTo(value);
        assertThat(value(expression)).isNotInstanceOf(Double.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decimal(1234.5, -2)               | 1200
            decimal(-2.5, 0)                  | -3
            decimal(2.51, 1, "up")            | 2.6
            decimal(2.59, 1, "Down")          | 2.5
            decimal(2.5, 0, "HALF_EVEN")      | 2
            sqrt(0)                           | 0
            sqrt(0.25)                        | 0.5
            """)
    void roundsAsAskedWhateverTheCaseOfTheWord(String expression, BigDecimal value) {
        assertThat(new BigDecimal(String.valueOf(value(expression)))).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decimal(2.5, 0, \"sideways\")",
                "decimal(2.5, 0, \"unnecessary\")",
                "decimal(2.5, 0, 1)",
                "decimal(\"2.5\", 0)",
                "sqrt(-1)",
                "sqrt(\"4\")",
                "matches(5, \"5\")",
                "matches(\"(\", \"(\")",
                "replace(\"ab\", \"a\", \"$2\")",
                "split(null, \";\")",
                "extract(\"a1\", 1)"
            })
    void givesNothingForWhatMakesNoSense(String expression) {
        assertThat(value(expression)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            matches("a b", "a[ ]b # a blank", "x")           => true
            matches("a#b", "a\\#b", "x")                     => true
            matches("ab", "[#a] b", "x")                     => true
            matches("A\\nB", "^b$", "im")                     => true
            matches("a\\nb", "a.b")                           => false
            matches("a\\nb", "a.b", "s")                      => true
            replace("AaA", "a", "[$0]", "i")                 => [A][a][A]
            replace("a1b22", "([a-z])(\\d+)", "$2$1")        => 1a22b
            extract("нет", "\\d+")                           => []
            split(";", ";")                                  => [, ]
            """)
    void readsTheFlagsOfASearch(String expression, String value) {
        assertThat(String.valueOf(value(expression))).isEqualTo(value);
    }

    @Test
    void bearsWhatPeopleNeed() {
        var items = IntStream.range(0, 1_000)
                .mapToObj(i -> Map.<String, Object>of("amount", i, "name", "Позиция " + i, "paid", i % 2 == 0))
                .toList();

        assertThat(value("sum(items[paid].amount)", Map.of("items", items))).isEqualTo(249_500L);
        assertThat(value("count(for i in items return if i.paid then i.amount * 1.2 else 0)", Map.of("items", items)))
                .isEqualTo(1_000L);
        assertThat(value(
                        "some i in items satisfies i.amount > 998 and contains(i.name, \"999\")",
                        Map.of("items", items)))
                .isEqualTo(true);
        assertThat(value("string length(string join(items.name, \", \"))", Map.of("items", items)))
                .isEqualTo(12_888L);
        assertThat(value("sort(items.amount, function(x, y) x > y)[1]", Map.of("items", items)))
                .isEqualTo(999L);
        assertThat(value("count(distinct values(items.name))", Map.of("items", items)))
                .isEqualTo(1_000L);
        assertThat(value("upper case(text)", Map.of("text", "a".repeat(20_000))))
                .isEqualTo("A".repeat(20_000));
    }

    static Stream<String> twisted() {
        return Stream.of(
                        "(", "[", "f([", "f((", "f(a: (", "for x in (", "some x in [", "1 in ([", "if (", "{a: [", "-(")
                .flatMap(opening -> IntStream.of(9, 14, 20)
                        .boxed()
                        .flatMap(depth -> Stream.of(
                                opening.repeat(depth) + "1",
                                opening.repeat(depth) + "1 +" + closing(opening).repeat(depth),
                                opening.repeat(depth) + "1" + closing(opening).repeat(depth))));
    }

    private static String closing(String opening) {
        var closing = new StringBuilder();
        opening.chars()
                .filter(c -> "([{".indexOf(c) >= 0)
                .forEach(c -> closing.insert(0, ")]}".charAt("([{".indexOf(c))));
        return closing
                + (opening.startsWith("for")
                        ? " return 1"
                        : opening.startsWith("some")
                                ? " satisfies 1"
                                : opening.startsWith("if") ? " then 1 else 2" : "");
    }

    @ParameterizedTest
    @MethodSource("twisted")
    void readsWithinAMomentWhateverIsNested(String expression) {
        var began = System.nanoTime();

        BoundedFeel.read(expression);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void readsTheLongestOfOrdinaryShape() {
        var rows = "(deal.amount > 1000 and deal.company.city = \"Москва\")";
        var written =
                String.join(" or ", IntStream.range(0, 60).mapToObj(i -> rows).toList());

        assertThat(BoundedFeel.read(written)).isInstanceOf(Reading.Read.class);
        assertThat(BoundedFeel.read("(".repeat(30) + "1" + ")".repeat(30))).isInstanceOf(Reading.Read.class);
        assertThat(BoundedFeel.read("if max([sum([deal.a, min([1, 2])]), abs(-(1 + 2))]) > 3 then 1 else 2"))
                .isInstanceOf(Reading.Read.class);
    }

    private @Nullable Object value(String expression) {
        return value(expression, Map.of());
    }

    private @Nullable Object value(String expression, Map<String, Object> names) {
        return feel.evaluate(((Reading.Read) BoundedFeel.read(expression)).expression(), names)
                .value();
    }
}

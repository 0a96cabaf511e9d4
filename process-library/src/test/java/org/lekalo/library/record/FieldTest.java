package org.lekalo.library.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldTest {

    private static final Field PLAIN = Field.of("share", new Text("Доля", "Share"), FieldKind.NUMBER);

    static Stream<UnaryOperator<Field>> changes() {
        return Stream.of(
                field -> field.withKind(FieldKind.MONEY).withKind(field.kind()),
                field -> field.withRequired(true).withRequired(field.required()),
                field -> field.withReadOnly(false).withReadOnly(field.readOnly()),
                field -> field.withOptions(List.of()).withOptions(field.options()),
                field -> field.withTarget(null).withTarget(field.target()),
                field -> field.withGroup(null).withGroup(field.group()),
                field -> field.withCustom(false).withCustom(field.custom()),
                field -> field.withForm(null).withForm(field.form()),
                field -> field.withBounds(Bounds.NONE).withBounds(field.bounds()),
                field -> field.withFormula(null).withFormula(field.formula()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesInOneThingAtATime(UnaryOperator<Field> thereAndBack) {
        var full = new Field(
                "share",
                new Text("Доля", "Share"),
                FieldKind.TEXT,
                false,
                true,
                List.of(new Option("a", new Text("а", "a"))),
                "deal",
                "deal.amount",
                "money",
                true,
                TextForm.MAIL,
                new Bounds(BigDecimal.ONE, BigDecimal.TEN));

        assertThat(thereAndBack.apply(full)).isEqualTo(full);
    }

    @Test
    void thatIsComputedIsWrittenByNobody() {
        var computed = PLAIN.withFormula("deal.amount * 2");

        assertThat(computed.computed()).isTrue();
        assertThat(computed.readOnly()).isTrue();
        assertThat(computed.withFormula(null)).isEqualTo(PLAIN);
    }

    @Test
    void isRecognisedByItsFormOrElseAsPeopleMeanIt() {
        var text = PLAIN.withKind(FieldKind.TEXT);

        assertThat(text.normal(" Ёлка   зелёная ")).containsExactly("елка зеленая");
        assertThat(text.withForm(TextForm.MAIL).normal("Пишите: A@B.ru")).containsExactly("a@b.ru");
    }

    @ParameterizedTest
    @CsvSource({
        ", , 5, true",
        "1, , 1, true",
        "1, , 0.99, false",
        ", 10, 10.00, true",
        ", 10, 10.01, false",
        "1, 10, 5, true",
        "10, 1, 5, false",
    })
    void liesWithinItsBoundsTheEndsIncluded(
            @Nullable BigDecimal least, @Nullable BigDecimal most, BigDecimal number, boolean within) {
        assertThat(new Bounds(least, most).admit(number)).isEqualTo(within);
    }

    @Test
    void boundsMayLeaveNothing() {
        assertThat(new Bounds(BigDecimal.TEN, BigDecimal.ONE).admitAny()).isFalse();
        assertThat(new Bounds(BigDecimal.ONE, BigDecimal.ONE).admitAny()).isTrue();
        assertThat(new Bounds(BigDecimal.TEN, null).admitAny()).isTrue();
    }

    @Test
    void offersTheOptionsThatWereNotRemoved() {
        var kept = new Option("a", new Text("а", "a"));

        assertThat(Option.offered(List.of(kept, new Option("b", new Text("б", "b"), true))))
                .containsExactly(kept);
    }
}

package org.lekalo.designer.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.words.Words;

class NumberFieldTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final List<String> heard = new ArrayList<>();
    private NumberField field;

    @BeforeEach
    void listen() {
        field = NumberField.ofNumber("Сумма");
        field.addValueChangeListener(change -> heard.add(change.getValue()));
    }

    @Test
    void tellsOnceOfANumberThatIsTypedWithItsThousandsApart() {
        type("100000");

        assertThat(heard).containsExactly(field.write(new BigDecimal("100000")));
        assertThat(field.getElement().getProperty("value")).isEqualTo(field.getValue());
        assertThat(field.number()).hasValue(new BigDecimal("100000"));
    }

    @Test
    void leavesWhatIsNoNumberAndSaysSo() {
        type("12 тысяч");

        assertThat(heard).containsExactly("12 тысяч");
        assertThat(field.isInvalid()).isTrue();
        type("12");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void asksWhichOfTwoNumbersIsMeant() {
        type("12.345");

        assertThat(field.getErrorMessage()).startsWith("Это может быть и 12\u00a0345, и 12,345");
        assertThat(field.number()).isEmpty();
    }

    @Test
    void takesAnAmountThatIsPastedAsTheOtherLanguageWritesIt() {
        screen.speak(Words.ENGLISH);
        field = NumberField.ofMoney("Amount");

        type("1 250 000,50 ₽");

        assertThat(field.number()).hasValue(new BigDecimal("1250000.50"));
    }

    @Test
    void leavesAnAmountOfMoreDecimalsThanItTakesAndSaysSo() {
        field = NumberField.ofMoney("Сумма");

        type("12,345");

        assertThat(field.getValue()).isEqualTo("12,345");
        assertThat(field.getErrorMessage()).isEqualTo("Знаков после запятой не больше 2.");
        type("12,340");
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.number().map(BigDecimal::stripTrailingZeros)).hasValue(new BigDecimal("12.34"));
    }

    @Test
    void saysHowManyDecimalsANumberHasAtMost() {
        type("0,12345");

        assertThat(field.getErrorMessage()).isEqualTo("Знаков после запятой не больше 4.");
    }

    @Test
    void takesAPercentageAsItsNumber() {
        for (var text : List.of("15%", "15 %", "15")) {
            type(text);

            assertThat(field.getValue()).isEqualTo("15");
            assertThat(field.isInvalid()).isFalse();
        }
        field = NumberField.ofMoney("Сумма");
        type("15%");
        assertThat(field.isInvalid()).isTrue();
    }

    private void type(String text) {
        field.setModelValue(text, true);
    }
}

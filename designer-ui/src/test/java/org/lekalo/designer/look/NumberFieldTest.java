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

    private void type(String text) {
        field.setModelValue(text, true);
    }
}

package org.lekalo.library.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final Locale RUSSIAN = new Locale("ru");

    @Test
    void writesThousandsApart() {
        assertThat(Numbers.in(RUSSIAN).write(new BigDecimal("-1250000.50"))).isEqualTo("-1\u00a0250\u00a0000,5");
        assertThat(Numbers.in(Locale.ENGLISH).write(new BigDecimal("1250000.50")))
                .isEqualTo("1,250,000.5");
    }

    @Test
    void readsWhatItWroteAndWhatPeopleType() {
        assertThat(Numbers.in(RUSSIAN).read("1\u00a0250\u00a0000,5")).contains(new BigDecimal("1250000.5"));
        assertThat(Numbers.in(RUSSIAN).read(" 1250 000.5 ")).contains(new BigDecimal("1250000.5"));
        assertThat(Numbers.in(Locale.ENGLISH).read("1,250,000.5")).contains(new BigDecimal("1250000.5"));
    }

    @Test
    void readsTheSpellingOfTheOtherLanguageWhereItLeavesNoDoubt() {
        assertThat(Numbers.in(Locale.ENGLISH).read("1 250 000,50")).contains(new BigDecimal("1250000.50"));
        assertThat(Numbers.in(Locale.ENGLISH).read("1,250")).contains(new BigDecimal("1250"));
        assertThat(Numbers.in(Locale.ENGLISH).read("1.250")).contains(new BigDecimal("1.250"));
        assertThat(Numbers.in(RUSSIAN).read("1,250,000.50")).contains(new BigDecimal("1250000.50"));
        assertThat(Numbers.in(RUSSIAN).read("1.250.000,50")).contains(new BigDecimal("1250000.50"));
        assertThat(Numbers.in(RUSSIAN).read("1'250'000.5")).contains(new BigDecimal("1250000.5"));
        assertThat(Numbers.in(RUSSIAN).read("\u22121,250")).contains(new BigDecimal("-1.250"));
    }

    @Test
    void readsNothingOutOfWhatCanBeTwoNumbers() {
        assertThat(Numbers.in(RUSSIAN).read("12.345")).isEmpty();
        assertThat(Numbers.in(RUSSIAN).meanings("12.345", ""))
                .containsExactly(new BigDecimal("12345"), new BigDecimal("12.345"));
    }

    @Test
    void passesOverTheUnitThatIsTheFieldsOwn() {
        assertThat(Numbers.in(RUSSIAN).meanings("1 250,50 руб.", "₽")).containsExactly(new BigDecimal("1250.50"));
        assertThat(Numbers.in(Locale.ENGLISH).meanings("-₽1,250.5", "₽")).containsExactly(new BigDecimal("-1250.5"));
        assertThat(Numbers.in(RUSSIAN).meanings("1250 USD", "₽")).isEmpty();
        assertThat(Numbers.in(RUSSIAN).meanings("5%", "")).isEmpty();
    }

    @Test
    void readsNoNumberOutOfHalfOfOne() {
        assertThat(Numbers.in(RUSSIAN).read("1,2,3")).isEmpty();
        assertThat(Numbers.in(RUSSIAN).read("")).isEmpty();
        assertThat(Numbers.in(Locale.ENGLISH).read("1,25,000")).isEmpty();
        assertThat(Numbers.in(Locale.ENGLISH).read("--5")).isEmpty();
    }
}

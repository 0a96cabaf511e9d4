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
    void readsNoNumberOutOfHalfOfOne() {
        assertThat(Numbers.in(RUSSIAN).read("1,2,3")).isEmpty();
        assertThat(Numbers.in(RUSSIAN).read("")).isEmpty();
        assertThat(Numbers.in(Locale.ENGLISH).read("1,5")).isEmpty();
    }
}

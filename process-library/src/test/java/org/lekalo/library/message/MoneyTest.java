package org.lekalo.library.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5           | 5         | 5
            5.00        | 5         | 5
            5.5         | 5,50      | 5.50
            5.005       | 5,01      | 5.01
            0           | 0         | 0
            -1250000.10 | -1 250 000,10 | -1,250,000.10
            """)
    void hasHundredthsOnlyWhereThereAreAny(BigDecimal amount, String russian, String english) {
        assertThat(Money.digits(amount, RUSSIAN)).isEqualTo(russian.replace(' ', '\u00a0'));
        assertThat(Money.digits(amount, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"RUB, ₽", "EUR, €", "USD, $", "KZT, ₸"})
    void isWrittenAsInItsOwnCountry(String currency, String symbol) {
        assertThat(Money.of(currency).symbol()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @CsvSource({"-15, -15 ₽, -₽15", "0, 0 ₽, ₽0"})
    void hasItsSymbolWhereTheLanguageHasIt(BigDecimal amount, String russian, String english) {
        assertThat(new Money("₽").write(amount, RUSSIAN)).isEqualTo(russian.replace(' ', '\u00a0'));
        assertThat(new Money("₽").write(amount, Locale.ENGLISH)).isEqualTo(english);
    }
}

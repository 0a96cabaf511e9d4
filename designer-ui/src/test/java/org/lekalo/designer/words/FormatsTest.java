package org.lekalo.designer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.lekalo.library.message.Money;

class FormatsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T11:02:00Z"), ZoneId.of("Europe/Moscow"));

    private final Formats russian = new Formats(Words.RUSSIAN, CLOCK, Money.of("RUB"));
    private final Formats english = new Formats(Words.ENGLISH, CLOCK, Money.of("RUB"));

    @Test
    void moneyIsWrittenAsInTheReadersCountry() {
        assertThat(russian.money(new BigDecimal("1234567.5"))).isEqualTo("1\u00a0234\u00a0567,50\u00a0₽");
        assertThat(english.money(new BigDecimal("1234567.5"))).isEqualTo("₽1,234,567.50");
        assertThat(english.money(new BigDecimal("-15"))).isEqualTo("-₽15");
    }

    @Test
    void wholeAmountsHaveNoKopecks() {
        assertThat(russian.money(new BigDecimal("98000.00"))).isEqualTo("98\u00a0000\u00a0₽");
    }

    @Test
    void whatWasCountedUpToABoundSaysThatThereMayBeMore() {
        assertThat(russian.upTo(999, 1000)).isEqualTo("999");
        assertThat(russian.upTo(1000, 1000)).isEqualTo("1\u00a0000+");
    }

    @Test
    void datesAreWrittenAsInTheReadersCountry() {
        assertThat(russian.date(LocalDate.of(2026, 11, 21))).isEqualTo("21.11.2026");
        assertThat(english.date(LocalDate.of(2026, 11, 21))).isEqualTo("21 Nov 2026");
        assertThat(russian.dateTime(CLOCK.instant())).isEqualTo("21.11.2026 14:02");
        assertThat(english.dateTime(CLOCK.instant())).isEqualTo("21 Nov 2026, 14:02");
    }
}

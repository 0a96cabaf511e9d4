package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.setting.Period.Unit;

class SpanTest {

    private static final Span SPAN = new Span();

    @ParameterizedTest
    @EnumSource(Unit.class)
    void readsBackWhatItWrote(Unit unit) {
        var period = new Period(3, unit);

        assertThat(SPAN.read(Kinds.NAME, written(SPAN, period))).contains(period);
    }

    @Test
    void isANumberAndAUnit() {
        assertThat(written(SPAN, new Period(3, Unit.WORKING_DAYS))).isEqualTo(Map.of(Kinds.NAME, "3 working-days"));
        assertThat(read(SPAN, " 3 \t working-days ")).contains(new Period(3, Unit.WORKING_DAYS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "3",
                "days",
                "3days",
                "3 years",
                "-3 days",
                "1.5 hours",
                "1 1 days",
                "1234567 days",
                "R/PT0S"
            })
    void readsNothingElse(String text) {
        assertThat(read(SPAN, text)).isEmpty();
    }

    @Test
    void isToldInNoUnitShorterThanItsFinest() {
        var hours = new Span(Unit.HOURS);

        assertThat(hours.units()).containsExactly(Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS);
        assertThat(read(hours, "90 minutes")).isEmpty();
        assertThat(read(hours, "2 hours")).contains(new Period(2, Unit.HOURS));
        assertThat(hours.form().orElseThrow()).doesNotContain("minutes").contains("(hours|days|working-days|weeks)");
    }

    @ParameterizedTest
    @CsvSource({
        "minutes, 5270400",
        "hours, 87840",
        "days, 3660",
        "working-days, 2440",
        "weeks, 522",
    })
    void isAtMostTenYearsInEachUnit(String word, int most) {
        var unit = new OneOf<>(Unit.class).read(word).orElseThrow();

        assertThat(found(SPAN, new Period(most, unit))).isEmpty();
        assertThat(found(SPAN, new Period(most + 1, unit))).containsExactly("period-too-long");
    }

    @Test
    void isFoundWhereItIsNoTimeAtAll() {
        assertThat(found(SPAN, new Period(0, Unit.MINUTES))).containsExactly("period-too-short");
        assertThat(List.of(found(SPAN, new Period(1, Unit.MINUTES)))).containsExactly(List.of());
    }
}

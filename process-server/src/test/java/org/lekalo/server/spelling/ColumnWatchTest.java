package org.lekalo.server.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;

/** What a person is shown of a column before he takes the file in. */
class ColumnWatchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static ColumnEvidence evidence(String... cells) {
        var watch = new ColumnWatch(TODAY);
        for (var cell : cells) {
            watch.text(cell);
        }
        return watch.evidence();
    }

    private static ColumnSeen seen(String... cells) {
        return evidence(cells).seen();
    }

    @Test
    void nothingIsSeenWhereNothingStands() {
        assertThat(seen()).isEqualTo(new ColumnSeen(false, null, null, null, null, false));
        assertThat(seen(" ", "\u00a0").written()).isFalse();
        assertThat(seen("Окна")).isEqualTo(new ColumnSeen(true, null, null, null, null, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 250,50   | COMMA | SPACE",
                "1,250.50   | POINT | COMMA",
                "1.250,50   | COMMA | POINT",
                "1'250.50   | POINT | APOSTROPHE",
                "1250,5     | COMMA | NONE",
                "0.5        | POINT |",
                "1 250,5 %  | COMMA | SPACE",
                "1 250,50 ₽ | COMMA | SPACE",
                "$1,250.50  | POINT | COMMA",
            })
    void signsOfNumbersAreSeenInOne(String cell, DecimalSign decimal, ThousandsSign thousands) {
        assertThat(seen(cell).decimal()).isEqualTo(decimal);
        assertThat(seen(cell).thousands()).isEqualTo(thousands);
    }

    @Test
    void signsThatContradictEachOtherAreOpen() {
        assertThat(seen("1,5", "1.5").decimal()).isNull();
        assertThat(seen("1 000,5", "1000,5").decimal()).isEqualTo(DecimalSign.COMMA);
        assertThat(seen("1 000,5", "1000,5").thousands()).isNull();
        assertThat(seen("950,000").decimal()).as("may be both").isNull();
    }

    @Test
    void thousandsAreSeenWhereEitherDecimalSignLeavesThem() {
        assertThat(seen("1 250").decimal()).isNull();
        assertThat(seen("1 250").thousands()).isEqualTo(ThousandsSign.SPACE);
    }

    @Test
    void theOrderOfADayAndAMonthIsThatOfTheDatesThatHaveOne() {
        assertThat(seen("13/05/2026", "01/02/2026").dates()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(seen("05/13/2026", "01/02/2026").dates()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(seen("2026-05-13").dates()).isEqualTo(DateOrder.YEAR_MONTH_DAY);
        assertThat(seen("13.05.2026").dates()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(seen("01/02/2026").dates()).isNull();
        assertThat(seen("13/05/2026", "05/13/2026").dates()).isNull();
        assertThat(seen("13.05.2026", "2026-05-13").dates()).isNull();
    }

    @Test
    void aTimeOfDayIsSeenAndMidnightIsNone() {
        assertThat(seen("01.12.2026 09:30").timed()).isTrue();
        assertThat(seen("01.12.2026 00:00:00").timed()).isFalse();
        assertThat(seen("01.12.2026").timed()).isFalse();
        assertThat(seen("09:30").timed()).as("of no day").isFalse();

        var watch = new ColumnWatch(TODAY);
        watch.moment(LocalDateTime.of(2026, 12, 1, 0, 0));
        assertThat(watch.evidence().seen().timed()).isFalse();
        watch.moment(LocalDateTime.of(2026, 12, 1, 9, 30));
        assertThat(watch.evidence().seen().timed()).isTrue();
    }

    @Test
    void theCenturyIsSeenWhereEachYearOfTwoDigitsHasTheSame() {
        assertThat(seen("01.02.26").century()).isEqualTo(Century.TWO_THOUSANDS);
        assertThat(seen("01.02.56").century()).as("thirty years ahead").isEqualTo(Century.TWO_THOUSANDS);
        assertThat(seen("01.02.57").century()).as("or long ago").isNull();
        assertThat(seen("01.02.2026").century()).as("is written").isNull();
    }

    @Test
    void datesLongAgoAreKnownByTheirYears() {
        assertThat(evidence("01.02.2001").longAgo()).isFalse();
        assertThat(evidence("01.02.2000").longAgo()).isTrue();
        assertThat(evidence("01.02.57").longAgo()).isTrue();
        assertThat(evidence("31.02.1950").longAgo()).as("no such day").isFalse();
    }

    @Test
    void cellsTooLongForANumberOrADateAreNotGoneThrough() {
        assertThat(seen("1,5" + "0".repeat(60)).decimal()).isNull();
        assertThat(seen("1,5" + "0".repeat(57)).decimal()).isEqualTo(DecimalSign.COMMA);
    }

    @Test
    void fiftyOfAKindAreKeptToBeAskedAbout() {
        var cells = IntStream.range(0, 80).mapToObj(i -> i + ",5").toArray(String[]::new);

        assertThat(evidence(cells).byComma()).hasSize(50);
    }

    @Test
    void cellsThatAFieldDoesNotTakeSayNothingAboutTheOthers() {
        var mixed = evidence("1,5", "2.5");

        assertThat(mixed.of("1,5"::equals).decimalSigns()).containsExactly(DecimalSign.COMMA);
        assertThat(mixed.of("2.5"::equals).decimalSigns()).containsExactly(DecimalSign.POINT);
        assertThat(mixed.of(text -> false).decimalSigns()).containsExactly(DecimalSign.COMMA, DecimalSign.POINT);
    }
}

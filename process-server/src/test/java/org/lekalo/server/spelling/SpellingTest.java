package org.lekalo.server.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;
import org.lekalo.server.spelling.Meaning.None;
import org.lekalo.server.spelling.Meaning.One;
import org.lekalo.server.spelling.Meaning.Several;

class SpellingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "950,000       | 1,250,000   | 950000",
                "950,000       | 1,250.50    | 950000",
                "950,000       | 0.5         | 950000",
                "950,000       | 12,5        | 950",
                "950,000       | 1.250,50    | 950",
                "950,000       | 1 250,5     | 950",
                "950,000       | 0,950       | 950",
                "1.250         | 950,00      | 1250",
                "1.250         | 1,250.75    | 1.25",
                "1.250         | 1.250.000   | 1250",
                "1250,000      | 5           | 1250",
                "0,950         | 5           | 0.95",
                "1 250 000,50  | 5           | 1250000.5",
                "1’250.50      | 5           | 1250.5",
                "−5            | 5           | -5",
                ",5            | 5           | 0.5",
                "12            | 5           | 12"
            })
    void readsANumberByTheWholeColumn(String text, String another, BigDecimal number) {
        assertThat(reading(Reading.BY_THE_COLUMN, text, another).number(text))
                .isEqualTo(new One<>(number.stripTrailingZeros()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"950,000 | 5", "950,000 | 1 250", "1.250 | 3.000", "950,000 | 12,5 ; 1.5", "-1,250 | 950,000"})
    void guessesNothingWhereTheColumnDecidesNothingOrContradictsItself(String text, String others) {
        assertThat(reading(Reading.BY_THE_COLUMN, (text + ";" + others).split(";"))
                        .number(text))
                .isInstanceOf(Several.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 34",
                "1,25,000",
                "1.250,000.5",
                "1,250 000",
                "по договору",
                "5 тыс",
                "1e5",
                "",
                "--5",
                "5-",
                "1,,5"
            })
    void readsNothingElseAsANumber(String text) {
        assertThat(reading(Reading.BY_THE_COLUMN, text).number(text)).isInstanceOf(None.class);
    }

    @Test
    void readsANumberAsSomebodySet() {
        assertThat(reading(set(DecimalSign.COMMA, null), "950,000").number("950,000"))
                .isEqualTo(number("950"));
        assertThat(reading(set(DecimalSign.POINT, null), "950,000").number("950,000"))
                .isEqualTo(number("950000"));
        assertThat(reading(set(null, ThousandsSign.COMMA), "950,000").number("950,000"))
                .isEqualTo(number("950000"));
        assertThat(reading(set(DecimalSign.POINT, null), "12,5").number("12,5")).isInstanceOf(None.class);
        assertThat(reading(set(null, ThousandsSign.SPACE), "1'250").number("1'250"))
                .isInstanceOf(None.class);
        assertThat(reading(set(null, ThousandsSign.NONE), "1 250").number("1 250"))
                .isInstanceOf(None.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-10        | 5        | 2026-05-10",
                "10.05.2026        | 5        | 2026-05-10",
                "2026/5/10         | 5        | 2026-05-10",
                "05/10/2026        | 25/12/26 | 2026-10-05",
                "05/10/2026        | 12/25/26 | 2026-05-10",
                "05-10-2026        | 13-01-2026 | 2026-10-05",
                "05/05/2026        | 5        | 2026-05-05",
                "25/12/2026        | 12/25/2026 | 2026-12-25",
                "10 мая 2026 г.    | 5        | 2026-05-10",
                "10-май-26         | 5        | 2026-05-10",
                "May 5, 2026       | 5        | 2026-05-05",
                "05-Sep-2026       | 5        | 2026-09-05",
                "10.05.2026 14:30  | 5        | 2026-05-10",
                "31.12.49          | 5        | 2049-12-31",
                "31.12.45          | 31.12.49 | 2045-12-31",
                "31.12.56          | 5        | 2056-12-31",
                "15.05.26          | 5        | 2026-05-15",
                "15.05.05          | 15.05.85 | 2005-05-15",
                "15.05.28          | 5        | 2028-05-15"
            })
    void readsADateByTheWholeColumn(String text, String another, LocalDate date) {
        assertThat(reading(Reading.BY_THE_COLUMN, text, another).date(text)).isEqualTo(new One<>(date));
    }

    @ParameterizedTest
    @CsvSource({
        "05/10/2026,5",
        "05-10-2026,5",
        "31.12.57,5",
        "15.05.85,5",
        "31.12.45,15.05.1985",
        "15.05.28,15.05.85",
        "15.05.28,15.05.1985",
        "05/10/2026,25/12/2026 ; 12/25/2026"
    })
    void guessesNoDateWhereTheColumnDecidesNothing(String text, String others) {
        assertThat(reading(Reading.BY_THE_COLUMN, (text + ";" + others).split(";"))
                        .date(text))
                .isInstanceOf(Several.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2026",
                "10.05.2026 25:00",
                "46371",
                "10.05",
                "1.2.3",
                "10.05.226",
                "32 мая 2026",
                "10 foo 2026",
                "вчера"
            })
    void readsNothingElseAsADate(String text) {
        assertThat(reading(Reading.BY_THE_COLUMN, text).date(text)).isInstanceOf(None.class);
    }

    @Test
    void readsADateAsSomebodySet() {
        assertThat(dated(DateOrder.MONTH_DAY_YEAR, null, "05/10/2026")).isEqualTo(date("2026-05-10"));
        assertThat(dated(DateOrder.DAY_MONTH_YEAR, null, "05/10/2026")).isEqualTo(date("2026-10-05"));
        assertThat(dated(DateOrder.MONTH_DAY_YEAR, null, "05.10.2026")).isEqualTo(date("2026-05-10"));
        assertThat(dated(DateOrder.MONTH_DAY_YEAR, null, "2026-10-05")).isEqualTo(date("2026-10-05"));
        assertThat(dated(DateOrder.YEAR_MONTH_DAY, null, "26/05/10")).isEqualTo(date("2026-05-10"));
        assertThat(dated(null, Century.PAST, "15.05.40")).isEqualTo(date("1940-05-15"));
        assertThat(dated(null, Century.PAST, "15.05.25")).isEqualTo(date("2025-05-15"));
        assertThat(dated(null, Century.PAST, "30.11.26")).isEqualTo(date("2026-11-30"));
        assertThat(dated(null, Century.PAST, "01.12.26")).isEqualTo(date("1926-12-01"));
        assertThat(dated(null, Century.TWO_THOUSANDS, "15.05.85")).isEqualTo(date("2085-05-15"));
        assertThat(dated(null, Century.NINETEEN_HUNDREDS, "15.05.05")).isEqualTo(date("1905-05-15"));
    }

    @Test
    void readsAMomentWhereItWasWritten() {
        var moscow = ZoneId.of("Europe/Moscow");
        var reading = reading(Reading.BY_THE_COLUMN);

        for (var text :
                List.of("10.05.2026 14:30", "2026-05-10T14:30:00", "2026-05-10T11:30:00Z", "10.05.2026 2:30 PM")) {
            assertThat(reading.moment(text, moscow)).isEqualTo(new One<>(Instant.parse("2026-05-10T11:30:00Z")));
        }
        assertThat(reading.moment("05/10/2026 14:30", moscow)).isInstanceOf(Several.class);
    }

    @Test
    void knowsAnotherCurrencyThanTheCompanys() {
        var roubles = new CurrencySigns("RUB");

        assertThat(roubles.withoutOwn("1 250,50 руб.")).isEqualTo("1 250,50");
        assertThat(roubles.withoutOwn("₽1,250")).isEqualTo("1,250");
        for (var foreign : List.of("$1,250.00", "1 250 €", "USD 5", "5 долл.", "5 eur", "₸ 7", "100 тенге")) {
            assertThat(roubles.foreign(foreign)).as(foreign).isPresent();
        }
        assertThat(roubles.foreign("1 250 RUB")).isEmpty();
        assertThat(new CurrencySigns("EUR").foreign("5 руб")).contains("руб");
        assertThat(new CurrencySigns("EUR").withoutOwn("5 евро")).isEqualTo("5");
    }

    private static Meaning<LocalDate> dated(@Nullable DateOrder order, @Nullable Century century, String text) {
        return reading(new Reading(null, null, order, century), text).date(text);
    }

    private static Reading set(@Nullable DecimalSign decimal, @Nullable ThousandsSign thousands) {
        return new Reading(decimal, thousands, null, null);
    }

    private static One<BigDecimal> number(String number) {
        return new One<>(new BigDecimal(number).stripTrailingZeros());
    }

    private static One<LocalDate> date(String date) {
        return new One<>(LocalDate.parse(date));
    }

    private static Spelling reading(Reading reading, String... column) {
        var watch = new ColumnWatch(TODAY);
        Arrays.stream(column).map(String::strip).forEach(watch::text);
        return new Spelling(reading, watch.evidence(), TODAY);
    }
}

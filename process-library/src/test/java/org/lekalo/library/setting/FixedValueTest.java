package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is let in here the record takes when the process gets there. */
class FixedValueTest {

    private static boolean fits(String field, String value) {
        var known = Company.types().type("deal").orElseThrow().field(field).orElseThrow();
        return FixedValue.fits(known, value, Company.DIRECTORY);
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 12.50",
        "amount, 12.5000",
        "amount, -0.01",
        "amount, 999999999999999.99",
        "share, 0",
        "share, 9.9999",
        "share, 10",
        "closeDate, 2026-02-28",
        "closeDate, 1800-01-01",
        "closeDate, 2999-12-31",
        "visit, 2026-02-28T10:00Z",
        "visit, 2026-02-28T10:00:00.5+03:00",
        "urgent, true",
        "urgent, false",
        "source, web",
        "labels, hot",
        "labels, 'hot, big'",
        "company, company:7",
        "scan, file:12",
        "owner, 5",
        "title, anything",
    })
    void takesWhatTheFieldHolds(String field, String value) {
        assertThat(fits(field, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 12 50",
        "amount, '12,50'",
        "amount, a lot",
        "amount, 1e3",
        "amount, 12.505",
        "amount, 1000000000000000",
        "share, 9.99999",
        "share, -1",
        "share, 10.01",
        "closeDate, 2026-02-30",
        "closeDate, 28.02.2026",
        "closeDate, tomorrow",
        "closeDate, 0202-02-28",
        "closeDate, -2026-02-28",
        "closeDate, 3000-01-01",
        "closeDate, 2026-02-28T10:00:00Z",
        "visit, 2026-02-28",
        "visit, 2026-02-28T10:00",
        "visit, 2026-02-28T10:00:00+03:00[Europe/Moscow]",
        "visit, 0202-02-28T10:00:00Z",
        "visit, 3000-01-01T00:00:00Z",
        "urgent, yes",
        "source, pigeon",
        "source, 'web,call'",
        "labels, cold",
        "labels, 'hot,cold'",
        "labels, ','",
        "company, deal:7",
        "company, company:0",
        "company, 7",
        "scan, 12",
        "owner, 6",
        "owner, Anna",
    })
    void takesNothingElse(String field, String value) {
        assertThat(fits(field, value)).isFalse();
    }

    @Test
    void offersNoOptionThatWasRemoved() {
        assertThat(fits("source", "fax")).isFalse();
    }

    @Test
    void takesTextsAsLongAsTheirFields() {
        assertThat(fits("title", "x".repeat(1_000) + "  ")).isTrue();
        assertThat(fits("title", "x".repeat(1_001))).isFalse();
        assertThat(fits("comment", "x".repeat(20_000))).isTrue();
        assertThat(fits("comment", "x".repeat(20_001))).isFalse();
    }
}

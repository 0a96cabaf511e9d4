package org.lekalo.server.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.contract.ExchangeApi.Century;

/** Today is in 2026. */
class CenturiesTest {

    @ParameterizedTest
    @CsvSource({
        "26, , false, 2000",
        "0, , false, 2000",
        "27, , false, 2000",
        "56, , false, 2000",
        "57, , false, 1900 2000",
        "99, , false, 1900 2000",
        "26, , true, 2000",
        "27, , true, 1900 2000",
        "26, PAST, false, 2000",
        "27, PAST, false, 1900",
        "0, PAST, true, 2000",
        "26, NINETEEN_HUNDREDS, false, 1900",
        "99, TWO_THOUSANDS, true, 2000",
    })
    void areThoseThatTheYearCanBeOf(int year, @Nullable Century asked, boolean longAgo, String centuries) {
        var expected = Arrays.stream(centuries.split(" ")).map(Integer::valueOf).toList();

        assertThat(Centuries.of(year, asked, LocalDate.of(2026, 12, 1), longAgo))
                .isEqualTo(expected);
    }
}

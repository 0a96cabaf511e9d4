package org.lekalo.server.spelling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Century;

/** Which centuries a year of two digits can be of. */
final class Centuries {

    static final int PAST = 1900;
    static final int PRESENT = 2000;
    static final int APART = PRESENT - PAST;

    private Centuries() {}

    /** @param longAgo whether such years stand beside that lie long ago, so that one ahead may be of the last century too */
    static List<Integer> of(int shortYear, @Nullable Century asked, LocalDate today, boolean longAgo) {
        int ahead = PRESENT + shortYear - today.getYear();
        if (asked != null) {
            return List.of(
                    switch (asked) {
                        case PAST -> ahead > 0 ? PAST : PRESENT;
                        case NINETEEN_HUNDREDS -> PAST;
                        case TWO_THOUSANDS -> PRESENT;
                    });
        }
        return ahead <= 0 || (isNear(ahead) && !longAgo) ? List.of(PRESENT) : List.of(PAST, PRESENT);
    }

    /** Contracts and plans reach so far; farther ahead than that may be long ago as well. */
    static boolean isNear(int ahead) {
        return ahead <= ExchangeApi.YEARS_AHEAD;
    }
}

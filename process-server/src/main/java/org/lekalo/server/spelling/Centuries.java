package org.lekalo.server.spelling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Century;

/** Which centuries a year of two digits can be of. */
final class Centuries {

    static final int PAST = 1900;
    static final int PRESENT = 2000;
    static final int APART = PRESENT - PAST;

    /** So many years ahead are contracts and plans, and farther than that nothing. */
    private static final int NEAR = 5;

    private static final int FAR = 20;

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
        if (ahead <= 0 || (ahead <= NEAR && !longAgo)) {
            return List.of(PRESENT);
        }
        return ahead > FAR ? List.of(PAST) : List.of(PAST, PRESENT);
    }
}

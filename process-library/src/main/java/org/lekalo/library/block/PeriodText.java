package org.lekalo.library.block;

import java.util.Optional;

/** A period as a property: {@code 3 working-days}. */
final class PeriodText {

    private PeriodText() {}

    static String write(Period period) {
        return period.amount() + " " + Words.write(period.unit());
    }

    static Optional<Period> read(String text) {
        var parts = text.split("\\s+");
        if (parts.length != 2) {
            return Optional.empty();
        }
        return Numbers.count(parts[0])
                .flatMap(amount -> Words.read(Period.Unit.class, parts[1]).map(unit -> new Period(amount, unit)));
    }
}

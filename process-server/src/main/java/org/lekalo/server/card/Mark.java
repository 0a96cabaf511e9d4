package org.lekalo.server.card;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.problem.Limits;

/** A place in a timeline: the moment told last on a page. */
record Mark(Instant at, Source source, long number) {

    static Mark of(String text) {
        var parts = text.split("~", -1);
        try {
            return new Mark(
                    Limits.moment("after", Instant.parse(parts[0])),
                    Source.valueOf(parts[1]),
                    Long.parseLong(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException notAMark) {
            throw new Unreadable(Map.of("reason", "value", "at", "after"));
        }
    }

    String text() {
        return at + "~" + source + "~" + number;
    }

    /** Holds for the moments of a source that are told after this one. */
    Condition before(Source other, Field<Instant> moment, Field<Long> key) {
        if (other == source) {
            return DSL.row(moment, key).lt(DSL.val(at, moment), DSL.val(number, key));
        }
        return other.compareTo(source) < 0 ? moment.le(DSL.val(at, moment)) : moment.lt(DSL.val(at, moment));
    }
}

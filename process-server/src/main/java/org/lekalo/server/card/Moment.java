package org.lekalo.server.card;

import java.time.Instant;

/** That something happened: {@code key} says what where it is kept, {@code number} orders what happened at once. */
record Moment(Source source, Instant at, long number, String key) {

    Mark mark() {
        return new Mark(at, source, number);
    }
}

package org.lekalo.server.database;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes each trouble with the database into the log once, however many calls and threads meet it. */
@Component
public class DatabaseTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTroubles.class);

    /** Where it was not met for so long, it is another. */
    private static final Duration OVER = Duration.ofMinutes(1);

    private final Map<DatabaseFailure, Long> met = new EnumMap<>(DatabaseFailure.class);

    public void meet(DatabaseFailure trouble, Throwable failure) {
        if (isNew(trouble)) {
            LOG.warn("The database is in trouble ({}; said once, until it is over): {}", trouble, failure.getMessage());
        }
    }

    private synchronized boolean isNew(DatabaseFailure trouble) {
        var last = met.put(trouble, System.nanoTime());
        return last == null || System.nanoTime() - last > OVER.toNanos();
    }

    /** Whether it was met and nobody has found it over. */
    synchronized boolean stands(DatabaseFailure trouble) {
        return met.containsKey(trouble);
    }

    synchronized void isOver(DatabaseFailure trouble) {
        met.remove(trouble);
    }
}

package org.lekalo.server.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a value that the database cannot hold, such as a zero character or the year 200 000, from a failure. */
final class UnfitData {

    /** PostgreSQL's: too long, number or time out of range, no such time, characters it does not take. */
    private static final Set<String> STATES = Set.of("22001", "22003", "22007", "22008", "22021", "22P05");

    private UnfitData() {}

    static boolean isWhy(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && STATES.contains(sql.getSQLState()));
    }
}

package org.lekalo.bench.driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What our server has written down about its runs, asked past the server so that asking costs it nothing. */
final class RunsInDatabase {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Connection connection;

    RunsInDatabase(Connection connection) {
        this.connection = connection;
    }

    long ended() {
        return count("COMPLETED");
    }

    /** The last step of a run is a job too. */
    void awaitEnd() {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (count("RUNNING") > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Runs that nobody works on have not ended within a minute");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private long count(String state) {
        try (var question =
                connection.prepareStatement(Database.DRIVER + "select count(*) from process_run where state = ?")) {
            question.setString(1, state);
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

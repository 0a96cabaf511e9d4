package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.lekalo.bench.approval.Run;

/** One of those that are compared. */
interface Contestant {

    String name();

    /** Starts it on an empty database and returns when it takes work. */
    Running start(String jdbcUrl) throws IOException, SQLException;

    /** A contestant at work; closing it ends its processes. */
    interface Running extends AutoCloseable {

        Run run(int clients, Duration howLong) throws IOException;

        /** How many approvals have ended since the start, by the contestant's own history. */
        long ended() throws IOException;

        /** Processor time so far, of its process and those it started. */
        Duration cpu();

        @Override
        void close() throws IOException;
    }
}

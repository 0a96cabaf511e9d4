package org.lekalo.server.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.database.DatabaseTroubles;
import org.springframework.stereotype.Component;

/**
 * Gives jobs back that this node has locked and will not do, so that another need not wait until the lock runs out, and keeps
 * those it is at. In transactions of their own, since whoever gives back has just committed.
 */
@Component
class JobLocks {

    /** Where it takes longer, the locks had better run out. */
    private static final int LONGEST_MILLIS = 3_000;

    private final DataSource database;
    private final DatabaseTroubles troubles;

    JobLocks(DataSource database, DatabaseTroubles troubles) {
        this.database = database;
        this.troubles = troubles;
    }

    /** @param running what is at work still, and commits or rolls back by itself */
    void giveBack(String owner, Collection<String> running) {
        inTime(connection -> giveBack(owner, running, connection));
    }

    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private void inTime(Work work) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
            work.on(connection);
        } catch (SQLException e) {
            DatabaseFailure.of(e).ifPresentOrElse(trouble -> troubles.meet(trouble, e), () -> {
                throw new IllegalStateException(e);
            });
        }
    }

    /** What is at work is not another's, however long it takes; one that is locked is about to be ended. */
    void keep(String owner, Collection<String> jobs, Instant until) {
        inTime(connection -> {
            try (var statement = connection.prepareStatement(
                    "update act_ru_job set lock_exp_time_ = ? where id_ in (select id_ from act_ru_job"
                            + " where lock_owner_ = ? and id_ = any(?) order by id_ for update skip locked)")) {
                statement.setTimestamp(1, Timestamp.from(until));
                statement.setString(2, owner);
                statement.setArray(3, connection.createArrayOf("text", jobs.toArray()));
                statement.executeUpdate();
            }
        });
    }

    private static void giveBack(String owner, Collection<String> running, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("update act_ru_job set lock_owner_ = null,"
                + " lock_exp_time_ = null where lock_owner_ = ? and id_ <> all(?)")) {
            statement.setString(1, owner);
            statement.setArray(2, connection.createArrayOf("text", running.toArray()));
            statement.executeUpdate();
        }
    }
}

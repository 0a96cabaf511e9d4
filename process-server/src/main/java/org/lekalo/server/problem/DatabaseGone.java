package org.lekalo.server.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that went away from every other failure, however deep it is wrapped. */
final class DatabaseGone {

    private DatabaseGone() {}

    static boolean isWhy(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(20)
                .anyMatch(cause -> (cause instanceof SQLException sql && gone(sql))
                        || (cause instanceof TransactionSystemException undone && goneBefore(undone)));
    }

    /** A rollback fails where the connection broke; why it broke is what the rollback was for. */
    private static boolean goneBefore(TransactionSystemException undone) {
        var why = undone.getApplicationException();
        return why != null && isWhy(why);
    }

    /** PostgreSQL's classes 08, connection exception, and 57P, operator intervention: shutting down or starting. */
    private static boolean gone(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }
}

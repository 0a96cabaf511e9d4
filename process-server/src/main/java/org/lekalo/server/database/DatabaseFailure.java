package org.lekalo.server.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** What a failure says of the database, however deep it is wrapped; a failure that says nothing of it is something else. */
public enum DatabaseFailure {
    /** Cannot be reached, is ending or beginning, or takes no writes because another has taken its place. */
    GONE,
    /** Went away while a transaction was committed: whether it was, nobody knows. */
    UNANSWERED,
    /** Has no room, memory or connection left. */
    SPENT,
    /** Somebody held for too long what was needed. */
    BUSY,
    /** Took longer than a statement may. */
    SLOW,
    /** Two were in each other's way; the same once more may well succeed. */
    COLLISION,
    /** Cannot hold the value, such as a zero character or the year 200 000. */
    UNFIT;

    /** Causes may form a circle. */
    private static final int DEEPEST = 20;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";
    private static final String IDLE_IN_TRANSACTION = "25P03";
    private static final String READ_ONLY = "25006";
    private static final String IO_ERROR = "58030";
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

    /** Too long, number or time out of range, no such time, characters it does not take. */
    private static final Set<String> UNFITS = Set.of("22001", "22003", "22007", "22008", "22021", "22P05");

    public static Optional<DatabaseFailure> of(Throwable failure) {
        var causes = causes(failure);
        return Stream.concat(
                        causes.stream().flatMap(cause -> said(cause).stream()),
                        causes.stream().flatMap(cause -> seen(cause).stream()))
                .findFirst();
    }

    public boolean isWhy(Throwable failure) {
        return of(failure).filter(this::equals).isPresent();
    }

    /** Whether the same may succeed at another time. */
    public boolean passes() {
        return this != UNFIT;
    }

    /** Whether it failed for a trouble of the database that passes by itself; what takes too long will take too long again. */
    public static boolean mayPass(Throwable failure) {
        return of(failure).filter(why -> why.passes() && why != SLOW).isPresent();
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(DEEPEST)
                .toList();
    }

    /** By the database itself, with its SQLSTATE. */
    private static Optional<DatabaseFailure> said(Throwable cause) {
        if (cause instanceof Transactions.CommitUnanswered) {
            return Optional.of(UNANSWERED);
        }
        return cause instanceof SQLException sql ? said(sql) : Optional.empty();
    }

    private static Optional<DatabaseFailure> said(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (COLLISIONS.contains(state)) {
            return Optional.of(COLLISION);
        }
        if (UNFITS.contains(state)) {
            return Optional.of(UNFIT);
        }
        return switch (state) {
            case LOCK_NOT_AVAILABLE -> Optional.of(BUSY);
            case QUERY_CANCELED -> Optional.of(SLOW);
            case IO_ERROR -> Optional.of(SPENT);
            case IDLE_IN_TRANSACTION, READ_ONLY -> Optional.of(GONE);
            default -> ofClass(failure, state);
        };
    }

    /** PostgreSQL's classes 53, insufficient resources; 08, connection exception; 57P, shutting down or starting. */
    private static Optional<DatabaseFailure> ofClass(SQLException failure, String state) {
        if (state.startsWith("53")) {
            return Optional.of(SPENT);
        }
        boolean gone = failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P");
        return gone ? Optional.of(GONE) : Optional.empty();
    }

    /** By whoever found its row changed. */
    private static Optional<DatabaseFailure> seen(Throwable cause) {
        boolean collision = cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException;
        return collision ? Optional.of(COLLISION) : Optional.empty();
    }
}

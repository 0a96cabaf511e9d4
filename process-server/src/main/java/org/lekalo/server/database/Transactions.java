package org.lekalo.server.database;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The transactions of the one data source: it is known of each thread how many it committed, and of a commit when it was not answered. */
@Component("transactionManager")
class Transactions extends JdbcTransactionManager {

    private static final ThreadLocal<AtomicLong> COMMITS = ThreadLocal.withInitial(AtomicLong::new);

    Transactions(DataSource dataSource) {
        super(dataSource);
    }

    /** By this thread up to now. */
    static long commits() {
        return COMMITS.get().get();
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException failure) {
            throw DatabaseFailure.GONE.isWhy(failure) ? new CommitUnanswered(failure) : failure;
        }
        COMMITS.get().incrementAndGet();
    }

    /** Where that fails the connection broke: the database has rolled back or will, and what broke it is on its way already. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException broken) {
            logger.debug("Nothing was left to roll back", broken);
        }
    }

    static final class CommitUnanswered extends TransactionSystemException {

        CommitUnanswered(RuntimeException cause) {
            super("The connection broke at the commit: " + cause.getMessage(), cause);
        }
    }
}

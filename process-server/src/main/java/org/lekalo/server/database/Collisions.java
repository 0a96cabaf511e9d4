package org.lekalo.server.database;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets what somebody asks happen after, not against, what another does to the same rows just then: a transaction that
 * another got in the way of left nothing behind, and is begun anew. Methods that are {@link
 * org.springframework.transaction.annotation.Transactional} have it by themselves.
 */
@Component
public class Collisions {

    private static final int ATTEMPTS = 8;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final TransactionTemplate transaction;

    Collisions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In a transaction; what it does outside of the database must bear being done again. */
    public void apart(Runnable work) {
        apart(() -> {
            work.run();
            return true;
        });
    }

    public <T> T apart(Supplier<T> work) {
        return begunAnew(() -> transaction.execute(status -> work.get()));
    }

    interface Attempt<T, E extends Throwable> {

        T make() throws E;
    }

    /** Not within another transaction, which would not come back, and not after a commit, which would come twice. */
    static <T, E extends Throwable> T begunAnew(Attempt<T, E> attempt) throws E {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return attempt.make();
        }
        for (int made = 1; ; made++) {
            long commits = Transactions.commits();
            try {
                return attempt.make();
            } catch (RuntimeException failure) {
                if (made == ATTEMPTS
                        || commits != Transactions.commits()
                        || !DatabaseFailure.COLLISION.isWhy(failure)) {
                    throw failure;
                }
                pause(made);
            }
        }
    }

    /** Those who met shall not meet again. */
    private static void pause(int made) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(made * LONGEST_PAUSE_NANOS));
    }
}

package org.lekalo.server.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets what a person asks of a running instance happen after, not against, what the engine does to it just then. */
@Component
public class Collisions {

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;

    Collisions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In a transaction, begun anew where another got in its way. */
    public void apart(Runnable work) {
        apart(() -> {
            work.run();
            return true;
        });
    }

    public <T> T apart(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (OptimisticLockingException | ConcurrencyFailureException inTheWay) {
                if (attempt == ATTEMPTS) {
                    throw inTheWay;
                }
            }
        }
    }
}

package org.lekalo.server.expression;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lekalo.library.feel.ExpressionTooHeavy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What all expressions of one transaction may compute together. Each is bounded by itself, but a choice may ask a hundred of
 * them, and whoever waits for the thread is not to wait for all.
 */
final class ComputingTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long most;

    ComputingTime(Duration most) {
        this.most = most.toNanos();
    }

    /** @throws ExpressionTooHeavy where those before it have spent the time */
    <T> T spend(Supplier<T> work) {
        var spent = spent();
        if (spent.get() > most) {
            throw new ExpressionTooHeavy();
        }
        long began = THREADS.getCurrentThreadCpuTime();
        try {
            return work.get();
        } finally {
            spent.addAndGet(THREADS.getCurrentThreadCpuTime() - began);
        }
    }

    private AtomicLong spent() {
        if (TransactionSynchronizationManager.getResource(this) instanceof AtomicLong present) {
            return present;
        }
        var spent = new AtomicLong();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, spent);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(spent));
        }
        return spent;
    }

    private final class Forgetting implements TransactionSynchronization {

        private final AtomicLong spent;

        Forgetting(AtomicLong spent) {
            this.spent = spent;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ComputingTime.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ComputingTime.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ComputingTime.this, spent);
        }
    }
}

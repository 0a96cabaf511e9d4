package org.lekalo.server.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.feel.ExpressionTooHeavy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ComputingTimeTest {

    private final ComputingTime time = new ComputingTime(Duration.ofMillis(20));

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void theExpressionsOfOneTransactionShareTheirTime() {
        int done = 0;
        while (done < 1_000) {
            try {
                time.spend(ComputingTimeTest::fiveMillis);
                done++;
            } catch (ExpressionTooHeavy spent) {
                break;
            }
        }

        assertThat(done).isBetween(1, 10);
        assertThatExceptionOfType(ExpressionTooHeavy.class).isThrownBy(() -> time.spend(() -> 1));
    }

    @Test
    void theNextTransactionHasAllOfIt() {
        spendAll();
        end();
        begin();

        assertThat(time.spend(() -> 1)).isEqualTo(1);
    }

    @Test
    void aTransactionThatWasSuspendedGoesOnWithWhatItHadLeft() {
        spendAll();
        var outer = TransactionSynchronizationManager.getSynchronizations();
        outer.forEach(TransactionSynchronization::suspend);
        outer.forEach(TransactionSynchronization::resume);

        assertThatExceptionOfType(ExpressionTooHeavy.class).isThrownBy(() -> time.spend(() -> 1));
    }

    private void spendAll() {
        for (int i = 0; i < 5; i++) {
            try {
                time.spend(ComputingTimeTest::fiveMillis);
            } catch (ExpressionTooHeavy spent) {
                return;
            }
        }
    }

    private static long fiveMillis() {
        var threads = ManagementFactory.getThreadMXBean();
        long until = threads.getCurrentThreadCpuTime() + Duration.ofMillis(5).toNanos();
        long looks = 0;
        while (threads.getCurrentThreadCpuTime() < until) {
            looks++;
        }
        return looks;
    }
}

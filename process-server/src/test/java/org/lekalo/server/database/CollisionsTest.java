package org.lekalo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CollisionsTest {

    private final Collisions collisions = new Collisions(new NoDatabase());
    private final AtomicInteger made = new AtomicInteger();

    private static RuntimeException collision() {
        return new OptimisticLockingFailureException("changed meanwhile");
    }

    private String succeedingAt(int attempt) {
        if (made.incrementAndGet() < attempt) {
            throw collision();
        }
        return "done";
    }

    @Test
    void whatMetAnotherIsBegunAnewUntilItMeetsNobody() {
        assertThat(collisions.<String>apart(() -> succeedingAt(3))).isEqualTo("done");
        assertThat(made).hasValue(3);
    }

    @Test
    void whatMeetsAnotherEachTimeIsGivenUpAtTheEighth() {
        assertThatThrownBy(() -> collisions.<String>apart(() -> succeedingAt(99)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(made).hasValue(8);
    }

    static Stream<RuntimeException> others() {
        return Stream.of(
                new IllegalStateException("a fault"),
                new DataAccessResourceFailureException("gone", new SQLException("gone", "08006")),
                new DataAccessResourceFailureException("slow", new SQLException("slow", "57014")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatFailsOtherwiseIsNotBegunAnew(RuntimeException failure) {
        assertThatThrownBy(() -> collisions.apart(() -> {
                    made.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(made).hasValue(1);
    }

    @Test
    void withinATransactionNothingIsBegunAnewButTheWhole() {
        var whole = new AtomicInteger();

        collisions.apart(() -> {
            whole.incrementAndGet();
            assertThat(Collisions.<String, RuntimeException>begunAnew(() -> succeedingAt(3)))
                    .isEqualTo("done");
        });

        assertThat(made).hasValue(3);
        assertThat(whole).hasValue(3);
    }

    @Test
    void eachAttemptHasATransactionOfItsOwn() {
        collisions.apart(() -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            succeedingAt(2);
        });

        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        assertThat(made).hasValue(2);
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}

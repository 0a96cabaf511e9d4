package org.lekalo.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.server.database.Transactions.CommitUnanswered;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "08006, GONE", "08001, GONE", "57P01, GONE", "57P03, GONE", "25006, GONE", "25P03, GONE", "53100, SPENT",
        "53200, SPENT", "53300, SPENT", "58030, SPENT", "55P03, BUSY", "57014, SLOW", "40P01, COLLISION",
                "40001, COLLISION",
        "22021, UNFIT", "22001, UNFIT"
    })
    void isKnownByWhatTheDatabaseSaysHoweverDeepItIsWrapped(String state, DatabaseFailure failure) {
        var ofEngine = new ProcessEngineException(
                "flush failed", new IllegalStateException(new BatchUpdateException(failed(state))));

        assertThat(DatabaseFailure.of(failed(state))).hasValue(failure);
        assertThat(DatabaseFailure.of(ofEngine)).hasValue(failure);
    }

    @Test
    void aFailureWithoutAStateIsAFailureLikeAnyOther() {
        assertThat(DatabaseFailure.of(new TransactionSystemException("commit failed", failed(null))))
                .isEmpty();
        assertThat(DatabaseFailure.of(new IllegalStateException())).isEmpty();
        assertThat(DatabaseFailure.of(failed("23505"))).isEmpty();
    }

    @Test
    void aPoolWithoutAConnectionMeansThatTheDatabaseIsGone() {
        assertThat(DatabaseFailure.of(new SQLTransientConnectionException("timed out")))
                .hasValue(DatabaseFailure.GONE);
    }

    @Test
    void aCommitThatNobodyAnsweredIsNotTakenForOneThatDidNotHappen() {
        var broken = new DataAccessResourceFailureException("JDBC commit", failed("08006"));

        assertThat(DatabaseFailure.of(new CommitUnanswered(broken))).hasValue(DatabaseFailure.UNANSWERED);
    }

    @Test
    void aRowThatSomebodyElseChangedIsACollisionAndALockNotGotIsNot() {
        assertThat(DatabaseFailure.of(new OptimisticLockingException("changed meanwhile")))
                .hasValue(DatabaseFailure.COLLISION);
        assertThat(DatabaseFailure.of(new CannotAcquireLockException("waited", failed("55P03"))))
                .hasValue(DatabaseFailure.BUSY);
    }

    private static SQLException failed(@Nullable String state) {
        return new SQLException("it failed", state);
    }
}

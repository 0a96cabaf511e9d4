package org.lekalo.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseGoneTest {

    @Test
    void isSeenBehindARollbackThatCouldNotBeDone() {
        var broken = new DataAccessResourceFailureException("", new SQLException("the line broke", "08006"));
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(broken);

        assertThat(DatabaseGone.isWhy(rollback)).isTrue();
    }

    @Test
    void isNotSeenWhereADatabaseThatIsThereRefuses() {
        var refused = new TransactionSystemException("commit failed", new SQLException("unique violation", "23505"));
        refused.initApplicationException(new IllegalStateException());

        assertThat(DatabaseGone.isWhy(refused)).isFalse();
    }
}

package org.lekalo.server.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether a call would get a connection that answers: without one this node is not ready, and no restart helps it. */
@Component
class DatabaseReach implements HealthIndicator {

    private static final int SECONDS_TO_ANSWER = 2;

    private final DataSource pool;

    DatabaseReach(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Health health() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (SQLException gone) {
            return Health.down(gone).build();
        }
    }
}

package org.lekalo.server.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database has room to write again after it refused somebody for want of it. Reading goes on meanwhile, and no
 * other node could write either, so the node stays ready.
 */
@Component
class DatabaseRoom implements HealthIndicator {

    private static final String TRIAL =
            "create temporary table lekalo_room on commit drop as select generate_series(1, 1000) as number";

    private final DatabaseTroubles troubles;
    private final DataSource database;

    DatabaseRoom(DatabaseTroubles troubles, DataSource database) {
        this.troubles = troubles;
        this.database = database;
    }

    @Override
    public Health health() {
        if (!troubles.stands(DatabaseFailure.SPENT)) {
            return Health.up().build();
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TRIAL);
            troubles.isOver(DatabaseFailure.SPENT);
            return Health.up().build();
        } catch (SQLException still) {
            return Health.down(still).build();
        }
    }
}

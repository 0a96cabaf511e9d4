package org.lekalo.server.row;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the normal forms of all records anew once they are other than they were; writes those rows alone that change. */
@Component
class KnownByRefill implements JavaMigration {

    /** To be raised with each change of a normal form. */
    private static final int FORMS = 1;

    /** None: it is done again with each other checksum. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "normal forms as they are now";
    }

    @Override
    public Integer getChecksum() {
        return FORMS;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        KnownByBackfill.fill(context);
    }
}

package org.lekalo.server.database;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.lekalo.server.StartRefused;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the database to where this server wants it; where the two do not belong together, the server does not start. */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Set<ErrorCode> CHANGED =
            Set.of(CoreErrorCode.CHECKSUM_MISMATCH, CoreErrorCode.DESCRIPTION_MISMATCH, CoreErrorCode.TYPE_MISMATCH);

    @Override
    public void migrate(Flyway flyway) {
        // what is done again with each change of it has no place among them
        var all = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getVersion() != null)
                .toArray(MigrationInfo[]::new);
        first(all, Migrations::isOfANewerServer).ifPresent(newest -> {
            throw newer(newest, all);
        });
        first(all, migration -> migration.getState() == MigrationState.MISSING_SUCCESS)
                .ifPresent(missing -> {
                    throw unfit(missing, "is not in this server any more", "больше нет в этом сервере");
                });
        flyway.validateWithResult().invalidMigrations.stream()
                .filter(invalid -> invalid.version != null && CHANGED.contains(invalid.errorDetails.errorCode))
                .findFirst()
                .flatMap(changed -> first(
                        all,
                        migration ->
                                changed.version.equals(migration.getVersion().getVersion())))
                .ifPresent(changed -> {
                    throw unfit(changed, "is another in this server", "в этом сервере другая");
                });
        first(all, migration -> migration.getState() == MigrationState.IGNORED).ifPresent(passed -> {
            throw unfit(passed, "was never made in the database, though later ones were", "в базе пропущена");
        });
        carryOut(flyway);
    }

    private static Optional<MigrationInfo> first(MigrationInfo[] all, Predicate<MigrationInfo> such) {
        return Arrays.stream(all).filter(such).findFirst();
    }

    private static boolean isOfANewerServer(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static StartRefused newer(MigrationInfo newest, MigrationInfo[] all) {
        var known = Arrays.stream(all)
                .filter(migration -> migration.getState().isResolved())
                .map(migration -> migration.getVersion().getVersion())
                .reduce("0", (one, other) -> other);
        var found = newest.getVersion().getVersion();
        return new StartRefused(
                "The database was used by a newer Lekalo: it has the migration " + found
                        + ", and this server knows those up" + " to " + known
                        + ". Start the newer server, or restore a backup from before the upgrade.",
                "С базой данных уже работала более новая версия Lekalo: в базе есть миграция " + found
                        + ", а этот сервер знает миграции до " + known
                        + ". Запустите более новый сервер или восстановите копию, сделанную до обновления.");
    }

    private static StartRefused unfit(MigrationInfo migration, String english, String russian) {
        var name = migration.getVersion().getVersion() + " (" + migration.getDescription() + ")";
        return new StartRefused(
                "The database and this server do not belong together: the migration " + name + " " + english
                        + ". Start a released server that this database was used with, or a later one.",
                "База данных и этот сервер не подходят друг другу: миграция " + name + " " + russian
                        + ". Запустите выпущенный сервер, который работал с этой базой, или более поздний.");
    }

    private static void carryOut(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            if (failure.getErrorCode() != CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw failure;
            }
            throw new StartRefused(
                    "The database is not empty, and what is in it is not Lekalo's: give Lekalo a database of its own.",
                    "База данных не пуста, и в ней не данные Lekalo: дайте Lekalo отдельную базу данных.");
        }
    }
}

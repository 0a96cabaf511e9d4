package org.lekalo.server.metadata;

import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.MetadataApi.MetadataBusy;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to changes of the metadata: by administrators, one at a time, each a transaction that waits for no busy
 * table longer than a person waits; afterwards everybody is told.
 */
@Component
class MetadataDoor {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final String TOO_MANY_COLUMNS = "54011";

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final RecordTypesInUse types;
    private final Changes changes;
    private final Audit audit;

    MetadataDoor(
            DSLContext sql, TransactionTemplate transaction, RecordTypesInUse types, Changes changes, Audit audit) {
        this.sql = sql;
        this.transaction = transaction;
        this.types = types;
        this.changes = changes;
        this.audit = audit;
    }

    /** @param change gets the types as they are at this moment and says the key of the one it changed */
    RecordType change(Function<RecordTypes, String> change) {
        Caller.current().require(Roles.ADMINISTRATOR);
        var changed = within(change);
        types.forget();
        changes.announce(Kind.METADATA, changed, Audience.EVERYBODY);
        return types.type(changed);
    }

    /** For what changes several types, or takes one away. */
    void changeMany(Consumer<RecordTypes> change) {
        Caller.current().require(Roles.ADMINISTRATOR);
        var ignored = within(known -> {
            change.accept(known);
            return "";
        });
        types.forget();
        changes.announce(Kind.METADATA, null, Audience.EVERYBODY);
    }

    private String within(Function<RecordTypes, String> change) {
        try {
            return transaction.execute(status -> {
                sql.execute("set local lock_timeout = '3s'");
                sql.execute("lock table record_type in share row exclusive mode");
                var before = types.now();
                var changed = change.apply(before);
                var by = Caller.current().id();
                MetadataDeeds.between(before, types.now())
                        .forEach(deed -> audit.write(by, Deed.METADATA_CHANGED, deed::in));
                return changed;
            });
        } catch (DataAccessException | org.jooq.exception.DataAccessException e) {
            var state = state(e);
            if (state.equals(LOCK_NOT_AVAILABLE) || state.equals(DEADLOCK)) {
                throw new MetadataBusy();
            }
            if (state.equals(TOO_MANY_COLUMNS)) {
                throw new MetadataRefused("columns-spent");
            }
            throw e;
        }
    }

    private static String state(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sqlFailure && sqlFailure.getSQLState() != null) {
                return sqlFailure.getSQLState();
            }
        }
        return "";
    }
}

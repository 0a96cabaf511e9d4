package org.lekalo.server.trigger;

import java.util.Optional;
import org.jooq.DSLContext;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.palette.start.Starts.WhenRunning;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.engine.Starts;
import org.lekalo.server.engine.Starts.Cause;
import org.springframework.stereotype.Component;

/** Begins runs, minding those of the same model that go on on the record already. */
@Component
class Beginnings {

    private final Starts starts;
    private final DSLContext sql;

    Beginnings(Starts starts, DSLContext sql) {
        this.starts = starts;
        this.sql = sql;
    }

    /**
     * Empty where one runs already and the start says to leave it at that. Two starts at once are one after the other. Those
     * that this one replaces are ended by its first job, see {@link ReplacedRuns}: a save must not fail with them.
     */
    Optional<InstanceId> begin(PublishedStart start, RecordRef record, Cause cause) {
        var whenRunning = start.whenRunning();
        if (whenRunning != WhenRunning.START_ANOTHER) {
            sql.execute(
                    "select pg_advisory_xact_lock(hashtextextended(?, ?))",
                    record.toString(),
                    start.process().model().value());
        }
        if (whenRunning == WhenRunning.SKIP && starts.isRunning(start, record)) {
            return Optional.empty();
        }
        return Optional.of(starts.begin(start, record, cause));
    }

    boolean isFree(PublishedStart start, RecordRef record) {
        return start.whenRunning() != WhenRunning.SKIP || !starts.isRunning(start, record);
    }
}

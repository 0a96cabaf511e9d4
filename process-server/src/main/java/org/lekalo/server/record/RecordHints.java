package org.lekalo.server.record;

import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.access.RecordAudiences;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.row.StoredRecord;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who look at records that one changed: whoever saw it before or sees it now. */
@Component
class RecordHints {

    /** More that went together are told of as one. */
    private static final int MOST_TOLD_OF = 50;

    private final Changes changes;
    private final RecordAudiences audiences;

    RecordHints(Changes changes, RecordAudiences audiences) {
        this.changes = changes;
        this.audiences = audiences;
    }

    @EventListener
    void created(RecordCreated created) {
        announce(created.record());
    }

    @EventListener
    void changed(RecordChanged changed) {
        if (!changed.before().owner().equals(changed.after().owner())) {
            announce(changed.before());
        }
        announce(changed.after());
    }

    @EventListener
    void deleted(RecordsDeleted deleted) {
        if (deleted.records().size() > MOST_TOLD_OF) {
            changes.announce(Kind.RECORD, null, Audience.EVERYBODY);
        } else {
            deleted.records().forEach(this::announce);
        }
    }

    private void announce(StoredRecord record) {
        changes.announce(Kind.RECORD, record.ref().toString(), audiences.of(record));
    }
}

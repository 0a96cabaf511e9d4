package org.lekalo.server.crm;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.ANALYST;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.Set;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who look at records that one changed: whoever saw it before or sees it now. */
@Component
class RecordHints {

    private static final Audience SEE_ALL = Audience.NOBODY.roles(Set.of(PROCESS_OWNER, ANALYST, ADMINISTRATOR));

    private final Changes changes;

    RecordHints(Changes changes) {
        this.changes = changes;
    }

    @EventListener
    void created(RecordCreated created) {
        announce(created.record(), SEE_ALL);
    }

    @EventListener
    void changed(RecordChanged changed) {
        announce(changed.after(), with(changed.before(), SEE_ALL));
    }

    private void announce(StoredRecord record, Audience others) {
        changes.announce(Kind.RECORD, record.ref().toString(), with(record, others));
    }

    private static Audience with(StoredRecord record, Audience others) {
        return others.department(record.department()).person(record.owner());
    }
}

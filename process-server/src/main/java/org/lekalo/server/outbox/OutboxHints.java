package org.lekalo.server.outbox;

import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.Roles;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.springframework.stereotype.Component;

/** Tells administrators that something went out, or did not. */
@Component
class OutboxHints {

    private final Changes changes;

    OutboxHints(Changes changes) {
        this.changes = changes;
    }

    void changed() {
        changes.announce(Kind.OUTBOX, null, Audience.NOBODY.role(Roles.ADMINISTRATOR));
    }
}

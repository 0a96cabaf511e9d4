package org.lekalo.server.model;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.ANALYST;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.Set;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Who may look at models and who may draw them, and is told when one changes. */
@Component
class ModelReaders {

    private static final Audience READERS = Audience.NOBODY.roles(Set.of(ANALYST, ADMINISTRATOR, PROCESS_OWNER));

    private final Changes changes;

    ModelReaders(Changes changes) {
        this.changes = changes;
    }

    static Caller reader() {
        return Caller.current().require(ANALYST, ADMINISTRATOR, PROCESS_OWNER);
    }

    static Caller editor() {
        return Caller.current().require(ANALYST, ADMINISTRATOR);
    }

    void changed(ProcessModelId id) {
        changes.announce(Kind.MODEL, id.toString(), READERS);
    }
}

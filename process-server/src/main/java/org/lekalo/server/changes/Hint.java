package org.lekalo.server.changes;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Change;
import org.lekalo.library.contract.ChangesApi.Kind;

/** A change and whom it concerns, as the nodes tell it each other. */
record Hint(Kind kind, @Nullable String id, Audience audience) {

    Change change() {
        return new Change(kind, id);
    }
}

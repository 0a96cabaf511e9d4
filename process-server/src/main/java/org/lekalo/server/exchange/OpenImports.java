package org.lekalo.server.exchange;

import org.jspecify.annotations.Nullable;
import org.lekalo.server.exchange.Imports.Known;
import org.springframework.stereotype.Component;

/** Keeps the file of the import that is gone on with open from one batch to the next. */
@Component
class OpenImports {

    private final Imports imports;
    private final ImportFiles files;
    private @Nullable OpenImport opened;

    OpenImports(Imports imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    OpenImport of(Known known) {
        var id = known.shown().id();
        var last = opened;
        if (last == null || last.id() != id || last.at() != known.shown().done()) {
            close();
            last = OpenImport.of(known, imports.seen(id), files);
            opened = last;
        }
        return last;
    }

    void close() {
        var last = opened;
        opened = null;
        if (last != null) {
            last.close();
        }
    }
}

package org.lekalo.server.exchange;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.exchange.Imports.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the file of the import that is gone on with open from one batch to the next. */
@Component
class OpenImports {

    private static final Logger LOG = LoggerFactory.getLogger(OpenImports.class);

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
            last = open(known);
            opened = last;
        }
        return last;
    }

    /** This node could not read its file, for a reason that lies in the node and may pass. */
    static final class NotOpened extends RuntimeException {

        NotOpened(UncheckedIOException cause) {
            super(cause);
        }
    }

    private OpenImport open(Known known) {
        try {
            return OpenImport.of(known, imports.seen(known.shown().id()), files);
        } catch (UncheckedIOException failure) {
            throw new NotOpened(failure);
        }
    }

    /** What is left of it on the disk concerns no other import. */
    void close() {
        var last = opened;
        opened = null;
        if (last != null) {
            try {
                last.close();
            } catch (UncheckedIOException failure) {
                LOG.warn("The file of the import {} stays on the disk of this node", last.id(), failure);
            }
        }
    }
}

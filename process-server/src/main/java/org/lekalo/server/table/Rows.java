package org.lekalo.server.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one kind of file, blank ones too; each with at most {@link Bounds#COLUMNS} cells. */
interface Rows extends AutoCloseable {

    /** Null after the last. */
    @Nullable
    TableRow next() throws IOException;

    @Override
    void close() throws IOException;
}

package org.lekalo.server.exchange;

import java.io.IOException;
import java.util.List;

/** A file of rows that is being written. */
interface RecordSheet extends AutoCloseable {

    /** The values as {@link CellValues} gives them: text, numbers, dates and date-times without zone; empty text for none. */
    void row(List<Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}

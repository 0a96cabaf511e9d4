package org.lekalo.server.called;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step has done by others.
 *
 * @param definition the engine's, of what is to run
 * @param start the element it begins at; null for its own
 * @param type of the records, each of which a run is about
 * @param deeper whether it is another process, which could call this one again
 */
public record Call(
        String definition, @Nullable String start, String type, List<Long> records, Manner manner, boolean deeper) {

    public enum Manner {
        AT_ONCE,
        IN_ORDER,
        /** Nobody waits for them. */
        UNATTENDED
    }
}

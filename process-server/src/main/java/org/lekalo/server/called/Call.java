package org.lekalo.server.called;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step has done by others.
 *
 * @param definition the engine's, of what is to run
 * @param start the element it begins at; null for its own
 * @param type of the records, each of which a run is about
 */
public record Call(String definition, @Nullable String start, String type, List<Long> records, Manner manner) {

    public enum Manner {
        AT_ONCE,
        IN_ORDER
    }
}

package org.lekalo.server.run;

import org.jspecify.annotations.Nullable;

/**
 * That a run is over which a step of another called; published in its transaction.
 *
 * @param caller the visit of that step
 * @param end what the end is called that it came to; null where it has no name, or was cancelled
 */
public record CalledRunEnded(String caller, @Nullable String end) {}

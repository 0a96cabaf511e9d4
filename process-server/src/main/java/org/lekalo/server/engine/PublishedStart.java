package org.lekalo.server.engine;

import org.lekalo.library.block.Configured;
import org.lekalo.library.palette.start.StartManual;
import org.lekalo.library.palette.start.StartManual.WhoStarts;
import org.lekalo.library.palette.start.Starts;
import org.lekalo.library.palette.start.Starts.WhenRunning;

/** A way into the version of a model that starts from now on; {@code plain} is the engine's own for the definition. */
public record PublishedStart(PublishedProcess process, String element, String label, Configured block, boolean plain) {

    public WhenRunning whenRunning() {
        return block.get(Starts.WHEN_RUNNING);
    }

    /** Whether whoever sees a record may start it there by hand, not only those who may change it. */
    public boolean isForAllWhoSee() {
        return block.is(StartManual.class) && block.get(StartManual.WHO_STARTS) == WhoStarts.MAY_SEE;
    }
}

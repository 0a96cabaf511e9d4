package org.lekalo.server.engine;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.palette.BlockSettings;
import org.lekalo.library.palette.BlockSettings.StartManual;
import org.lekalo.library.palette.BlockSettings.StartStage;
import org.lekalo.library.palette.start.StartManual.WhoStarts;
import org.lekalo.library.palette.start.Starts.WhenRunning;

/** A way into the version of a model that starts from now on; {@code plain} is the engine's own for the definition. */
public record PublishedStart(
        PublishedProcess process, String element, String label, BlockSettings settings, boolean plain) {

    public WhenRunning whenRunning() {
        return whenRunning(settings);
    }

    /** Whether whoever sees a record may start it there by hand, not only those who may change it. */
    public boolean isForAllWhoSee() {
        return settings instanceof StartManual manual && manual.whoStarts() == WhoStarts.MAY_SEE;
    }

    static WhenRunning whenRunning(@Nullable BlockSettings settings) {
        if (settings instanceof StartStage stage) {
            return stage.whenRunning();
        }
        return settings instanceof StartManual manual ? manual.whenRunning() : WhenRunning.START_ANOTHER;
    }
}

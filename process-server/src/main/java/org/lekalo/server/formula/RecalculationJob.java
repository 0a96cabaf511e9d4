package org.lekalo.server.formula;

import org.lekalo.server.database.Signals;
import org.lekalo.server.database.WaitingWork;
import org.springframework.stereotype.Component;

/**
 * Goes on with recalculations, when the metadata changed, when a record changed here that formulas look into, and now and
 * then.
 */
@Component
class RecalculationJob {

    RecalculationJob(Recalculations recalculations, FollowingFormulas following, Signals signals, WaitingWork waiting) {
        var tell = waiting.add("recalculations", recalculations::run);
        following.tell(tell);
        signals.receive("lekalo_metadata", change -> tell.run(), tell);
    }
}

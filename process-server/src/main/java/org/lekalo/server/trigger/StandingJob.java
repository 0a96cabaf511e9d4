package org.lekalo.server.trigger;

import org.lekalo.server.database.WaitingWork;
import org.springframework.stereotype.Component;

/** Looks once a minute for records that have stood long enough, on each node that moves processes. */
@Component
class StandingJob {

    StandingJob(StandingTrigger trigger, WaitingWork waiting) {
        waiting.add("standing-records", trigger::look);
    }
}

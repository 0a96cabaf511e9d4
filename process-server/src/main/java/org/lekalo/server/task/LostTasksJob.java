package org.lekalo.server.task;

import org.lekalo.server.database.Signals;
import org.lekalo.server.database.WaitingWork;
import org.springframework.stereotype.Component;

/**
 * Looks for lost tasks now and then and when people changed: a task that arises while its person is leaving is seen by
 * neither, and a database may be changed by hand.
 */
@Component
class LostTasksJob {

    LostTasksJob(LostTasks lost, Signals signals, WaitingWork waiting) {
        var tell = waiting.add("lost-tasks", lost::find);
        signals.receive("lekalo_people", change -> tell.run(), tell);
    }
}

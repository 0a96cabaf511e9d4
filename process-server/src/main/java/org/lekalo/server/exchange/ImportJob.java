package org.lekalo.server.exchange;

import org.lekalo.server.database.Signals;
import org.lekalo.server.database.WaitingWork;
import org.springframework.stereotype.Component;

/** Takes files in, when one is started and now and then. */
@Component
class ImportJob {

    static final String CHANNEL = "lekalo_imports";

    ImportJob(ImportRun imports, Signals signals, WaitingWork waiting) {
        var tell = waiting.add("imports", imports::run);
        signals.receive(CHANNEL, started -> tell.run(), tell);
    }
}

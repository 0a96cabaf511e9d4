package org.lekalo.server.outbox;

import org.lekalo.server.database.WaitingWork;
import org.springframework.stereotype.Component;

/** Sends when something was put into the outbox here, and now and then: what another node left, and what is due again. */
@Component
class OutboxJob {

    OutboxJob(Sender sender, Outbox outbox, WaitingWork waiting) {
        outbox.tell(waiting.add("outbox", sender::run));
    }
}

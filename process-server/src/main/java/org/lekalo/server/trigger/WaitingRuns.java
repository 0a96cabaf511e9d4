package org.lekalo.server.trigger;

import org.lekalo.server.engine.RecordEvents;
import org.lekalo.server.record.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes runs that wait for what happens to a record, whoever does it: a person, another run or the same. */
@Component
class WaitingRuns {

    private final RecordEvents events;

    WaitingRuns(RecordEvents events) {
        this.events = events;
    }

    @EventListener
    void changed(RecordChanged event) {
        if (!event.waiting().isEmpty()) {
            events.happened(event.waiting());
        }
    }
}

package org.lekalo.server.trigger;

import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.engine.Starts.Cause;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.Author.ByProcess;
import org.lekalo.server.model.PublishedStarts;
import org.lekalo.server.record.RecordChanged;
import org.lekalo.server.record.RecordCreated;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts instances for records that enter a stage: were created in it, or moved into it. */
@Component
class StageTrigger {

    private static final Logger LOG = LoggerFactory.getLogger(StageTrigger.class);

    /** Processes that start each other by moving records may do so this often in a row. */
    private static final int DEEPEST = 16;

    private final PublishedStarts starts;
    private final Beginnings beginnings;
    private final Runs runs;

    StageTrigger(PublishedStarts starts, Beginnings beginnings, Runs runs) {
        this.starts = starts;
        this.beginnings = beginnings;
        this.runs = runs;
    }

    @EventListener
    void created(RecordCreated event) {
        entered(event.record(), event.author());
    }

    @EventListener
    void changed(RecordChanged event) {
        if (event.stageEntered()) {
            entered(event.after(), event.author());
        }
    }

    private void entered(StoredRecord record, Author author) {
        var matching = starts.onStageOf(record);
        if (matching.isEmpty()) {
            return;
        }
        if (author instanceof ByProcess process) {
            var origin = runs.run(process.instance());
            matching.stream()
                    .filter(start -> !isItself(start, record, origin))
                    .forEach(start -> begin(start, record, origin));
        } else {
            var person = author.person().orElse(null);
            matching.forEach(start -> beginnings.begin(start, record.ref(), new Cause(person, 0)));
        }
    }

    private static boolean isItself(PublishedStart start, StoredRecord record, Run origin) {
        return start.process().model().equals(origin.model()) && record.ref().equals(origin.record());
    }

    private void begin(PublishedStart start, StoredRecord record, Run origin) {
        if (origin.depth() >= DEEPEST) {
            LOG.warn("{} is not started on {}: processes start each other in a circle", start.process(), record.ref());
            return;
        }
        beginnings.begin(start, record.ref(), new Cause(null, origin.depth() + 1));
    }
}

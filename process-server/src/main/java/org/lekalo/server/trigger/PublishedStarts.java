package org.lekalo.server.trigger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings.StartManual;
import org.lekalo.library.block.BlockSettings.StartStage;
import org.lekalo.server.crm.StoredRecord;
import org.lekalo.server.database.Signals;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.model.ModelPublished;
import org.lekalo.server.model.ModelTakenAway;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The starts of all published models, kept until told that one was published or taken away, on whatever node. */
@Component
class PublishedStarts {

    private static final String CHANNEL = "lekalo_models";

    private final Definitions definitions;
    private @Nullable List<PublishedStart> known;

    PublishedStarts(Definitions definitions, Signals signals) {
        this.definitions = definitions;
        signals.receive(CHANNEL, model -> forget(), this::forget);
    }

    /** Those that wait for the stage the record is in. */
    List<PublishedStart> onStageOf(StoredRecord record) {
        return all().stream()
                .filter(start -> start.settings() instanceof StartStage stage && isIn(record, stage))
                .toList();
    }

    List<PublishedStart> byHandOn(String recordType) {
        return all().stream()
                .filter(start ->
                        start.settings() instanceof StartManual manual && recordType.equals(manual.recordType()))
                .toList();
    }

    @TransactionalEventListener
    void published(ModelPublished event) {
        forget();
    }

    @TransactionalEventListener
    void takenAway(ModelTakenAway event) {
        forget();
    }

    private static boolean isIn(StoredRecord record, StartStage start) {
        return record.ref().type().equals(start.recordType())
                && record.pipeline().filter(key -> key.equals(start.pipeline())).isPresent()
                && record.stage().filter(key -> key.equals(start.stage())).isPresent();
    }

    private synchronized void forget() {
        known = null;
    }

    /** Nobody forgets while somebody reads, so what was read is not older than the last telling. */
    private synchronized List<PublishedStart> all() {
        var starts = known;
        if (starts == null) {
            starts = definitions.starts();
            known = starts;
        }
        return starts;
    }
}

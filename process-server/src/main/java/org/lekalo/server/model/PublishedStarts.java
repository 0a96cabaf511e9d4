package org.lekalo.server.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.palette.BlockSettings.StartManual;
import org.lekalo.library.palette.BlockSettings.StartStage;
import org.lekalo.library.setting.Circumstances.OtherStart;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.server.crm.StoredRecord;
import org.lekalo.server.database.Signals;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.PublishedStart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What starts processes: the starts of all published models that are not paused. Kept until told that one was published,
 * paused or taken away, on whatever node; while that cannot be heard, nothing is kept.
 */
@Component
public class PublishedStarts {

    private static final String CHANNEL = "lekalo_models";

    private final Definitions definitions;
    private final Models models;
    private final Signals signals;
    private @Nullable List<PublishedStart> known;

    PublishedStarts(Definitions definitions, Models models, Signals signals) {
        this.definitions = definitions;
        this.models = models;
        this.signals = signals;
        signals.receive(CHANNEL, model -> forget(), this::forget);
    }

    /** Those that wait for the stage the record is in. */
    public List<PublishedStart> onStageOf(StoredRecord record) {
        return all().stream()
                .filter(start -> start.settings() instanceof StartStage stage && isIn(record, stage))
                .toList();
    }

    public List<PublishedStart> byHandOn(String recordType) {
        return all().stream()
                .filter(start ->
                        start.settings() instanceof StartManual manual && recordType.equals(manual.recordType()))
                .toList();
    }

    /** Whether the model starts nothing for now. */
    public boolean isPaused(ProcessModelId model) {
        return models.paused().contains(model);
    }

    /** What else starts at stages, for who draws the model. */
    List<OtherStart> ofOthersThan(@Nullable ProcessModelId model) {
        return all().stream()
                .filter(start -> !start.process().model().equals(model))
                .flatMap(start -> start.settings() instanceof StartStage stage
                        ? otherStart(start.process().name(), stage).stream()
                        : Stream.empty())
                .toList();
    }

    private static Optional<OtherStart> otherStart(String process, StartStage start) {
        var type = start.recordType();
        var pipeline = start.pipeline();
        return type == null || pipeline == null
                ? Optional.empty()
                : Optional.of(new OtherStart(process, type, new StagePlace(pipeline, start.stage())));
    }

    @TransactionalEventListener
    void published(ModelPublished event) {
        forget();
    }

    @TransactionalEventListener
    void takenAway(ModelTakenAway event) {
        forget();
    }

    @TransactionalEventListener
    void paused(ModelPaused event) {
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
        if (starts == null || !signals.listening()) {
            var paused = models.paused();
            starts = definitions.starts().stream()
                    .filter(start -> !paused.contains(start.process().model()))
                    .toList();
            known = starts;
        }
        return starts;
    }
}

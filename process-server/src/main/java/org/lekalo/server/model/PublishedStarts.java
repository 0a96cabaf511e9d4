package org.lekalo.server.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Configured;
import org.lekalo.library.block.Trace.Standing;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.palette.start.StartManual;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.palette.start.StartStanding;
import org.lekalo.library.setting.Circumstances.OtherStart;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.server.database.Signals;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.model.Models.PublishedState;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What starts processes: the starts of all published models that are not paused. Kept until told that one was published,
 * paused or taken away, on whatever node; while that cannot be heard, the database is asked each time whether they are
 * still what is published.
 */
@Component
public class PublishedStarts {

    private static final String CHANNEL = "lekalo_models";

    private final Definitions definitions;
    private final Models models;
    private final Signals signals;
    private final AtomicLong told = new AtomicLong();

    private volatile @Nullable Kept kept;

    PublishedStarts(Definitions definitions, Models models, Signals signals) {
        this.definitions = definitions;
        this.models = models;
        this.signals = signals;
        signals.receive(CHANNEL, model -> forget(), this::forget);
    }

    private record Kept(PublishedState state, List<PublishedStart> starts) {}

    /** Those that wait for the stage the record is in. */
    public List<PublishedStart> onStageOf(StoredRecord record) {
        return record.pipeline()
                .map(pipeline -> new StagePlace(pipeline, record.stage().orElse(null)))
                .map(place -> at(place, record.ref().type()))
                .orElse(List.of());
    }

    private List<PublishedStart> at(StagePlace place, String recordType) {
        return all().stream()
                .filter(start -> isOf(recordType, start.block())
                        && stages(start.block()).stream().flatMap(List::stream).anyMatch(place::meets))
                .toList();
    }

    /** Those that wait for records to have stood on a stage. */
    public List<PublishedStart> onStanding() {
        return all().stream()
                .filter(start -> start.block().is(StartStanding.class))
                .toList();
    }

    public List<PublishedStart> byHandOn(String recordType) {
        return all().stream()
                .filter(start -> start.block().is(StartManual.class) && isOf(recordType, start.block()))
                .toList();
    }

    /** Where a run begins that another calls: where it would be started by hand, otherwise at its first start for such records. */
    public Optional<PublishedStart> toCall(ProcessModelId model, String recordType) {
        var fitting = of(model).stream()
                .filter(start -> isOf(recordType, start.block()))
                .toList();
        return fitting.stream()
                .filter(start -> start.block().is(StartManual.class))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** None where it is paused, was taken away or never published. */
    public List<PublishedStart> of(ProcessModelId model) {
        return all().stream()
                .filter(start -> start.process().model().equals(model))
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
                .flatMap(start -> otherStart(start).stream())
                .toList();
    }

    private static Optional<OtherStart> otherStart(PublishedStart start) {
        return start.block()
                .recordType()
                .map(type -> new OtherStart(
                        start.process().name(), start.block().block().id(), type, leavesOnOneOf(start.block())))
                .filter(other -> !other.stages().isEmpty());
    }

    private static List<StagePlace> leavesOnOneOf(Configured start) {
        return start.leaves().stream()
                .flatMap(trace -> trace instanceof Standing standing ? standing.oneOf().stream() : Stream.empty())
                .toList();
    }

    private static Optional<List<StagePlace>> stages(Configured start) {
        return start.is(StartStage.class) ? start.find(StartStage.STAGE) : Optional.empty();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void published(ModelPublished event) {
        forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void takenAway(ModelTakenAway event) {
        forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void paused(ModelPaused event) {
        forget();
    }

    private static boolean isOf(String recordType, Configured start) {
        return start.recordType().filter(recordType::equals).isPresent();
    }

    private synchronized void forget() {
        told.incrementAndGet();
        kept = null;
    }

    private List<PublishedStart> all() {
        var known = kept;
        if (known != null && (signals.listening() || known.state().equals(models.published()))) {
            return known.starts();
        }
        return read();
    }

    /** Nobody is held up by it; where something was told meanwhile, it may not be in what was read. */
    private List<PublishedStart> read() {
        long before = told.get();
        var state = models.published();
        var starts = definitions.starts().stream()
                .filter(start -> !state.paused().contains(start.process().model()))
                .toList();
        keep(new Kept(state, starts), before);
        return starts;
    }

    private synchronized void keep(Kept news, long before) {
        if (told.get() == before) {
            kept = news;
        }
    }
}

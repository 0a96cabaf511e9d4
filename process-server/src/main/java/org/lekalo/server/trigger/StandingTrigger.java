package org.lekalo.server.trigger;

import java.time.Clock;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.palette.start.StartStanding;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.model.PublishedStarts;
import org.lekalo.server.people.WorkingCalendar;
import org.lekalo.server.record.StandingRecords.Stay;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/**
 * Starts instances for records that have stood on a stage for so long, whenever it is told to look: some at each look, those that have
 * stood longest first, so that many that stood already when a model was published hold up nothing else.
 */
@Component
class StandingTrigger {

    private static final int MOST_AT_ONE_LOOK = 200;

    private final PublishedStarts starts;
    private final RecordTypesInUse types;
    private final StandingBeginnings beginnings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    StandingTrigger(
            PublishedStarts starts,
            RecordTypesInUse types,
            StandingBeginnings beginnings,
            WorkingCalendar calendar,
            Clock clock) {
        this.starts = starts;
        this.types = types;
        this.beginnings = beginnings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A start that fails holds up no other. */
    void look() {
        var failures = starts.onStanding().stream()
                .flatMap(start -> look(start).stream())
                .toList();
        if (!failures.isEmpty()) {
            var first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private Optional<RuntimeException> look(PublishedStart start) {
        try {
            start.block().recordType().flatMap(types.all()::type).ifPresent(type -> look(start, type));
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private void look(PublishedStart start, RecordType type) {
        var model = start.process().model();
        var due = new PriorityQueue<Stay>();
        beginnings
                .next(model, type, places(start, type))
                .filter(stay -> isDue(start, stay))
                .forEach(due::add);
        for (int looked = 0; looked < MOST_AT_ONE_LOOK && !due.isEmpty(); looked++) {
            var stay = due.remove();
            if (beginnings.begin(start, stay)) {
                next(model, type, stay)
                        .filter(following -> isDue(start, following))
                        .ifPresent(due::add);
            }
        }
    }

    private Optional<Stay> next(ProcessModelId model, RecordType type, Stay stay) {
        return beginnings.next(model, type, Stream.of(stay.place())).findFirst();
    }

    private static Stream<StagePlace> places(PublishedStart start, RecordType type) {
        return StartStanding.stages(start.block().settings()).stream()
                .flatMap(place -> place.each(type))
                .distinct()
                .filter(place -> type.pipeline(place.pipeline())
                        .flatMap(pipeline -> pipeline.stage(String.valueOf(place.stage())))
                        .isPresent());
    }

    private boolean isDue(PublishedStart start, Stay stay) {
        return !calendar.after(start.block().get(StartStanding.PERIOD), stay.since())
                .isAfter(clock.instant());
    }
}

package org.lekalo.server.trigger;

import java.util.stream.Stream;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.engine.Starts.Cause;
import org.lekalo.server.record.StandingRecords;
import org.lekalo.server.record.StandingRecords.Stay;
import org.springframework.stereotype.Component;

/** Begins a run for a stay, one a transaction, and never again for the same: what was passed is written with it. */
@Component
class StandingBeginnings {

    private final StandingRecords records;
    private final PassedStays passed;
    private final Beginnings beginnings;
    private final Collisions collisions;

    StandingBeginnings(StandingRecords records, PassedStays passed, Beginnings beginnings, Collisions collisions) {
        this.records = records;
        this.passed = passed;
        this.beginnings = beginnings;
        this.collisions = collisions;
    }

    /** The longest stay on each of the stages for which the model did not begin yet. */
    Stream<Stay> next(ProcessModelId model, RecordType type, Stream<StagePlace> places) {
        var last = passed.last(model, type.key());
        return places.flatMap(place -> records.longest(type, place, last.get(place)).stream());
    }

    /** False where another node is at the same stage for the model. */
    boolean begin(PublishedStart start, Stay stay) {
        return collisions.apart(() -> {
            var model = start.process().model();
            if (!passed.hold(model, stay)) {
                return false;
            }
            if (isNext(model, stay)) {
                if (records.hold(stay)) {
                    beginnings.begin(start, stay.record(), new Cause(null, 0));
                }
                passed.passed(model, stay);
            }
            return true;
        });
    }

    /** Not where another node was there first. */
    private boolean isNext(ProcessModelId model, Stay stay) {
        return passed.last(model, stay)
                .filter(last -> stay.compareTo(last) <= 0)
                .isEmpty();
    }
}

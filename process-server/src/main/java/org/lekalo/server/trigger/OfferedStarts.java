package org.lekalo.server.trigger;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.InstancesApi.NotStartable;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.model.PublishedStarts;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** The starts by hand that a person has on a record. */
@Component
class OfferedStarts {

    private final PublishedStarts starts;
    private final RecordAccess access;

    OfferedStarts(PublishedStarts starts, RecordAccess access) {
        this.starts = starts;
        this.access = access;
    }

    List<PublishedStart> on(StoredRecord record, Caller caller) {
        return starts.byHandOn(record.ref().type()).stream()
                .filter(start -> mayStart(start, record, caller))
                .toList();
    }

    /** The one of the model, refused where it is not offered, or not to him. */
    PublishedStart of(ProcessModelId model, StoredRecord record, Caller caller) {
        var start = starts.byHandOn(record.ref().type()).stream()
                .filter(known -> known.process().model().equals(model))
                .findFirst()
                .orElseThrow(() -> notStartable(starts.isPaused(model) ? "paused" : "not-offered", model));
        if (!mayStart(start, record, caller)) {
            throw new NotAllowed();
        }
        return start;
    }

    private boolean mayStart(PublishedStart start, StoredRecord record, Caller caller) {
        return start.isForAllWhoSee() || access.mayChange(caller, record);
    }

    static NotStartable notStartable(String reason, ProcessModelId model) {
        return new NotStartable(Map.of("reason", reason, "model", model.value()));
    }
}

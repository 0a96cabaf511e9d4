package org.lekalo.server.search;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NextStepController implements NextStepApi {

    private static final int MOST = 1_000;

    private final NextSteps steps;

    NextStepController(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public List<RecordRef> missing(List<RecordRef> records) {
        if (records.size() > MOST) {
            throw new Unreadable(Map.of("reason", "value", "at", "records"));
        }
        return steps.missing(records, Caller.current());
    }

    @Override
    public List<OfOwner> byOwner() {
        return steps.byOwner(Caller.current());
    }
}

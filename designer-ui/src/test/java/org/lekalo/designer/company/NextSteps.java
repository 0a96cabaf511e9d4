package org.lekalo.designer.company;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.record.RecordRef;

/** Everything with an odd number lacks a next step, and all of it is Elena's. */
public final class NextSteps implements NextStepApi {

    @Override
    public List<RecordRef> missing(List<RecordRef> records) {
        return records.stream().filter(record -> record.id() % 2 == 1).toList();
    }

    @Override
    public List<OfOwner> byOwner() {
        return List.of(new OfOwner(People.ELENA.id(), People.ELENA.name(), true, Map.of("deal", 2L)));
    }
}

package org.lekalo.server.card;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.springframework.stereotype.Component;

/** The records that stand in a timeline, and those who are named in it. */
@Component
class TimelineRecords {

    private final RecordStore records;
    private final RecordViews views;
    private final People people;

    TimelineRecords(RecordStore records, RecordViews views, People people) {
        this.records = records;
        this.views = views;
        this.people = people;
    }

    /** As the reader sees them, by their numbers. */
    Map<String, RecordView> views(String type, List<String> numbers, Reader reader) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var refs = numbers.stream()
                .map(number -> new RecordRef(type, Long.parseLong(number)))
                .collect(toSet());
        return views.all(records.readAll(refs, reader.caller()).values(), reader.caller()).stream()
                .collect(toMap(view -> String.valueOf(view.ref().id()), identity()));
    }

    Company company() {
        return people.company();
    }
}

package org.lekalo.server.expression;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.relation.RelatedRecords;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** The records, people and moments as expressions see them. */
@Component
class LiveRecords {

    private final RecordStore records;
    private final RecordTypesInUse types;
    private final RelatedRecords related;
    private final People people;
    private final ZoneId zone;

    LiveRecords(RecordStore records, RecordTypesInUse types, RelatedRecords related, People people, ZoneId zone) {
        this.records = records;
        this.types = types;
        this.related = related;
        this.people = people;
        this.zone = zone;
    }

    RecordType type(String key) {
        return types.type(key);
    }

    RelatedRecords related() {
        return related;
    }

    StoredRecord read(RecordRef ref) {
        return records.read(ref)
                .orElseThrow(() -> new StepFailed("incident.record-gone", Map.of("record", ref.toString())));
    }

    Map<String, Object> person(PersonId id) {
        var company = people.company();
        var names = new HashMap<String, Object>();
        names.put("id", id.value());
        company.person(id).ifPresent(person -> {
            names.put("name", person.name());
            company.department(person.departmentId())
                    .ifPresent(department -> names.put("department", department.name()));
        });
        return names;
    }

    ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }

    /** A record stands in a text for its title. */
    @Nullable
    Object shown(@Nullable Object value) {
        return value instanceof RecordRef ref ? read(ref).title() : value;
    }
}

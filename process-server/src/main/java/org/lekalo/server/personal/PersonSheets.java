package org.lekalo.server.personal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.condition.ShownValue;
import org.lekalo.library.contract.PersonalDataApi.Document;
import org.lekalo.library.contract.PersonalDataApi.Sheet;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.Field;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** What is kept in a record, as it is given to the person it is about: dates, amounts and choices as people write them. */
@Component
class PersonSheets {

    private final RecordTypesInUse types;
    private final RecordHistory history;
    private final Clock clock;
    private final ZoneId zone;
    private final Money currency;

    PersonSheets(RecordTypesInUse types, RecordHistory history, Clock clock, ZoneId zone, Money currency) {
        this.types = types;
        this.history = history;
        this.clock = clock;
        this.zone = zone;
        this.currency = currency;
    }

    Document document(Sheet person, List<Sheet> referring) {
        return new Document(clock.instant(), person, referring);
    }

    Sheet of(StoredRecord record, Locale language) {
        var type = types.type(record.ref().type());
        Map<String, String> values = new LinkedHashMap<>();
        type.fields()
                .forEach(field -> record.value(field.key())
                        .ifPresent(
                                value -> values.put(field.name().in(language), read(record, field, value, language))));
        return new Sheet(record.ref(), record.title(), values, history.all(type, record.ref()));
    }

    private String read(StoredRecord record, Field field, Object value, Locale language) {
        var name = record.names().get(field.key());
        if (name != null) {
            return name;
        }
        return ShownValue.of(value instanceof Instant moment ? moment.atZone(zone) : value, field, language, currency);
    }
}

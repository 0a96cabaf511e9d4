package org.lekalo.server.crm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.server.security.Caller;

/** A stored record as the contract shows it to one caller. */
public final class RecordViews {

    private RecordViews() {}

    public static RecordView of(StoredRecord record, Caller caller) {
        Map<String, Object> values = new LinkedHashMap<>();
        record.values().forEach((field, value) -> values.put(field, WrittenForm.json(value)));
        return new RecordView(
                record.ref(),
                record.version(),
                record.title(),
                values,
                record.names(),
                RecordAccess.mayChange(caller, record));
    }
}

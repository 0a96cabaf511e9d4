package org.lekalo.server.crm;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Stored records as the contract shows them to one caller: without what is hidden from him. */
@Component
public class RecordViews {

    private final RecordAccess access;
    private final RecordTypesInUse types;

    RecordViews(RecordAccess access, RecordTypesInUse types) {
        this.access = access;
        this.types = types;
    }

    public RecordView of(StoredRecord record, Caller caller) {
        return all(List.of(record), caller).get(0);
    }

    /** A record that is not written yet, with a title where it has one. */
    public RecordView foreseen(StoredRecord record, Caller caller) {
        return view(record, fields(record.ref().type(), caller), false, false);
    }

    /** In their order; records that the caller sees, or that he has a task about. */
    public List<RecordView> all(Collection<StoredRecord> records, Caller caller) {
        var changeable = access.permitted(caller, Action.CHANGE, records);
        var deletable = access.permitted(caller, Action.DELETE, records);
        var seen = access.permitted(
                caller,
                Action.SEE,
                records.stream()
                        .filter(record -> changeable.contains(record.ref()) || deletable.contains(record.ref()))
                        .toList());
        changeable.retainAll(seen);
        deletable.retainAll(seen);
        var fields = records.stream()
                .map(record -> record.ref().type())
                .distinct()
                .collect(toMap(identity(), type -> fields(type, caller)));
        return records.stream()
                .map(record -> view(
                        record,
                        fields.getOrDefault(record.ref().type(), Set.of()),
                        changeable.contains(record.ref()),
                        deletable.contains(record.ref())))
                .toList();
    }

    /** The type without the fields that are hidden from the caller. */
    RecordType shown(String type, Caller caller) {
        return access.shown(types.type(type), caller);
    }

    private Set<String> fields(String type, Caller caller) {
        return shown(type, caller).fields().stream().map(Field::key).collect(toSet());
    }

    private static RecordView view(StoredRecord record, Set<String> fields, boolean mayChange, boolean mayDelete) {
        Map<String, Object> values = new LinkedHashMap<>();
        record.values().forEach((field, value) -> {
            if (fields.contains(field)) {
                values.put(field, WrittenForm.json(value));
            }
        });
        Map<String, String> names = new LinkedHashMap<>(record.names());
        names.keySet().retainAll(fields);
        var title = record.value("title").map(String::valueOf).orElse("");
        return new RecordView(record.ref(), record.version(), title, values, names, mayChange, mayDelete);
    }
}

package org.lekalo.server.record;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.access.Sight;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.row.WrittenForm;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Stored records as the contract shows them to one caller: without what is hidden from him. */
@Component
public class RecordViews {

    private final RecordAccess access;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final Formulas formulas;

    RecordViews(RecordAccess access, RecordTypesInUse types, RecordRows rows, Formulas formulas) {
        this.access = access;
        this.types = types;
        this.rows = rows;
        this.formulas = formulas;
    }

    public RecordView of(StoredRecord record, Caller caller) {
        return all(List.of(record), caller).get(0);
    }

    /** A record that is not written yet, with a title where it has one. */
    public RecordView foreseen(StoredRecord record, Caller caller) {
        var type = record.ref().type();
        var sight = access.sight(types.type(type), caller);
        return view(record, sight, titles(List.of(record), Map.of(type, sight), caller), false, false);
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
        var sights = records.stream()
                .map(record -> record.ref().type())
                .distinct()
                .collect(toMap(identity(), type -> access.sight(types.type(type), caller)));
        var titles = titles(records, sights, caller);
        return records.stream()
                .map(record -> view(
                        record,
                        requireNonNull(sights.get(record.ref().type())),
                        titles,
                        changeable.contains(record.ref()),
                        deletable.contains(record.ref())))
                .toList();
    }

    /** What those that the records refer to are called, of which some are hidden from the caller: those that he sees. */
    private Map<RecordRef, String> titles(Collection<StoredRecord> records, Map<String, Sight> sights, Caller caller) {
        Set<RecordRef> doubtful = new HashSet<>();
        sights.forEach((type, sight) -> doubtful.addAll(sight.doubtful(records.stream()
                .filter(record -> record.ref().type().equals(type))
                .toList())));
        return doubtful.isEmpty() ? Map.of() : rows.titles(doubtful, access.rows(caller));
    }

    /** The type without the fields that are hidden from the caller. */
    public RecordType shown(String type, Caller caller) {
        return access.shown(types.type(type), caller);
    }

    /** Why computed fields that the caller is shown are empty. */
    public List<FieldProblem> problems(StoredRecord record, Caller caller) {
        return formulas.problems(shown(record.ref().type(), caller), record);
    }

    private static RecordView view(
            StoredRecord record, Sight sight, Map<RecordRef, String> titles, boolean mayChange, boolean mayDelete) {
        var fields = sight.shown().fields().stream().map(Field::key).collect(toSet());
        Map<String, Object> values = new LinkedHashMap<>();
        record.values().forEach((field, value) -> {
            if (fields.contains(field) && (field.equals("title") || !sight.tells(field, record, titles))) {
                values.put(field, WrittenForm.json(value));
            }
        });
        var title = sight.title(record, titles);
        values.computeIfPresent("title", (key, own) -> title);
        Map<String, String> names = new LinkedHashMap<>(sight.names(record, titles));
        names.keySet().retainAll(fields);
        return new RecordView(record.ref(), record.version(), title, values, names, mayChange, mayDelete);
    }
}

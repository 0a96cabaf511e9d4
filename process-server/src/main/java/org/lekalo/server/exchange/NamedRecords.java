package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.crm.RecordSearch;
import org.lekalo.server.crm.RecordStore;
import org.lekalo.server.security.Caller;

/** The records that a person sees, by what cells say of them; looked up for many cells at once. */
record NamedRecords(RecordSearch search, RecordStore store, Caller caller) {

    private static final int MOST_FOUND = 5_000;

    /** By the value of a text field. */
    Map<String, List<Match>> with(RecordType type, String field, List<String> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        var filter = new ConditionRow(field, Comparison.ONE_OF, values);
        var query = new Query("", List.of(filter), null, false, MOST_FOUND, null);
        Map<String, List<Match>> found = new LinkedHashMap<>();
        search.found(type, query, caller)
                .records()
                .forEach(record -> found.computeIfAbsent(
                                String.valueOf(record.values().get(field)), value -> new ArrayList<>())
                        .add(new Match(record.ref(), record.title())));
        return found;
    }

    /** By their number; what is none stands for no record. */
    Map<String, List<Match>> numbered(RecordType type, List<String> numbers) {
        var refs = numbers.stream()
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> new RecordRef(type.key(), Long.parseLong(number)))
                .distinct()
                .toList();
        Map<String, List<Match>> found = new LinkedHashMap<>();
        store.readAll(refs, caller)
                .forEach((ref, record) -> found.put(String.valueOf(ref.id()), List.of(new Match(ref, record.title()))));
        return found;
    }
}

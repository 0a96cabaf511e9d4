package org.lekalo.server.exchange;

import java.util.List;
import java.util.Set;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.search.RecordLookup;
import org.lekalo.server.search.RecordLookup.Said;
import org.lekalo.server.security.Caller;

/** The records that a person sees, by what cells say of them; looked up for many cells at once. */
record NamedRecords(RecordLookup lookup, RecordStore store, Caller caller) {

    /** By what a text field says, in whatever spelling. */
    Recognised with(RecordType type, Field field, List<String> texts) {
        return texts.isEmpty()
                ? Recognised.NOTHING
                : Recognised.of(
                        lookup.saying(type, field, texts, caller), field::known, field::alike, field.form() == null);
    }

    /** By their number; what is none stands for no record. */
    Recognised numbered(RecordType type, List<String> numbers) {
        var refs = numbers.stream()
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> new RecordRef(type.key(), Long.parseLong(number)))
                .distinct()
                .toList();
        var records = store.readAll(refs, caller).entrySet().stream()
                .map(record -> new Said(
                        new Match(record.getKey(), record.getValue().title()),
                        String.valueOf(record.getKey().id())))
                .toList();
        return Recognised.of(records, Set::of, Set::of, false);
    }
}

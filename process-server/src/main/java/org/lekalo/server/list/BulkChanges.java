package org.lekalo.server.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.BulkApi.Outcome;
import org.lekalo.library.contract.BulkApi.Refused;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes the same values to many records through the one door, a transaction each. */
@Component
class BulkChanges {

    private final RecordStore store;
    private final RecordAccess access;

    BulkChanges(RecordStore store, RecordAccess access) {
        this.store = store;
        this.access = access;
    }

    Outcome change(RecordType type, BulkChange change, Caller caller) {
        var shown = access.shown(type, caller);
        int changed = 0;
        int same = 0;
        List<Refused> refused = new ArrayList<>();
        for (long id : change.records().stream().distinct().toList()) {
            var ref = new RecordRef(type.key(), id);
            try {
                if (store.change(ref, change.values(), new Author.ByHand(caller))) {
                    changed++;
                } else {
                    same++;
                }
            } catch (Refusal refusal) {
                refused.add(new Refused(ref, title(ref, caller), reasons(shown, refusal)));
            }
        }
        return new Outcome(changed, same, refused);
    }

    private @Nullable String title(RecordRef ref, Caller caller) {
        try {
            return Optional.of(store.read(ref, caller)).map(StoredRecord::title).orElse(null);
        } catch (NotFound hidden) {
            return null;
        }
    }

    private static List<String> reasons(RecordType type, Refusal refusal) {
        return refusal instanceof FieldsRefused fields
                ? fields.problems().stream()
                        .map(problem -> reason(type, problem))
                        .toList()
                : List.of(RefusalSentences.of(refusal, LocaleContextHolder.getLocale()));
    }

    /** @param type without the fields whose very names the caller may not know */
    private static String reason(RecordType type, FieldProblem problem) {
        return type.field(problem.field())
                .map(field -> field.name().in(LocaleContextHolder.getLocale()) + ": " + problem.text())
                .orElse(problem.text());
    }
}

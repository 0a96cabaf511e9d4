package org.lekalo.server.record;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.SeenRows;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whether other records refer to those that are to go. */
@Component
class StillReferred {

    private final RecordRows rows;
    private final RecordAccess access;

    StillReferred(RecordRows rows, RecordAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** @param staying what refers to it no more once it is gone */
    void requireNone(List<RecordRef> gone, Set<RecordRef> staying, Caller caller) {
        if (!rows.referring(gone, staying, SeenRows.ALL).isEmpty()) {
            throw new RecordInUse(Map.of(
                    "reason", "records", "names", referring(rows.referring(gone, staying, access.rows(caller)))));
        }
    }

    /** What those of the referring records are called that the caller sees, and what they are. */
    private static String referring(Map<RecordType, SortedSet<String>> seen) {
        var language = LocaleContextHolder.getLocale();
        return seen.isEmpty()
                ? Messages.in(language).text("record.unseen")
                : seen.entrySet().stream()
                        .map(ofType -> named(ofType.getKey(), ofType.getValue(), language))
                        .collect(joining("; "));
    }

    private static String named(RecordType type, Set<String> titles, Locale language) {
        var kind = titles.size() == 1 ? type.name() : type.plural();
        return kind.in(language) + ": " + String.join(", ", titles);
    }
}

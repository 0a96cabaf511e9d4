package org.lekalo.library.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * What has to be traceable: who exported, erased, deleted, changed rights, people, absences, the calendar, what records are
 * made of, the gates of their stages,
 * which files are kept, the key that signs, and who had a letter sent once more. Administrators only.
 */
@HttpExchange("/api/audit")
public interface AuditApi {

    /** One page, the latest first; {@code before} is the {@link Page#next} of the page before. At most 200. */
    @GetExchange
    Page entries(@RequestParam int limit, @RequestParam(required = false) @Nullable Long before);

    /** What was done; each has a sentence on the screen. */
    enum Deed {
        RECORDS_EXPORTED,
        RECORDS_IMPORTED,
        RECORD_DELETED,
        PERSONAL_DATA_EXPORTED,
        PERSONAL_DATA_ERASED,
        LEVELS_CHANGED,
        FIELD_RULES_CHANGED,
        PERSON_ADDED,
        PERSON_CHANGED,
        PERSON_LEFT,
        PERSON_BACK,
        PASSWORD_RESET,
        DEPARTMENT_CHANGED,
        ROLE_CHANGED,
        CALENDAR_CHANGED,
        METADATA_CHANGED,
        GATE_CHANGED,
        ABSENCE_CHANGED,
        MODEL_COPIED,
        MODEL_PAUSED,
        MODEL_RESUMED,
        SIGNING_KEY_REPLACED,
        FILE_ENDINGS_CHANGED,
        LETTER_SENT_AGAIN
    }

    /**
     * @param subject what it was done to, as it was called then, in the reader's language
     * @param facts more about it, such as how many records, likewise
     */
    record Entry(long id, Instant at, String personName, Deed deed, String subject, Map<String, String> facts) {}

    record Page(List<Entry> entries, @Nullable Long next) {}
}

package org.lekalo.library.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What is kept about a contact or a lead, to be given to him, and to be erased: also after the record was deleted or became
 * one with another, since its history stays. Administrators only; both are logged.
 */
@HttpExchange("/api/personal-data")
public interface PersonalDataApi {

    /**
     * The deleted records of the type whose kept history holds the text, or the telephone number, the latest first; none
     * without a text of three characters. A record that was never changed is known by its name only.
     *
     * @param limit 1 to 50
     */
    @GetExchange("/{type}/deleted")
    List<Match> deleted(@PathVariable String type, @RequestParam String text, @RequestParam int limit);

    /** The record, what refers to it, and all that ever stood in them; of a deleted one its history. */
    @GetExchange("/{type}/{id}")
    Document export(@PathVariable String type, @PathVariable long id);

    /**
     * Erases what says who he is: name, telephone, mail, birthday, every text in the record and in its activities, and the
     * same in their histories; of deleted ones the same in what is kept, with the name under which they were deleted.
     * Figures, dates, stages and deals stay. It cannot be undone.
     */
    @PostExchange("/{type}/{id}/erasure")
    void erase(@PathVariable String type, @PathVariable long id);

    /** @param values by the name of the field, in the caller's language, as a person reads them */
    record Sheet(RecordRef record, String title, Map<String, String> values, List<Change> history) {}

    record Document(Instant at, Sheet person, List<Sheet> referring) {

        /** The person's record itself. */
        public RecordRef record() {
            return person.record();
        }
    }
}

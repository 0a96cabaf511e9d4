package org.lekalo.library.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What is kept about a contact or a lead, to be given to him, and to be erased. Administrators only; both are logged. */
@HttpExchange("/api/personal-data")
public interface PersonalDataApi {

    /** The record, what refers to it, and all that ever stood in them. */
    @GetExchange("/{type}/{id}")
    Document export(@PathVariable String type, @PathVariable long id);

    /**
     * Erases what says who he is: name, telephone, mail, birthday, every text in the record and in its activities, and the
     * same in their histories. Figures, dates, stages and deals stay. It cannot be undone.
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

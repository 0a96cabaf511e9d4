package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * A lead that turned out to be a customer becomes a contact and a deal, and a company where there is one. For whoever may
 * change the lead and make the records; a lead is converted once, then {@link LeadConverted} (409).
 */
@HttpExchange("/api/leads")
public interface LeadsApi {

    /** What the lead would become: values carried over field by field, and records that seem to be the same customer. */
    @GetExchange("/{id}/conversion")
    Proposal proposal(@PathVariable long id);

    /**
     * Makes what is new, ties the lead to it, moves the lead to the stage of success, and ties the lead's activities and
     * tasks to the records as well; all or nothing. Refused as {@link RecordsApi#create} and {@link RecordsApi#update}.
     */
    @PostExchange("/{id}/conversion")
    Converted convert(@PathVariable long id, @RequestBody Conversion conversion);

    /**
     * @param version the lead's
     * @param company what is suggested for a new one; each only with records with the same telephone, mail or tax number
     */
    record Proposal(long version, Suggestion company, Suggestion contact, Suggestion deal) {}

    /** Values of a new record as in {@link RecordsApi}, and those that exist. */
    record Suggestion(Map<String, Object> values, List<Match> matches) {}

    /** {@code company} null: the customer is a person. */
    record Conversion(long expectedVersion, @Nullable Part company, Part contact, Part deal) {}

    /** A record that exists, or, {@code existing} being null, the values of a new one. */
    record Part(@Nullable RecordRef existing, Map<String, @Nullable Object> values) {

        public static Part existing(RecordRef record) {
            return new Part(record, Map.of());
        }

        public static Part of(Map<String, @Nullable Object> values) {
            return new Part(null, values);
        }
    }

    record Converted(RecordView lead, @Nullable RecordRef company, RecordRef contact, RecordRef deal) {}

    /** The lead became a deal before: {@code deal}, which is called {@code title}. */
    final class LeadConverted extends Refusal {

        public LeadConverted(Map<String, Object> facts) {
            super("lead-converted", 409, facts);
        }
    }
}

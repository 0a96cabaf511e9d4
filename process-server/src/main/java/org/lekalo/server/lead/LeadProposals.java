package org.lekalo.server.lead;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.contract.DuplicatesApi.Duplicate;
import org.lekalo.library.contract.LeadsApi.LeadConverted;
import org.lekalo.library.contract.LeadsApi.Proposal;
import org.lekalo.library.contract.LeadsApi.Suggestion;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.duplicate.Duplicates;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.row.FieldValue;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a lead would become: the customer and the deal that its fields make, and who may be that customer already. */
@Component
class LeadProposals {

    static final String LEAD = "lead";
    static final String COMPANY = "company";
    static final String CONTACT = "contact";
    static final String DEAL = "deal";
    private static final int MOST_MATCHES = 5;

    /** Settle themselves, or are what the lead is called and not what its customer is. */
    private static final Set<String> NOT_CARRIED = Set.of("pipeline", "stage", "title", COMPANY, CONTACT, DEAL);

    private final RecordTypesInUse types;
    private final RecordStore store;
    private final Duplicates duplicates;
    private final RecordViews views;

    LeadProposals(RecordTypesInUse types, RecordStore store, Duplicates duplicates, RecordViews views) {
        this.types = types;
        this.store = store;
        this.duplicates = duplicates;
        this.views = views;
    }

    @Transactional(readOnly = true)
    public Proposal of(long id, Caller caller) {
        var lead = store.read(new RecordRef(LEAD, id), caller);
        refuseIfConverted(lead, caller);
        var view = views.of(lead, caller);
        var shown = view.values();
        return new Proposal(
                lead.version(),
                new Suggestion(carried(shown, COMPANY, Map.of()), matches(view, COMPANY, caller)),
                new Suggestion(carried(shown, CONTACT, Map.of("title", "person_name")), matches(view, CONTACT, caller)),
                new Suggestion(carried(shown, DEAL, Map.of("title", "title", "amount", "budget")), List.of()));
    }

    /** The deal is called by its name to those who see it. */
    void refuseIfConverted(StoredRecord lead, Caller caller) {
        var deal = lead.value(DEAL).map(RecordRef.class::cast);
        if (deal.isPresent()) {
            var title = store.readAll(List.of(deal.get()), caller).values().stream()
                    .map(StoredRecord::title)
                    .findFirst()
                    .orElseGet(
                            () -> Messages.in(LocaleContextHolder.getLocale()).text("record.unseen"));
            throw new LeadConverted(
                    Map.of("record", lead.ref().toString(), "deal", deal.get().toString(), "title", title));
        }
    }

    /** Fields that both types know by the same key, and those that are called otherwise in a lead. */
    private Map<String, Object> carried(Map<String, Object> lead, String type, Map<String, String> otherwise) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : types.type(type).fields()) {
            var key = otherwise.getOrDefault(field.key(), NOT_CARRIED.contains(field.key()) ? "" : field.key());
            var value = lead.get(key);
            if (!field.readOnly() && FieldValue.of(field, value) instanceof FieldValue.Given) {
                values.put(field.key(), Objects.requireNonNull(value));
            }
        }
        return values;
    }

    /**
     * The record that the lead names already, and those that have its telephone, mail or tax number: by what the caller is
     * shown of the lead, among those that he sees.
     */
    private List<Match> matches(RecordView lead, String type, Caller caller) {
        var named = Stream.ofNullable(lead.values().get(type))
                .map(value -> RecordRef.of(value.toString()))
                .filter(ref -> ref.type().equals(type))
                .flatMap(ref -> store.readAll(List.of(ref), caller).values().stream())
                .map(record -> new Match(record.ref(), record.title()));
        var found = duplicates.ofType(type, LEAD, lead.values(), caller).stream()
                .map(Duplicate::record)
                .limit(MOST_MATCHES)
                .map(record -> new Match(record.ref(), record.title()));
        return List.copyOf(new LinkedHashSet<>(Stream.concat(named, found).toList()));
    }
}

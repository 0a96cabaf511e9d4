package org.lekalo.server.lead;

import static org.lekalo.server.lead.LeadProposals.COMPANY;
import static org.lekalo.server.lead.LeadProposals.CONTACT;
import static org.lekalo.server.lead.LeadProposals.DEAL;
import static org.lekalo.server.lead.LeadProposals.LEAD;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.LeadsApi.Conversion;
import org.lekalo.library.contract.LeadsApi.Converted;
import org.lekalo.library.contract.LeadsApi.Part;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.relation.RelatedRecords;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a lead a customer with a deal. */
@Component
class LeadConversion {

    private static final int MOST_FOLLOWING = 1_000;

    private final RecordTypesInUse types;
    private final RecordStore store;
    private final LeadProposals proposals;
    private final RelatedRecords related;
    private final RecordViews views;

    LeadConversion(
            RecordTypesInUse types,
            RecordStore store,
            LeadProposals proposals,
            RelatedRecords related,
            RecordViews views) {
        this.types = types;
        this.store = store;
        this.proposals = proposals;
        this.related = related;
        this.views = views;
    }

    @Transactional
    public Converted convert(long id, Conversion asked, Caller caller) {
        var author = new Author.ByHand(caller);
        var lead = locked(new RecordRef(LEAD, id), asked.expectedVersion(), caller);
        var company = Optional.ofNullable(asked.company()).map(part -> made(COMPANY, part, Map.of(), author));
        Map<String, @Nullable Object> customer = new HashMap<>();
        company.ifPresent(ref -> customer.put(COMPANY, ref.toString()));
        var contact = made(CONTACT, asked.contact(), customer, author);
        customer.put(CONTACT, contact.toString());
        var deal = made(DEAL, asked.deal(), customer, author);
        Map<String, @Nullable Object> links = new HashMap<>(customer);
        links.put(DEAL, deal.toString());
        follow(lead, links, caller);
        Map<String, @Nullable Object> end = new HashMap<>(links);
        end.put("stage", success(lead));
        var after = store.update(lead.ref(), lead.version(), end, author);
        return new Converted(views.of(after, caller), company.orElse(null), contact, deal);
    }

    /** Held until the end, so that two people do not convert it at once. */
    private StoredRecord locked(RecordRef ref, long expectedVersion, Caller caller) {
        var lead = store.hold(ref, caller);
        proposals.refuseIfConverted(lead, caller);
        if (lead.version() != expectedVersion) {
            throw new RecordChangedMeanwhile(Map.of("record", ref.toString(), "version", lead.version()));
        }
        return lead;
    }

    private RecordRef made(
            String type, Part part, Map<String, ? extends @Nullable Object> customer, Author.ByHand author) {
        var existing = part.existing();
        if (existing != null) {
            if (!existing.type().equals(type)) {
                throw new NotFound("record", existing);
            }
            return store.read(existing, author.caller()).ref();
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(customer);
        values.putAll(part.values());
        return store.create(type, values, author).ref();
    }

    /** What happened and what is to be done about the lead is about its deal and its customer from now on, too. */
    private void follow(StoredRecord lead, Map<String, @Nullable Object> links, Caller caller) {
        var following = new Author.Following(caller.id());
        for (Relation relation : types.type(LEAD).relations()) {
            var type = types.type(relation.type());
            if (links.keySet().stream().allMatch(link -> refersTo(type, link))) {
                related.items(lead.ref(), relation, MOST_FOLLOWING).forEach(item -> {
                    Map<String, @Nullable Object> missing = new HashMap<>(links);
                    missing.keySet().removeIf(link -> item.value(link).isPresent());
                    store.update(item.ref(), null, missing, following);
                });
            }
        }
    }

    private static boolean refersTo(RecordType type, String link) {
        return type.field(link).filter(field -> link.equals(field.target())).isPresent();
    }

    private String success(StoredRecord lead) {
        return types.type(LEAD).pipeline(lead.pipeline().orElseThrow()).orElseThrow().stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.WON)
                .map(Stage::key)
                .findFirst()
                .orElseGet(() -> lead.stage().orElseThrow());
    }
}

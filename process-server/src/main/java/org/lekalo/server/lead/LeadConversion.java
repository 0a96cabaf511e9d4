package org.lekalo.server.lead;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.DuplicatesApi.Duplicate;
import org.lekalo.library.contract.LeadsApi.Conversion;
import org.lekalo.library.contract.LeadsApi.Converted;
import org.lekalo.library.contract.LeadsApi.LeadConverted;
import org.lekalo.library.contract.LeadsApi.Part;
import org.lekalo.library.contract.LeadsApi.Proposal;
import org.lekalo.library.contract.LeadsApi.Suggestion;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.server.duplicate.Duplicates;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.relation.RelatedRecords;
import org.lekalo.server.row.FieldValue;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a lead a customer with a deal. */
@Component
class LeadConversion {

    private static final String LEAD = "lead";
    private static final String COMPANY = "company";
    private static final String CONTACT = "contact";
    private static final String DEAL = "deal";
    private static final int MOST_MATCHES = 5;
    private static final int MOST_FOLLOWING = 1_000;

    /** Settle themselves, or are what the lead is called and not what its customer is. */
    private static final Set<String> NOT_CARRIED = Set.of("pipeline", "stage", "title", COMPANY, CONTACT, DEAL);

    private final RecordTypesInUse types;
    private final RecordStore store;
    private final RecordRows rows;
    private final Duplicates duplicates;
    private final RelatedRecords related;
    private final RecordViews views;

    LeadConversion(
            RecordTypesInUse types,
            RecordStore store,
            RecordRows rows,
            Duplicates duplicates,
            RelatedRecords related,
            RecordViews views) {
        this.types = types;
        this.store = store;
        this.rows = rows;
        this.duplicates = duplicates;
        this.related = related;
        this.views = views;
    }

    @Transactional(readOnly = true)
    public Proposal proposal(long id, Caller caller) {
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
        store.read(ref, caller);
        var lead = rows.lock(ref).orElseThrow(() -> new NotFound("record", ref));
        refuseIfConverted(lead, caller);
        if (lead.version() != expectedVersion) {
            throw new RecordChangedMeanwhile(Map.of("record", ref.toString(), "version", lead.version()));
        }
        return lead;
    }

    /** The deal is called by its name to those who see it. */
    private void refuseIfConverted(StoredRecord lead, Caller caller) {
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

package org.lekalo.server.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.DuplicatesApi.Duplicate;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads, contacts and companies that share a telephone, a mail or a tax number, in whatever spelling. */
@Component
class Duplicates {

    private static final List<String> TYPES = List.of("lead", "contact", "company");
    private static final int MOST = 20;
    private static final int SHORTEST_TELEPHONE = 6;

    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordAccess access;
    private final RecordViews views;

    Duplicates(RecordTypesInUse types, RecordRows rows, RecordAccess access, RecordViews views) {
        this.types = types;
        this.rows = rows;
        this.access = access;
        this.views = views;
    }

    /** How one field is compared; the database has an index of the same expression. */
    private enum Trait {
        PHONE("phone", "phone_digits"),
        MAIL("mail", "mail_folded"),
        TAX_NUMBER("tax_number", "tax_digits");

        private final String field;
        private final String function;

        Trait(String field, String function) {
            this.field = field;
            this.function = function;
        }

        Optional<String> normal(@Nullable Object value) {
            if (!(value instanceof String text)) {
                return Optional.empty();
            }
            var digits = text.replaceAll("\\D", "");
            var normal = switch (this) {
                case PHONE -> digits.substring(Math.max(0, digits.length() - 10));
                case MAIL -> text.strip().toLowerCase(Locale.ROOT);
                case TAX_NUMBER -> digits;
            };
            return Optional.of(normal).filter(one -> one.length() >= (this == MAIL ? 3 : SHORTEST_TELEPHONE));
        }
    }

    @Transactional(readOnly = true)
    public List<Duplicate> of(StoredRecord record, Caller caller) {
        return like(record.ref().type(), views.of(record, caller).values(), record, caller);
    }

    @Transactional(readOnly = true)
    public List<Duplicate> like(String type, Map<String, ?> values, @Nullable StoredRecord itself, Caller caller) {
        types.type(type);
        Map<Trait, String> wanted = new LinkedHashMap<>();
        for (Trait trait : Trait.values()) {
            trait.normal(values.get(trait.field)).ifPresent(normal -> wanted.put(trait, normal));
        }
        if (!TYPES.contains(type) || wanted.isEmpty()) {
            return List.of();
        }
        List<StoredRecord> found = new ArrayList<>();
        for (String other : TYPES) {
            types.all().type(other).ifPresent(known -> found.addAll(matching(known, wanted, caller)));
        }
        var same = found.stream()
                .filter(record -> itself == null || !belongTogether(itself, record))
                .sorted(Comparator.comparing(record -> !record.ref().type().equals(type)))
                .limit(MOST)
                .toList();
        var agreeing = new HashMap<RecordRef, List<String>>();
        same.forEach(record -> agreeing.put(
                record.ref(),
                agreeing(
                        record,
                        shownOnly(wanted, access.shown(types.type(record.ref().type()), caller)))));
        return views.all(same, caller).stream()
                .map(view -> new Duplicate(view, Objects.requireNonNullElse(agreeing.get(view.ref()), List.of())))
                .toList();
    }

    /** One refers to the other, as a contact to its company or a lead to what became of it: so they are known to be two. */
    private static boolean belongTogether(StoredRecord one, StoredRecord other) {
        return one.ref().equals(other.ref())
                || one.values().containsValue(other.ref())
                || other.values().containsValue(one.ref());
    }

    private List<StoredRecord> matching(RecordType type, Map<Trait, String> wanted, Caller caller) {
        var shown = access.shown(type, caller);
        var same = shownOnly(wanted, shown).entrySet().stream()
                .map(trait -> same(trait.getKey(), trait.getValue()))
                .reduce(Condition::or);
        if (same.isEmpty()) {
            return List.of();
        }
        var table = new RecordTable(type);
        var chosen = DSL.select(table.columns())
                .from(table.source())
                .where(same.get())
                .and(access.visible(caller, type.key()))
                .orderBy(RecordTable.ID.desc())
                .limit(MOST + 1);
        return rows.all(table, chosen, List.of(RecordTable.ID.desc()));
    }

    private static Map<Trait, String> shownOnly(Map<Trait, String> wanted, RecordType shown) {
        Map<Trait, String> known = new LinkedHashMap<>(wanted);
        known.keySet().removeIf(trait -> shown.field(trait.field).isEmpty());
        return known;
    }

    private static Condition same(Trait trait, String normal) {
        return DSL.condition(
                "{0}({1}) = {2}", DSL.raw(trait.function), DSL.field(DSL.name("r", trait.field)), DSL.val(normal));
    }

    private static List<String> agreeing(StoredRecord record, Map<Trait, String> wanted) {
        return wanted.entrySet().stream()
                .filter(trait -> trait.getKey()
                        .normal(record.value(trait.getKey().field).orElse(null))
                        .filter(trait.getValue()::equals)
                        .isPresent())
                .map(trait -> trait.getKey().field)
                .toList();
    }
}

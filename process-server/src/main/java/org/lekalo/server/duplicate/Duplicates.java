package org.lekalo.server.duplicate;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.DuplicatesApi.Duplicate;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.row.KnownBy;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that share a telephone, a mail or a tax number, in whatever spelling. */
@Component
public class Duplicates {

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

    @Transactional(readOnly = true)
    public List<Duplicate> of(StoredRecord record, Caller caller) {
        return like(record.ref().type(), views.of(record, caller).values(), record, caller);
    }

    @Transactional(readOnly = true)
    public List<Duplicate> like(String type, Map<String, ?> values, @Nullable StoredRecord itself, Caller caller) {
        return like(type, values, itself, caller, types.all().all());
    }

    /** Those of the other type that have what the values of this one say. */
    @Transactional(readOnly = true)
    public List<Duplicate> ofType(String other, String type, Map<String, ?> values, Caller caller) {
        return like(type, values, null, caller, List.of(types.type(other)));
    }

    private List<Duplicate> like(
            String type, Map<String, ?> values, @Nullable StoredRecord itself, Caller caller, List<RecordType> among) {
        var wanted = wanted(types.type(type), values);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var same = among.stream()
                .flatMap(other -> matching(other, wanted, caller).stream())
                .filter(record -> itself == null || !belongTogether(itself, record))
                .sorted(Comparator.comparing(record -> !record.ref().type().equals(type)))
                .limit(MOST)
                .toList();
        return views.all(same, caller).stream()
                .map(view ->
                        new Duplicate(view, agreeing(views.shown(view.ref().type(), caller), view.values(), wanted)))
                .toList();
    }

    /** What the values say by which a record is known. */
    private static Map<TextForm, Set<String>> wanted(RecordType type, Map<String, ?> values) {
        Map<TextForm, Set<String>> wanted = new EnumMap<>(TextForm.class);
        formed(type).forEach(field -> {
            var named = named(field, values);
            if (!named.isEmpty()) {
                wanted.computeIfAbsent(form(field), form -> new LinkedHashSet<>())
                        .addAll(named);
            }
        });
        return wanted;
    }

    private static Stream<Field> formed(RecordType type) {
        return type.fields().stream().filter(field -> field.form() != null);
    }

    private static TextForm form(Field field) {
        return Objects.requireNonNull(field.form());
    }

    private static Set<String> named(Field field, Map<String, ?> values) {
        return values.get(field.key()) instanceof String text
                ? form(field).named(text).stream()
                        .filter(one -> form(field) != TextForm.TELEPHONE || one.length() >= SHORTEST_TELEPHONE)
                        .collect(toSet())
                : Set.of();
    }

    /** One refers to the other, as a contact to its company or a lead to what became of it: so they are known to be two. */
    private static boolean belongTogether(StoredRecord one, StoredRecord other) {
        return one.ref().equals(other.ref())
                || one.values().containsValue(other.ref())
                || other.values().containsValue(one.ref());
    }

    private List<StoredRecord> matching(RecordType type, Map<TextForm, Set<String>> wanted, Caller caller) {
        var same = wanted.entrySet().stream()
                .map(form -> KnownBy.alike(
                        formed(access.shown(type, caller))
                                .filter(field -> field.form() == form.getKey())
                                .toList(),
                        form.getValue()))
                .reduce(DSL.falseCondition(), Condition::or);
        if (formed(type).findAny().isEmpty()) {
            return List.of();
        }
        var table = new RecordTable(type);
        var chosen = DSL.select(table.columns())
                .from(table.source())
                .where(same)
                .and(access.visible(caller, type.key()))
                .orderBy(RecordTable.ID.desc())
                .limit(MOST + 1);
        return rows.all(table, chosen, List.of(RecordTable.ID.desc()));
    }

    private static List<String> agreeing(RecordType type, Map<String, ?> values, Map<TextForm, Set<String>> wanted) {
        return formed(type)
                .filter(field -> named(field, values).stream()
                        .anyMatch(one -> wanted.getOrDefault(form(field), Set.of()).stream()
                                .anyMatch(other -> alike(one, other))))
                .map(Field::key)
                .toList();
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || one.startsWith(other + ";") || other.startsWith(one + ";");
    }
}

package org.lekalo.server.metadata;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices of a field are added, named, ordered, removed and brought back. */
@Component
class OptionChanges {

    private static final int MOST = 500;

    private final DSLContext sql;
    private final Removal removal;
    private final RecordMoves moves;

    OptionChanges(DSLContext sql, Removal removal, RecordMoves moves) {
        this.sql = sql;
        this.removal = removal;
        this.moves = moves;
    }

    void addAll(String type, Field field, List<Text> names) {
        if (names.isEmpty()) {
            throw NewName.refused("options", "options-needed", Map.of());
        }
        List<Option> added = new ArrayList<>();
        names.forEach(name -> added.add(add(type, field.withOptions(List.copyOf(added)), "options", name)));
    }

    String add(RecordTypes types, String type, String fieldKey, Text name) {
        var ignored = add(type, field(types, type, fieldKey), "name", name);
        return type;
    }

    private Option add(String type, Field field, String member, Text wanted) {
        if (field.options().size() >= MOST) {
            throw new MetadataRefused(Map.of("reason", "too-many-options", "limit", MOST));
        }
        var name = NewName.of(member, wanted, field.options().stream().map(Option::name));
        var key = NewKey.of(
                name.en(),
                "option",
                taken ->
                        field.options().stream().anyMatch(option -> option.key().equals(taken)));
        sql.execute("""
                insert into field_option (type, field, key, position, name_ru, name_en) values (?, ?, ?,
                    (select coalesce(max(position), 0) + 1 from field_option where type = ? and field = ?), ?, ?)
                """, type, field.key(), key, type, field.key(), name.ru(), name.en());
        return new Option(key, name);
    }

    private static Field field(RecordTypes types, String type, String key) {
        var field = Known.field(Known.type(types, type), key);
        if (!field.kind().hasOptions() || List.of("pipeline", "stage").contains(key)) {
            throw new MetadataRefused("no-options");
        }
        return field;
    }

    String rename(RecordTypes types, String type, String fieldKey, String option, Text wanted) {
        var field = field(types, type, fieldKey);
        var name = NewName.changed(
                wanted,
                Known.option(field, option).name(),
                field.options().stream()
                        .filter(other -> !other.key().equals(option))
                        .map(Option::name));
        sql.execute(
                "update field_option set name_ru = ?, name_en = ? where type = ? and field = ? and key = ?",
                name.ru(),
                name.en(),
                type,
                fieldKey,
                option);
        return type;
    }

    String order(RecordTypes types, String type, String fieldKey, List<String> wanted) {
        var present =
                field(types, type, fieldKey).options().stream().map(Option::key).toList();
        var ordered = Positions.of(wanted, present);
        for (int at = 0; at < ordered.size(); at++) {
            sql.execute(
                    "update field_option set position = ? where type = ? and field = ? and key = ?",
                    at + 1,
                    type,
                    fieldKey,
                    ordered.get(at));
        }
        return type;
    }

    String remove(
            RecordTypes types,
            String type,
            String fieldKey,
            String option,
            @Nullable String replacement,
            boolean anyway) {
        var field = field(types, type, fieldKey);
        Known.option(field, option);
        removal.requireUnused(Part.option(type, fieldKey, option), types, anyway);
        mark(type, fieldKey, option, true);
        if (replacement != null) {
            var other = Known.option(field, replacement);
            if (other.removed() || other.key().equals(option)) {
                throw NewName.refused(
                        "replacement",
                        "removed-option",
                        Map.of("option", other.name().in(LocaleContextHolder.getLocale())));
            }
            replace(type, field, option, replacement);
        }
        return type;
    }

    private void replace(String type, Field field, String option, String replacement) {
        var column = DSL.field(name(field.key()));
        if (field.kind().holdsSeveral()) {
            var order = field.options().stream().map(Option::key).toArray(String[]::new);
            moves.write(
                    type,
                    field.key(),
                    DSL.condition("{0} = any({1})", DSL.inline(option), column),
                    DSL.field(
                            "(select array_agg(distinct_key order by array_position({0}, distinct_key)) from (select distinct unnest(array_replace({1}, {2}, {3})) as distinct_key) keys)",
                            Object.class, DSL.val(order), column, DSL.inline(option), DSL.inline(replacement)));
        } else {
            moves.write(
                    type,
                    field.key(),
                    DSL.condition("{0} = {1}", column, DSL.inline(option)),
                    DSL.field("{0}", Object.class, DSL.inline(replacement)));
        }
    }

    String bringBack(RecordTypes types, String type, String fieldKey, String option) {
        Known.option(field(types, type, fieldKey), option);
        mark(type, fieldKey, option, false);
        return type;
    }

    private void mark(String type, String field, String option, boolean removed) {
        sql.execute(
                "update field_option set removed = ? where type = ? and field = ? and key = ?",
                removed,
                type,
                field,
                option);
    }
}

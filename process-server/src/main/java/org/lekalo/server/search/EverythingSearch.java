package org.lekalo.server.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.SearchApi;
import org.lekalo.library.contract.SearchApi.Group;
import org.lekalo.library.contract.SearchApi.Hit;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.SearchText;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks into all types at once: one statement, of each type no more rows than a few, and in whatever order the database has
 * them first, so that a word that half of the records hold costs no more than a rare one.
 */
@Component
class EverythingSearch {

    private static final int SHOWN = 8;
    private static final int LOOKED_AT = 24;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordAccess access;

    EverythingSearch(DSLContext sql, RecordTypesInUse types, RecordAccess access) {
        this.sql = sql;
        this.types = types;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<Group> search(String text, Caller caller) {
        var ways = SearchText.ways(text);
        if (ways.stream().flatMap(List::stream).allMatch(word -> word.length() < SearchApi.SHORTEST)) {
            return List.of();
        }
        return types.all().all().stream()
                .map(type -> matching(type, text, caller))
                .reduce(Select::unionAll)
                .map(all -> groups(sql.fetch(all), SearchText.folded(text.strip()), ways))
                .orElse(List.of());
    }

    private Select<Record4<String, Long, String, String>> matching(RecordType type, String text, Caller caller) {
        var sight = access.sight(type, caller);
        var texts = sight.shown().fields().stream()
                .filter(field -> SearchText.has(field) && !field.key().equals("title"))
                .map(field -> sight.column(field).cast(String.class))
                .toList();
        var found =
                texts.isEmpty() ? DSL.inline("") : DSL.field("concat_ws(chr(10), {0})", String.class, DSL.list(texts));
        return DSL.selectFrom(DSL.select(
                        DSL.inline(type.key()).as("type"),
                        RecordTable.ID.as("id"),
                        sight.title().as("title"),
                        found.as("texts"))
                .from(new RecordTable(type).source())
                .where(RecordFilter.containing(text, sight))
                .and(access.visible(caller, type.key()))
                .limit(LOOKED_AT)
                .asTable("of_" + type.key()));
    }

    private static List<Group> groups(List<? extends Record> rows, String typed, List<List<String>> ways) {
        return rows.stream()
                .collect(groupingBy(row -> row.get("type", String.class), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(ofType -> new Group(ofType.getKey(), hits(ofType.getValue(), typed, ways)))
                .toList();
    }

    private static List<Hit> hits(List<? extends Record> rows, String typed, List<List<String>> ways) {
        var first = typed.split("\\s+", 2)[0];
        return rows.stream()
                .map(row -> hit(row, ways))
                .sorted(Comparator.comparing(
                                (Hit hit) -> !SearchText.folded(hit.title()).startsWith(first))
                        .thenComparing(hit -> !SearchText.folded(hit.title()).contains(first))
                        .thenComparing(hit -> -hit.ref().id()))
                .limit(SHOWN)
                .toList();
    }

    private static Hit hit(Record row, List<List<String>> ways) {
        return new Hit(
                new RecordRef(row.get("type", String.class), row.get("id", Long.class)),
                row.get("title", String.class),
                detail(Objects.requireNonNullElse(row.get("texts", String.class), ""), ways));
    }

    private static @Nullable String detail(String texts, List<List<String>> ways) {
        return texts.lines()
                .filter(line -> SearchText.holds(line, ways))
                .findFirst()
                .orElse(null);
    }
}

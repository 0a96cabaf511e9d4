package org.lekalo.server.search;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.access.Sight;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.SearchText;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the records that a person may see by what they are called or say. */
@Component
public class RecordLookup {

    private static final int LONGEST_LOOKUP = 50;
    private static final int MOST_OF_ONE_TEXT = 4;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordAccess access;

    RecordLookup(DSLContext sql, RecordTypesInUse types, RecordAccess access) {
        this.sql = sql;
        this.types = types;
        this.access = access;
    }

    /**
     * Type and number of the records of all types that the caller may see and that hold the text, for use in another
     * query; empty where that would be all of them.
     */
    public Optional<Select<Record2<String, Long>>> matching(String text, Caller caller) {
        if (text.isBlank() && types.all().all().stream().allMatch(type -> access.seesAll(caller, type.key()))) {
            return Optional.empty();
        }
        return types.all().all().stream()
                .<Select<Record2<String, Long>>>map(type -> DSL.select(DSL.inline(type.key()), RecordTable.ID)
                        .from(new RecordTable(type).source())
                        .where(RecordFilter.containing(text, access.sight(type, caller)))
                        .and(access.visible(caller, type.key())))
                .reduce(Select::unionAll);
    }

    /** What a record is called to the caller. */
    @Transactional(readOnly = true)
    public String called(RecordRef ref, Caller caller) {
        return lookup(types.type(ref.type()), ref, caller).orElseGet(Sight::unseenRecord);
    }

    private Optional<String> lookup(RecordType type, RecordRef ref, Caller caller) {
        return sql.select(access.sight(type, caller).title())
                .from(new RecordTable(type).source())
                .where(RecordTable.ID.eq(ref.id()))
                .and(access.visible(caller, type.key()))
                .fetchOptional(Record1::value1);
    }

    /** A record, and what one of its text fields says. */
    public record Said(Match record, String text) {}

    /**
     * The records whose text field may name what one of the texts does, as {@link Field#normal} tells; of many that say
     * literally the same the first.
     */
    @Transactional(readOnly = true)
    public List<Said> saying(RecordType type, Field field, Collection<String> texts, Caller caller) {
        var normal = texts.stream()
                .flatMap(text -> field.normal(text.replace('\0', ' ')).stream())
                .collect(toSet());
        var sight = access.sight(type, caller);
        var text = sight.column(field).cast(String.class);
        var place = DSL.rowNumber().over(DSL.partitionBy(text).orderBy(RecordTable.ID));
        var found = DSL.select(RecordTable.ID, sight.title().as("title"), text.as("text"), place.as("place"))
                .from(new RecordTable(type).source())
                .where(RecordFilter.naming(field, normal))
                .and(text.isNotNull())
                .and(access.visible(caller, type.key()))
                .asTable("found");
        return sql.selectFrom(found)
                .where(DSL.field(DSL.name("place"), Integer.class).le(MOST_OF_ONE_TEXT))
                .orderBy(DSL.field(DSL.name("id")))
                .fetch(row -> new Said(
                        new Match(
                                new RecordRef(type.key(), row.get(RecordTable.ID.getName(), Long.class)),
                                row.get("title", String.class)),
                        row.get("text", String.class)));
    }

    /** Titles that begin with what was typed come first; without text the latest changed. */
    @Transactional(readOnly = true)
    public List<Match> lookup(String of, String text, int limit, Caller caller) {
        var type = types.type(of);
        var begins = SearchText.escaped(SearchText.folded(text.strip())) + "%";
        var sight = access.sight(type, caller);
        var title = sight.title();
        return sql.select(RecordTable.ID, title)
                .from(new RecordTable(type).source())
                .where(RecordFilter.containing(text, sight))
                .and(access.visible(caller, type.key()))
                .orderBy(
                        text.isBlank()
                                ? RecordTable.CHANGED_AT.desc()
                                : RecordTable.SEARCH.like(begins, '\\').desc(),
                        title.collate("ru-x-icu").asc(),
                        RecordTable.ID.asc())
                .limit(Limits.within("limit", 1, limit, LONGEST_LOOKUP))
                .fetch(row -> new Match(new RecordRef(type.key(), row.value1()), row.value2()));
    }
}

package org.lekalo.server.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.people.People;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the records that a person may see. */
@Component
public class RecordSearch {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_LOOKUP = 50;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final People people;
    private final RecordAccess access;
    private final RecordViews views;

    RecordSearch(DSLContext sql, RecordTypesInUse types, People people, RecordAccess access, RecordViews views) {
        this.sql = sql;
        this.types = types;
        this.people = people;
        this.access = access;
        this.views = views;
    }

    /** One statement for the page with all names on it, one for the total. */
    @Transactional(readOnly = true)
    public Page page(RecordType type, Query query, Caller caller) {
        var table = new RecordTable(type);
        var shown = access.shown(type, caller);
        var sort = SortKey.of(shown, query.sort(), query.descending());
        var matching = RecordFilter.of(shown, query.filters())
                .and(RecordFilter.containing(query.text(), type, shown))
                .and(access.visible(caller, type.key()));
        int limit = Limits.within("limit", 1, query.limit(), LONGEST_PAGE);
        List<org.jooq.Field<?>> columns = new ArrayList<>(table.columns());
        columns.add(sort.column());
        var rows = DSL.select(columns)
                .from(table.source())
                .where(matching)
                .and(sort.after(query.after()))
                .orderBy(sort.order())
                .limit(limit + 1);
        var found = sql.fetch(table.named(rows, sort.orderOfRows()));
        var company = people.company();
        var records = views.all(
                found.stream().limit(limit).map(row -> table.read(row, company)).toList(), caller);
        return new Page(
                records, count(table, matching), found.size() > limit ? sort.place(found.get(limit - 1)) : null);
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
                        .where(RecordFilter.containing(text, type, access.shown(type, caller)))
                        .and(access.visible(caller, type.key())))
                .reduce(Select::unionAll);
    }

    private long count(RecordTable table, Condition matching) {
        return sql.fetchCount(DSL.selectFrom(table.source()).where(matching));
    }

    /** Titles that begin with what was typed come first; without text the latest changed. */
    @Transactional(readOnly = true)
    public List<Match> lookup(RecordType type, String text, int limit, Caller caller) {
        var begins = RecordFilter.escaped(SearchText.folded(text.strip())) + "%";
        return sql.select(RecordTable.ID, RecordTable.TITLE)
                .from(new RecordTable(type).source())
                .where(RecordFilter.containing(text, type, access.shown(type, caller)))
                .and(access.visible(caller, type.key()))
                .orderBy(
                        text.isBlank()
                                ? RecordTable.CHANGED_AT.desc()
                                : RecordTable.SEARCH.like(begins, '\\').desc(),
                        RecordTable.TITLE.collate("ru-x-icu").asc(),
                        RecordTable.ID.asc())
                .limit(Limits.within("limit", 1, limit, LONGEST_LOOKUP))
                .fetch(row -> new Match(new RecordRef(type.key(), row.value1()), row.value2()));
    }
}

package org.lekalo.server.search;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds those of the records that a person may see that a list asks for. */
@Component
public class RecordSearch {

    private static final int LONGEST_PAGE = 200;

    /** What nobody waits for is not looked for; a table that somebody holds is another trouble. */
    private static final String LONGEST_LOOK = "3s";

    private static final String LONGEST_WAIT = "2s";

    private final DSLContext sql;
    private final AskedRecords asked;
    private final OrdersOfMany orders;
    private final Countable countable;
    private final ListedRows rows;

    RecordSearch(DSLContext sql, AskedRecords asked, OrdersOfMany orders, Countable countable, ListedRows rows) {
        this.sql = sql;
        this.asked = asked;
        this.orders = orders;
        this.countable = countable;
        this.rows = rows;
    }

    /**
     * Where few match they are collected, counted and put in order by one statement, in whatever order. Where many do, the
     * page is found in an order that an index has, and they are not counted to their end. Refused with
     * {@link FieldsRefused} where so many would have to be looked through that it takes too long.
     */
    @Transactional(readOnly = true)
    public Page page(RecordType type, Query query, Caller caller) {
        int limit = Limits.within("limit", 1, query.limit(), LONGEST_PAGE);
        sql.execute(
                "select set_config('statement_timeout', {0}, true), set_config('lock_timeout', {1}, true)",
                DSL.inline(LONGEST_LOOK), DSL.inline(LONGEST_WAIT));
        try {
            return page(type, query, caller, limit);
        } catch (DataAccessException | org.springframework.dao.DataAccessException failure) {
            throw DatabaseFailure.SLOW.isWhy(failure) ? tooManyToLookThrough(query) : failure;
        }
    }

    private static FieldsRefused tooManyToLookThrough(Query query) {
        var problems = new FieldProblems();
        problems.add(query.filters().isEmpty() ? "text" : query.filters().get(0).subject(), "too-many-to-look-through");
        return problems.refusal();
    }

    private Page page(RecordType type, Query query, Caller caller, int limit) {
        var sort = asked.sort(type, query, caller);
        int most = countable.most(type);
        var few = few(type, query, caller, sort, limit + 1, most);
        if (few.total() <= most) {
            var page = rows.of(type, caller, sort, limit, RecordTable.ID.in(few.first()));
            return new Page(page.records(), few.total(), page.next());
        }
        var possible = orders.of(type, caller);
        orders.requireOneOf(possible, sort, most);
        var page = rows.of(
                type, caller, sort, limit, RecordTable.ID.in(walked(first(type, query, caller, sort, limit + 1))));
        return new Page(page.records(), most, page.next(), false, possible);
    }

    /** In an index's order: the database would rather collect and sort all where it takes them for few. */
    private List<Long> walked(Select<Record1<Long>> first) {
        sql.execute("set local enable_sort = off");
        var numbers = sql.fetch(first).getValues(RecordTable.ID);
        sql.execute("set local enable_sort = on");
        return numbers;
    }

    /** @param first the numbers of those on the page and of the next one; of more than are counted none */
    private record Few(int total, List<Long> first) {}

    private Few few(RecordType type, Query query, Caller caller, SortKey<?> sort, int limit, int most) {
        var matched = DSL.name("matched");
        var total = DSL.field(DSL.name("counted", "total"), Integer.class);
        var first = DSL.select(RecordTable.ID)
                .from(DSL.table(matched).as(RecordTable.ALIAS))
                .where(sort.rowsAfter(query.after()), total.le(most))
                .orderBy(sort.orderOfRows())
                .limit(limit);
        var rows = sql.with(matched.asMaterialized(DSL.select(RecordTable.ID, sort.column())
                        .from(new RecordTable(type).source())
                        .where(asked.matching(type, query, caller))
                        .limit(most + 1)))
                .select(total, DSL.field(DSL.name("first", "id"), Long.class))
                .from(DSL.select(DSL.count().as("total"))
                        .from(DSL.table(matched))
                        .asTable("counted"))
                .leftJoin(DSL.lateral(first).as("first"))
                .on(DSL.trueCondition())
                .fetch();
        return new Few(
                rows.get(0).value1(),
                rows.stream().map(Record2::value2).filter(Objects::nonNull).toList());
    }

    /** The records as in a {@link #page}, uncounted, so many as the query's limit says; for files. */
    @Transactional(readOnly = true)
    public Found found(RecordType type, Query query, Caller caller) {
        return found(type, query, caller, Math.max(query.limit(), 1));
    }

    /** Some records, and the mark that those after them are asked by; null after the last. */
    public record Found(List<RecordView> records, @Nullable String next) {}

    private Found found(RecordType type, Query query, Caller caller, int limit) {
        var sort = asked.sort(type, query, caller);
        return rows.of(type, caller, sort, limit, RecordTable.ID.in(first(type, query, caller, sort, limit + 1)));
    }

    /**
     * The numbers of the first that match. Each way in which the caller sees records, and in which they stand after those
     * read before, is asked by itself, so that an index in the query's order serves it; of the few of each the first are
     * taken.
     */
    private Select<Record1<Long>> first(RecordType type, Query query, Caller caller, SortKey<?> sort, int limit) {
        var source = new RecordTable(type).source();
        var which = asked.condition(type, query, caller);
        var found = asked.ways(type, caller).stream()
                .flatMap(way -> sort.after(query.after()).stream().map(way::and))
                .map(way -> DSL.select(List.<org.jooq.Field<?>>of(RecordTable.ID, sort.column()))
                        .from(source)
                        .where(which)
                        .and(way)
                        .orderBy(sort.orderOfWay())
                        .limit(limit))
                .<Select<Record>>map(way -> DSL.selectFrom(way.asTable("way")))
                .reduce(Select::union);
        return found.<Select<Record1<Long>>>map(all -> DSL.select(RecordTable.ID)
                        .from(all.asTable(RecordTable.ALIAS))
                        .orderBy(sort.orderOfRows())
                        .limit(limit))
                .orElseGet(() -> DSL.select(RecordTable.ID).from(source).where(DSL.falseCondition()));
    }

    /** The numbers of those that match, in the query's order. */
    @Transactional(readOnly = true)
    public List<Long> numbers(RecordType type, Query query, Caller caller, int most) {
        return sql.select(RecordTable.ID)
                .from(new RecordTable(type).source())
                .where(asked.matching(type, query, caller))
                .orderBy(asked.sort(type, query, caller).order())
                .limit(most)
                .fetch(RecordTable.ID);
    }

    /** Refused as {@link #page} where such rows cannot be asked for. */
    public void requireReadable(List<ConditionRow> filters, RecordType type, Caller caller) {
        asked.requireReadable(type, filters, caller);
    }
}

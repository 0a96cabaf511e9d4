package org.lekalo.server.crm;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
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
    private static final int MOST_OF_ONE_TEXT = 4;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final People people;
    private final RecordAccess access;
    private final RecordViews views;
    private final NextSteps nextSteps;
    private final OrdersOfMany orders;

    RecordSearch(
            DSLContext sql,
            RecordTypesInUse types,
            People people,
            RecordAccess access,
            RecordViews views,
            NextSteps nextSteps,
            OrdersOfMany orders) {
        this.sql = sql;
        this.types = types;
        this.people = people;
        this.access = access;
        this.views = views;
        this.nextSteps = nextSteps;
        this.orders = orders;
    }

    /**
     * Where few match they are collected, counted and put in order by one statement, in whatever order. Where many do, the
     * page is found in an order that an index has, and they are not counted to their end.
     */
    @Transactional(readOnly = true)
    public Page page(RecordType type, Query query, Caller caller) {
        int limit = Limits.within("limit", 1, query.limit(), LONGEST_PAGE);
        var sort = sort(type, query, caller);
        var few = few(type, query, caller, sort, limit + 1);
        if (few.total() <= Page.MOST_COUNTED) {
            var page = rows(type, caller, sort, limit, RecordTable.ID.in(few.first()));
            return new Page(page.records(), few.total(), page.next());
        }
        var sight = access.sight(type, caller);
        var possible = orders.of(sight.shown()).stream()
                .filter(field -> !sight.mayTell(field))
                .toList();
        orders.requireOneOf(possible, sort);
        var page = found(type, query, caller, limit);
        return new Page(page.records(), Page.MOST_COUNTED, page.next(), false, possible);
    }

    /** @param first the numbers of those on the page and of the next one; of more than are counted none */
    private record Few(int total, List<Long> first) {}

    private Few few(RecordType type, Query query, Caller caller, SortKey<?> sort, int limit) {
        var matched = DSL.name("matched");
        var total = DSL.field(DSL.name("counted", "total"), Integer.class);
        var first = DSL.select(RecordTable.ID)
                .from(DSL.table(matched).as(RecordTable.ALIAS))
                .where(sort.rowsAfter(query.after()), total.le(Page.MOST_COUNTED))
                .orderBy(sort.orderOfRows())
                .limit(limit);
        var rows = sql.with(matched.asMaterialized(DSL.select(RecordTable.ID, sort.column())
                        .from(new RecordTable(type).source())
                        .where(matching(type, query, caller))
                        .limit(Page.MOST_COUNTED + 1)))
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
        var sort = sort(type, query, caller);
        return rows(type, caller, sort, limit, RecordTable.ID.in(first(type, query, caller, sort, limit + 1)));
    }

    private Found rows(RecordType type, Caller caller, SortKey<?> sort, int limit, Condition which) {
        var table = new RecordTable(type);
        List<org.jooq.Field<?>> columns = new ArrayList<>(table.columns());
        columns.add(sort.column());
        var rows = DSL.select(columns).from(table.source()).where(which);
        var found = sql.fetch(table.named(rows, sort.orderOfRows()));
        var company = people.company();
        var records = views.all(
                found.stream().limit(limit).map(row -> table.read(row, company)).toList(), caller);
        return new Found(records, found.size() > limit ? sort.place(found.get(limit - 1)) : null);
    }

    /**
     * The numbers of the first that match. Each way in which the caller sees records, and in which they stand after those
     * read before, is asked by itself, so that an index in the query's order serves it; of the few of each the first are
     * taken.
     */
    private Select<Record1<Long>> first(RecordType type, Query query, Caller caller, SortKey<?> sort, int limit) {
        var source = new RecordTable(type).source();
        var asked = asked(type, query, caller);
        var found = access.waysToSee(caller, type.key()).stream()
                .flatMap(way -> sort.after(query.after()).stream().map(way::and))
                .map(way -> DSL.select(List.<org.jooq.Field<?>>of(RecordTable.ID, sort.column()))
                        .from(source)
                        .where(asked)
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
                .where(matching(type, query, caller))
                .orderBy(sort(type, query, caller).order())
                .limit(most)
                .fetch(RecordTable.ID);
    }

    private SortKey<?> sort(RecordType type, Query query, Caller caller) {
        return SortKey.of(access.sight(type, caller), query.sort(), query.descending());
    }

    private Condition matching(RecordType type, Query query, Caller caller) {
        return asked(type, query, caller).and(access.visible(caller, type.key()));
    }

    private Condition asked(RecordType type, Query query, Caller caller) {
        var sight = access.sight(type, caller);
        return RecordFilter.of(sight, NextSteps.others(query.filters()))
                .and(nextSteps.asked(type, query.filters()))
                .and(RecordFilter.containing(query.text(), sight));
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

    /** Refused as {@link #page} where such rows cannot be asked for. */
    public void requireReadable(List<ConditionRow> filters, RecordType type, Caller caller) {
        var ignored = RecordFilter.of(access.sight(type, caller), NextSteps.others(filters));
    }

    /** Titles that begin with what was typed come first; without text the latest changed. */
    @Transactional(readOnly = true)
    public List<Match> lookup(RecordType type, String text, int limit, Caller caller) {
        var begins = RecordFilter.escaped(SearchText.folded(text.strip())) + "%";
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

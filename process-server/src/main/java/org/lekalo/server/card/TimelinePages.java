package org.lekalo.server.card;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.CardApi.Entry;
import org.lekalo.library.contract.CardApi.Kind;
import org.lekalo.library.contract.CardApi.Timeline;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.relation.ReferringRecords;
import org.lekalo.server.run.RunTable;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages of what happened with a record: one statement finds the moments, each source giving no more than a page by its own
 * index, then one statement a source tells what they were.
 */
@Component
class TimelinePages {

    private static final int LONGEST = 100;

    private static final Field<Instant> AT = moment("at");

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordHistory history;
    private final ReferringRecords related;
    private final TimelineEntries entries;

    TimelinePages(
            DSLContext sql,
            RecordTypesInUse types,
            RecordHistory history,
            ReferringRecords related,
            TimelineEntries entries) {
        this.sql = sql;
        this.types = types;
        this.history = history;
        this.related = related;
        this.entries = entries;
    }

    @Transactional(readOnly = true)
    public Timeline page(RecordRef ref, Collection<Kind> kinds, int limit, @Nullable String after, Reader reader) {
        int most = Limits.within("limit", 1, limit, LONGEST);
        var mark = after == null ? null : Mark.of(after);
        List<Select<Record4<Integer, Instant, Long, String>>> sources = new ArrayList<>();
        for (Source source : Source.values()) {
            if (kinds.contains(source.kind())) {
                select(source, ref, reader).ifPresent(from -> sources.add(from.first(source, mark, most + 1)));
            }
        }
        if (sources.isEmpty()) {
            return new Timeline(List.of(), null);
        }
        var all = sources.stream().reduce(Select::unionAll).orElseThrow();
        var found = sql.fetch(DSL.selectFrom(all.asTable("moments"))
                .orderBy(
                        field(name("at")).desc(),
                        field(name("source")).desc(),
                        field(name("number")).desc())
                .limit(most + 1));
        var moments = found.stream()
                .limit(most)
                .map(row -> new Moment(
                        Source.ranked(row.get("source", Integer.class)),
                        row.get("at", Instant.class),
                        row.get("number", Long.class),
                        row.get("key", String.class)))
                .toList();
        List<Entry> told = entries.of(ref, moments, reader);
        return new Timeline(
                told, found.size() > most ? moments.get(most - 1).mark().text() : null);
    }

    /** Moments of one source before they are narrowed to a page. */
    private record From(TableLike<?> from, Condition where, Field<Instant> at, Field<Long> number, Field<String> key) {

        Select<Record4<Integer, Instant, Long, String>> first(Source source, @Nullable Mark mark, int most) {
            var rows = DSL.select(
                            DSL.inline(source.rank()).as("source"), at.as("at"), number.as("number"), key.as("key"))
                    .from(from)
                    .where(where)
                    .and(mark == null ? DSL.noCondition() : mark.before(source, at, number))
                    .orderBy(at.desc(), number.desc())
                    .limit(most);
            return rows;
        }
    }

    private Optional<From> select(Source source, RecordRef ref, Reader reader) {
        return switch (source) {
            case CHANGE -> Optional.of(changes(ref, reader));
            case ACTIVITY ->
                records("activity", ref, DSL.coalesce(moment("r", "happened_at"), moment("r", "created_at")), reader);
            case TODO ->
                records(
                        "todo",
                        ref,
                        DSL.when(DSL.condition("r.done"), moment("r", "changed_at"))
                                .otherwise(moment("r", "created_at")),
                        reader);
            case FILE -> Optional.of(files(ref));
            case RUN_STARTED -> Optional.of(runs(ref, RunTable.STARTED, DSL.noCondition()));
            case RUN_ENDED -> Optional.of(runs(ref, RunTable.ENDED, RunTable.ENDED.isNotNull()));
            case TASK_DONE -> Optional.of(tasks(ref));
        };
    }

    private From changes(RecordRef ref, Reader reader) {
        var id = number("id");
        return new From(
                table(name("record_change")),
                text("type")
                        .eq(ref.type())
                        .and(number("record").eq(ref.id()))
                        .and(history.told(types.type(ref.type()), reader.caller())),
                AT,
                id,
                id.cast(SQLDataType.CLOB));
    }

    private Optional<From> records(String type, RecordRef ref, Field<Instant> moment, Reader reader) {
        return related.moments(type, ref, moment.as("at"), reader.caller()).map(rows -> {
            var found = rows.asTable("found");
            var id = field(name("found", "id"), SQLDataType.BIGINT);
            return new From(
                    found,
                    DSL.noCondition(),
                    field(name("found", "at"), SQLDataType.INSTANT),
                    id,
                    id.cast(SQLDataType.CLOB));
        });
    }

    private static From files(RecordRef ref) {
        var id = number("id");
        return new From(
                table(name("stored_file")),
                text("type").eq(ref.type()).and(number("record").eq(ref.id())),
                moment("uploaded_at"),
                id,
                id.cast(SQLDataType.CLOB));
    }

    private static From runs(RecordRef ref, Field<Instant> at, Condition which) {
        return new From(RunTable.ofRecord(ref), which, at, RunTable.NUMBER, RunTable.ID);
    }

    private static From tasks(RecordRef ref) {
        return new From(
                table(name("task_inbox")),
                text("run")
                        .in(RunTable.about(ref.type(), ref.id()))
                        .and(number("completed_by").isNotNull()),
                moment("ended_at"),
                field("hashtextextended({0}, 0)", SQLDataType.BIGINT, text("id")),
                text("id"));
    }

    private static Field<Instant> moment(String... names) {
        return field(name(names), SQLDataType.INSTANT);
    }

    private static Field<Long> number(String column) {
        return field(name(column), SQLDataType.BIGINT);
    }

    private static Field<String> text(String column) {
        return field(name(column), SQLDataType.CLOB);
    }
}

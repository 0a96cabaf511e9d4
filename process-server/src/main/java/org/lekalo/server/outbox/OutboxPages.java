package org.lekalo.server.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.OutboxApi.Counts;
import org.lekalo.library.contract.OutboxApi.Row;
import org.lekalo.library.contract.OutboxApi.State;
import org.lekalo.library.record.RecordRef;
import org.springframework.stereotype.Component;

/** What there is in the outbox, as administrators read it. */
@Component
class OutboxPages {

    private final DSLContext sql;
    private final OutboxRows rows;

    OutboxPages(DSLContext sql, OutboxRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** A row with what only its carrier can read. */
    record Whole(Row row, String kind, String content) {}

    /** The latest first; those that hold the text in recipient or subject. */
    List<Row> page(@Nullable State state, String text, int limit, long before, Locale language) {
        return sql.fetch(
                        """
                        select * from outbox where id < ?
                            and (?::text is null or state = ?::text)
                            and (? = '' or strpos(lower(recipient), ?) > 0 or strpos(lower(subject), ?) > 0)
                        order by id desc limit ?
                        """,
                        before,
                        state == null ? null : state.name(),
                        state == null ? null : state.name(),
                        text,
                        text,
                        text,
                        limit)
                .map(row -> row(row, language));
    }

    Optional<Whole> find(long id, Locale language) {
        return sql.fetchOptional("select *, content::text as written from outbox where id = ?", id)
                .map(row -> new Whole(row(row, language), text(row, "kind"), text(row, "written")));
    }

    Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) {
            counts.put(
                    state,
                    sql.fetchSingle(
                                    "select count(*) from (select from outbox where state = ? limit ?) few",
                                    state.name(),
                                    Counts.MOST)
                            .get(0, Long.class));
        }
        return counts;
    }

    private Row row(Record row, Locale language) {
        var state = State.valueOf(text(row, "state"));
        var type = row.get("record_type", String.class);
        return new Row(
                row.get("id", Long.class),
                state,
                text(row, "recipient"),
                text(row, "subject"),
                row.get("process", String.class),
                type == null ? null : new RecordRef(type, row.get("record_id", Long.class)),
                requireNonNull(moment(row, "made_at")),
                state == State.WAITING ? moment(row, "due_at") : null,
                moment(row, "ended_at"),
                row.get("attempts", Integer.class),
                reason(row, language));
    }

    private @Nullable String reason(Record row, Locale language) {
        var reason = row.get("reason", String.class);
        return reason == null ? null : Reasons.sentence(reason, rows.facts(text(row, "facts")), language);
    }

    private static String text(Record row, String column) {
        return requireNonNull(row.get(column, String.class));
    }

    private static @Nullable Instant moment(Record row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

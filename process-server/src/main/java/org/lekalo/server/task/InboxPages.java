package org.lekalo.server.task;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Counts;
import org.lekalo.server.problem.Limits;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The boxes, page by page. Every statement walks an index from where the page begins and stops where it ends. */
@Component
class InboxPages {

    private static final String MINE = """
            select page.* from (values %s) as mine(person) cross join lateral (
                select * from task_inbox
                where assignee = mine.person and ended_at is null and (sort_due, id) > (?::timestamptz, ?)
                order by sort_due, id limit %d) as page
            order by page.sort_due, page.id limit %d
            """;

    private static final String MY_ROLES = """
            select task_inbox.* from (
                select distinct sort_due, task from (values %s) as mine(role) cross join lateral (
                    select sort_due, task from task_candidate
                    where role = mine.role and (sort_due, task) > (?::timestamptz, ?)
                    order by sort_due, task limit %d) as of_role
                order by sort_due, task limit %d) as page
            join task_inbox on task_inbox.id = page.task
            order by page.sort_due, page.task
            """;

    private static final String COMPLETED = """
            select * from task_inbox
            where completed_by = ? and (ended_at, id) < (?::timestamptz, ?)
            order by ended_at desc, id desc limit ?
            """;

    private static final String COUNTS = """
            select
                (select count(*) from unnest(?::bigint[]) as mine(person) cross join lateral (select from task_inbox
                    where assignee = mine.person and ended_at is null limit ?) as t) as mine,
                (select count(*) from unnest(?::bigint[]) as mine(person) cross join lateral (select from task_inbox
                    where assignee = mine.person and ended_at is null and sort_due < ?::timestamptz
                    limit ?) as t) as mine_overdue,
                (select count(distinct task collate "C") from unnest(?::text[]) as mine(role) cross join lateral (
                    select task from task_candidate where role = mine.role
                    order by sort_due, task limit ?) as t) as roles,
                (select count(distinct task collate "C") from unnest(?::text[]) as mine(role) cross join lateral (
                    select task from task_candidate where role = mine.role and sort_due < ?::timestamptz
                    order by sort_due, task limit ?) as t) as roles_overdue
            """;

    private final JdbcTemplate sql;
    private final Clock clock;

    InboxPages(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where a page ended. */
    private record Place(Instant at, String id) {

        static Place after(@Nullable String written, Instant start) {
            if (written == null) {
                return new Place(start, "");
            }
            try {
                var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
                int space = text.indexOf(' ');
                var at = Instant.parse(text.substring(0, Math.max(0, space)));
                return new Place(Limits.moment("after", at), text.substring(space + 1));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new Unreadable(Map.of("reason", "value", "at", "after"));
            }
        }

        String written() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    List<InboxTask> page(Box box, Seat seat, int limit, @Nullable String after) {
        return switch (box) {
            case MINE -> page(MINE, List.of(seat.people()), "(?::bigint)", limit, Place.after(after, Instant.EPOCH));
            case MY_ROLES ->
                page(MY_ROLES, List.copyOf(seat.roles()), "(?::text)", limit, Place.after(after, Instant.EPOCH));
            case COMPLETED -> {
                var place = Place.after(after, Inbox.NO_DUE);
                yield sql.query(COMPLETED, InboxTask::of, seat.id().value(), Inbox.time(place.at()), place.id(), limit);
            }
        };
    }

    /**
     * How many people or roles there are and how long the page is stand in the text: few texts, and each is one that
     * PostgreSQL need not plan anew for every page.
     */
    private List<InboxTask> page(String text, List<?> whose, String one, int limit, Place place) {
        if (whose.isEmpty()) {
            return List.of();
        }
        var query = text.formatted(String.join(", ", Collections.nCopies(whose.size(), one)), limit, limit);
        var values = new ArrayList<Object>(whose);
        values.add(Inbox.time(place.at()));
        values.add(place.id());
        return sql.query(query, InboxTask::of, values.toArray());
    }

    static String placeOf(InboxTask task, Box box) {
        var endedAt = task.endedAt();
        return new Place(
                        box == Box.COMPLETED && endedAt != null ? endedAt : task.sortDue(),
                        task.id().value())
                .written();
    }

    /** At most {@link Counts#MOST} each. */
    Counts counts(Seat seat) {
        var me = seat.people();
        var roles = seat.roles().toArray(String[]::new);
        var time = Inbox.time(clock.instant());
        return Objects.requireNonNull(sql.queryForObject(
                COUNTS,
                (row, number) -> new Counts(
                        Math.min(row.getLong("mine"), Counts.MOST),
                        Math.min(row.getLong("mine_overdue"), Counts.MOST),
                        row.getLong("roles"),
                        row.getLong("roles_overdue")),
                me,
                Counts.MOST,
                me,
                time,
                Counts.MOST,
                roles,
                Counts.MOST,
                roles,
                time,
                Counts.MOST));
    }
}

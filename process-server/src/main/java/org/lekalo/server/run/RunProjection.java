package org.lekalo.server.run;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.check.KnownProcess;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.engine.Turn;
import org.lekalo.server.engine.Turn.IncidentClosed;
import org.lekalo.server.engine.Turn.IncidentOpened;
import org.lekalo.server.engine.Turn.Passage;
import org.lekalo.server.engine.Turn.RunEnded;
import org.lekalo.server.engine.Turn.RunStarted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes runs and their steps as the engine moves, in its transaction. */
@Component
class RunProjection {

    private final JdbcTemplate sql;
    private final ApplicationEventPublisher events;

    RunProjection(JdbcTemplate sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    @EventListener
    @Order(1)
    void write(Turn turn) {
        turn.started().forEach(this::started);
        if (!turn.passages().isEmpty()) {
            passed(turn.passages());
        }
        turn.ended()
                .forEach(run -> ended(run)
                        .ifPresent(caller -> events.publishEvent(new CalledRunEnded(caller, end(turn, run)))));
        turn.opened().forEach(this::failed);
        turn.closed().forEach(this::mended);
    }

    /** What the end is called that it came to last. */
    private static @Nullable String end(Turn turn, RunEnded run) {
        return turn.passages().stream()
                .filter(passage -> passage.run().equals(run.run()) && !passage.cancelled())
                .filter(passage -> passage.type().endsWith("EndEvent"))
                .max(comparing(Passage::position))
                .map(Passage::name)
                .flatMap(KnownProcess::end)
                .orElse(null);
    }

    private void started(RunStarted run) {
        sql.update(
                """
                insert into process_run (id, model, process, version, definition, record_type, record_id, state, depth,
                    started_at, started_by, caller)
                values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?::timestamptz, ?::bigint, ?)
                """,
                run.run().value(),
                run.process().model().value(),
                run.process().name(),
                run.process().version(),
                run.process().definitionId(),
                run.record().type(),
                run.record().id(),
                run.cause().depth(),
                run.at().toString(),
                id(run.cause().person()),
                run.cause().caller());
    }

    /** The visit of the step that called it, where one did. */
    private Optional<String> ended(RunEnded run) {
        return sql
                .queryForList(
                        "update process_run set state = ?, ended_at = ?::timestamptz, incidents = 0 where id = ? returning caller",
                        String.class,
                        run.cancelled() ? "CANCELLED" : "COMPLETED",
                        run.at().toString(),
                        run.run().value())
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void failed(IncidentOpened incident) {
        sql.update(
                "update process_run set incidents = incidents + 1 where id = ?",
                incident.run().value());
    }

    private void mended(IncidentClosed incident) {
        sql.update(
                "update process_run set incidents = greatest(incidents - 1, 0) where id = ?",
                incident.run().value());
    }

    /** A passage that began in an earlier transaction is there already; its beginning stays. */
    private void passed(List<Passage> passages) {
        sql.update(
                """
                insert into process_step (run, id, element, name, type, position, started_at, ended_at, cancelled, flows,
                    inside)
                select run, id, element, name, type, position, started_at, ended_at, cancelled,
                    coalesce(string_to_array(nullif(flows, ''), ' '), '{}'), inside
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[],
                    ?::boolean[], ?::text[], ?::text[])
                    as t (run, id, element, name, type, position, started_at, ended_at, cancelled, flows, inside)
                on conflict (run, id) do update set
                    ended_at = excluded.ended_at, cancelled = excluded.cancelled, flows = excluded.flows
                """,
                texts(passages, passage -> passage.run().value()),
                texts(passages, Passage::id),
                texts(passages, Passage::elementId),
                texts(passages, Passage::name),
                texts(passages, Passage::type),
                passages.stream().map(Passage::position).toArray(Long[]::new),
                texts(passages, passage -> begun(passage).toString()),
                texts(
                        passages,
                        passage -> passage.endedAt() == null
                                ? null
                                : passage.endedAt().toString()),
                passages.stream().map(Passage::cancelled).toArray(Boolean[]::new),
                texts(passages, passage -> String.join(" ", passage.flows())),
                texts(passages, Passage::inside));
    }

    /** Without a beginning of its own the row is there, and this one is not written. */
    private static Instant begun(Passage passage) {
        if (passage.startedAt() != null) {
            return passage.startedAt();
        }
        return passage.endedAt() == null ? Instant.EPOCH : passage.endedAt();
    }

    private static String[] texts(List<Passage> passages, Function<Passage, @Nullable String> part) {
        return passages.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable Long id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}

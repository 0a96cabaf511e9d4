package org.lekalo.server.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.PassagesNoted;
import org.lekalo.server.engine.PublishedProcess;
import org.lekalo.server.engine.Turn;
import org.lekalo.server.engine.Turn.Passage;
import org.lekalo.server.engine.Turn.TaskEnded;
import org.lekalo.server.expression.Outcomes;
import org.lekalo.server.people.Recipients.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the inbox, written in the transaction in which the engine makes and ends tasks. */
@Component
public class Inbox implements Outcomes {

    /** What a task without a due date is sorted by. */
    static final Instant NO_DUE = Instant.parse("9999-12-31T00:00:00Z");

    /** A part that was entered again asks nothing of what was answered in it before. */
    private static final String IN_ANOTHER_PASSAGE = """
            exists (
                with recursive within as (
                    select id, element, inside from steps where id = answered.%s
                    union
                    select part.id, part.element, part.inside from steps as part join within on part.id = within.inside)
                select from within join around on around.element = within.element and around.id <> within.id)
            """;

    /** Whoever is asked again has not answered yet. */
    private static final String ANSWER =
            """
            with recursive steps as not materialized (
                select id, element, inside from process_step where run = ?
                union all
                select id, element, inside from unnest(?::text[], ?::text[], ?::text[]) as noted (id, element, inside)),
            around as (
                select id, element, inside from steps where id = ?
                union
                select part.id, part.element, part.inside from steps as part join around on part.id = around.inside),
            visits as (
                select id, created_at, ended_at, outcome from task_inbox as answered
                where run = ? and element = ? and not %s)
            (select outcome from visits as answered
                where ended_at is not null and not exists (
                    select from visits as later where later.created_at >= answered.ended_at and later.id <> answered.id)
                order by ended_at desc, id desc limit 1)
            union all
            (select answer from run_call as answered
                where run = ? and element = ? and over and not %s
                order by visit desc limit 1)
            """.formatted(IN_ANOTHER_PASSAGE.formatted("step"), IN_ANOTHER_PASSAGE.formatted("visit"));

    private static final String ANSWER_OF_VISIT = """
            select outcome from task_inbox where run = ? and step = ? and ended_at is not null
            union all
            select answer from run_call where visit = ? and over
            """;

    private final JdbcTemplate sql;
    private final PassagesNoted noted;
    private final ObjectMapper json;
    private final Clock clock;

    Inbox(JdbcTemplate sql, PassagesNoted noted, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.noted = noted;
        this.json = json;
        this.clock = clock;
    }

    /** A task that has just arisen, the engine's of another id, for a person or for roles; {@code note} says why it is another than was drawn. */
    record NewTask(
            TaskId id,
            String engineTask,
            InstanceId run,
            String step,
            String element,
            String name,
            PublishedProcess process,
            RecordRef record,
            @Nullable PersonId assignee,
            List<String> roles,
            @Nullable String note,
            Instant at,
            @Nullable Instant due) {}

    void open(NewTask task) {
        var sortDue = time(task.due() == null ? NO_DUE : task.due());
        sql.update(
                """
                with opened as (
                    insert into task_inbox (id, engine_task, run, step, element, name, model, process, definition, record_type,
                        record_id, assignee, roles, note, created_at, due_at, sort_due)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint, ?, ?::text, ?::timestamptz, ?::timestamptz,
                        ?::timestamptz)
                    returning id, sort_due, roles)
                insert into task_candidate (role, sort_due, task)
                select distinct unnest(roles), sort_due, id from opened
                """,
                task.id().value(),
                task.engineTask(),
                task.run().value(),
                task.step(),
                task.element(),
                task.name(),
                task.process().model().value(),
                task.process().name(),
                task.process().definitionId(),
                task.record().type(),
                task.record().id(),
                id(task.assignee()),
                task.roles().toArray(String[]::new),
                task.note(),
                time(task.at()),
                task.due() == null ? null : time(task.due()),
                sortDue);
    }

    Optional<InboxTask> find(TaskId id) {
        return sql.query("select * from task_inbox where id = ?", InboxTask::of, id.value()).stream()
                .findFirst();
    }

    /** The row, held until the transaction ends. */
    Optional<InboxTask> lock(TaskId id) {
        return sql.query("select * from task_inbox where id = ? for update", InboxTask::of, id.value()).stream()
                .findFirst();
    }

    /** The rows of what a run waits for, held until the transaction ends. */
    List<InboxTask> lockOpen(InstanceId run) {
        return sql.query(
                "select * from task_inbox where run = ? and ended_at is null order by id for update",
                InboxTask::of,
                run.value());
    }

    /** The tasks that an instance waits for. */
    public List<InboxTask> open(Collection<InstanceId> runs) {
        return sql.query(
                "select * from task_inbox where run = any(?) and ended_at is null", InboxTask::of, (Object) ids(runs));
    }

    /** All tasks an instance ever had. */
    public List<InboxTask> of(InstanceId run) {
        return sql.query("select * from task_inbox where run = ?", InboxTask::of, run.value());
    }

    @Override
    public @Nullable String of(InstanceId run, @Nullable String inside, String element) {
        var passages = noted.of(run);
        return answer(
                ANSWER,
                run.value(),
                texts(passages, Passage::id),
                texts(passages, Passage::elementId),
                texts(passages, Passage::inside),
                inside,
                run.value(),
                element,
                run.value(),
                element);
    }

    @Override
    public @Nullable String ofVisit(InstanceId run, String visit) {
        return answer(ANSWER_OF_VISIT, run.value(), visit, visit);
    }

    private @Nullable String answer(String asked, @Nullable Object... with) {
        return sql.queryForList(asked, String.class, with).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String[] texts(List<Passage> passages, Function<Passage, @Nullable String> part) {
        return passages.stream().map(part).toArray(String[]::new);
    }

    void claim(TaskId id, PersonId person) {
        sql.update("""
                with taken as (delete from task_candidate where task = ?)
                update task_inbox set assignee = ? where id = ?
                """, id.value(), person.value(), id.value());
    }

    void release(TaskId id) {
        sql.update("""
                with given as (
                    update task_inbox set assignee = null where id = ? returning id, sort_due, roles)
                insert into task_candidate (role, sort_due, task)
                select distinct unnest(roles), sort_due, id from given
                """, id.value());
    }

    void give(TaskId id, Recipient to) {
        sql.update("delete from task_candidate where task = ?", id.value());
        sql.update("""
                with given as (
                    update task_inbox set assignee = ?::bigint, roles = ?, note = ? where id = ?
                    returning id, sort_due, roles)
                insert into task_candidate (role, sort_due, task)
                select distinct unnest(roles), sort_due, id from given
                """, id(to.person()), to.roles().toArray(String[]::new), to.note(), id.value());
    }

    /**
     * @param instead the absent person whose task it is; null where it is his who completed it
     * @param words what he wrote with it, by field
     */
    void completed(TaskId id, PersonId by, @Nullable PersonId instead, String outcome, Map<String, String> words) {
        sql.update(
                """
                with answered as (delete from task_candidate where task = ?)
                update task_inbox set assignee = coalesce(assignee, ?), completed_by = ?, completed_for = ?::bigint,
                    outcome = ?, words = ?::jsonb, ended_at = ?::timestamptz
                where id = ?
                """,
                id.value(),
                by.value(),
                by.value(),
                id(instead),
                outcome,
                json(words),
                time(clock.instant()),
                id.value());
    }

    private @Nullable String json(Map<String, String> words) {
        try {
            return words.isEmpty() ? null : json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    /** {@code again} is the task in the place of the answered one, with whom and until when that was. */
    void takenBack(InboxTask answered, TaskId again) {
        sql.update("""
                with before as (
                    update task_inbox set taken_back_by = completed_by, taken_back_outcome = outcome,
                        completed_by = null, completed_for = null, outcome = null, words = null
                    where id = ? returning assignee, roles, note, created_at, due_at, sort_due),
                offered as (delete from task_candidate where task = ?)
                update task_inbox as again set assignee = before.assignee, roles = before.roles, note = before.note,
                    created_at = before.created_at, due_at = before.due_at, sort_due = before.sort_due
                from before where again.id = ?
                """, answered.id().value(), again.value(), again.value());
    }

    /** Tasks that the process went on without; those that were completed say so themselves. */
    @EventListener
    @Nullable
    TasksWithdrawn withdraw(Turn turn) {
        var gone = turn.tasks().stream()
                .filter(task -> !task.completed())
                .map(TaskEnded::task)
                .toArray(String[]::new);
        if (gone.length == 0) {
            return null;
        }
        var withdrawn = sql.query(
                "update task_inbox set ended_at = ?::timestamptz where engine_task = any(?) and ended_at is null returning *",
                InboxTask::of,
                time(turn.tasks().get(0).at()),
                gone);
        // a statement after the rows are held, since somebody may have been giving a task back to its roles just then
        sql.update("delete from task_candidate where task = any(?)", (Object)
                withdrawn.stream().map(task -> task.id().value()).toArray(String[]::new));
        return new TasksWithdrawn(withdrawn);
    }

    /** Told in the transaction in which the process went on without them. */
    record TasksWithdrawn(List<InboxTask> tasks) {}

    private static String[] ids(Collection<InstanceId> runs) {
        return runs.stream().map(InstanceId::value).toArray(String[]::new);
    }

    static String time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toString();
    }

    private static @Nullable Long id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}

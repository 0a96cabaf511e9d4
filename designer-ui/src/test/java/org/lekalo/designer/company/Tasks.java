package org.lekalo.designer.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.TaskEnded;
import org.lekalo.library.record.RecordRef;

/** Elena's inbox. Outcome "rework" refuses the field comment, a stale version all; a task taken away is ended. */
public final class Tasks implements TasksApi {

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("approved", "Согласовать"),
            new Outcome("rework", "Вернуть на доработку"),
            new Outcome("rejected", "Отклонить"));

    private final Map<TaskId, Past> pasts = new HashMap<>();
    private final Map<TaskId, String> notes = new HashMap<>();
    private final Map<TaskId, Row> open = new LinkedHashMap<>();
    private final List<Row> completed = new ArrayList<>();
    private final List<TaskId> asked = new CopyOnWriteArrayList<>();
    private final RecordsApi records;

    public Tasks(RecordsApi records) {
        this.records = records;
    }

    /** A task of Elena's, due in so many hours. */
    public Tasks with(String id, String name, long hours) {
        return add(row(id, name, hours, People.ELENA.name(), List.of()));
    }

    /** A task that anybody in sales may take. */
    public Tasks offered(String id, String name, long hours) {
        return add(row(id, name, hours, null, List.of("sales")));
    }

    private Tasks add(Row row) {
        open.put(row.id(), row);
        return this;
    }

    private static Row row(String id, String name, long hours, @Nullable String assignee, List<String> roles) {
        var record = new RecordRef("deal", open(id));
        var due = Instant.now().plus(Duration.ofHours(hours));
        return new Row(
                new TaskId(id),
                name,
                "Согласование скидки",
                new InstanceId("i-1"),
                record,
                "Окна в коттедж, Берёзовая роща",
                assignee,
                roles,
                Instant.now().minus(Duration.ofHours(3)),
                due,
                hours < 0,
                null,
                null);
    }

    private static long open(String id) {
        return id.chars().filter(Character::isDigit).count() == 0
                ? 1
                : Long.parseLong(id.replaceAll("\\D", "")) % 7 + 1;
    }

    /** How often the task was looked at. */
    public long asked(String id) {
        return asked.stream().filter(new TaskId(id)::equals).count();
    }

    public void end(String id) {
        open.remove(new TaskId(id));
    }

    @Override
    public Page tasks(Box box, int limit, @Nullable String after) {
        var rows = box == Box.COMPLETED
                ? completed
                : open.values().stream()
                        .filter(row -> (row.assignee() != null) == (box == Box.MINE))
                        .toList();
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(rows.size(), from + limit);
        return new Page(List.copyOf(rows.subList(from, to)), to < rows.size() ? String.valueOf(to) : null);
    }

    @Override
    public Counts counts() {
        return new Counts(
                count(Box.MINE, false), count(Box.MINE, true), count(Box.MY_ROLES, false), count(Box.MY_ROLES, true));
    }

    private long count(Box box, boolean overdueOnly) {
        return tasks(box, 100_000, null).tasks().stream()
                .filter(row -> !overdueOnly || row.overdue())
                .count();
    }

    @Override
    public Task task(TaskId id) {
        asked.add(id);
        var row = row(id);
        boolean done = row.completedAt() != null;
        boolean mine = row.assignee() != null && !done;
        return new Task(
                row,
                notes.get(id),
                "Проверьте скидку и сроки. Если скидка больше 10 %, нужна ваша причина.\nСомневаетесь — спросите руководителя.",
                form(),
                Map.of("amount", 120000),
                records.get(row.record().type(), row.record().id()),
                OUTCOMES,
                mine,
                !mine && !done,
                mine && !row.roles().isEmpty(),
                pasts.getOrDefault(id, new Past("Елена Волкова", row.createdAt(), List.of(), false, null)));
    }

    /** The task comes again: Boris gave it back in these words. */
    public Tasks returned(String id, String words) {
        var returned = new Answered(
                "Согласовать скидку",
                "Борис Кузнецов",
                null,
                "На доработку",
                Instant.now(),
                List.of(new Words("Комментарий", words)));
        pasts.put(new TaskId(id), new Past("Елена Волкова", Instant.now(), List.of(returned), true, returned));
        return this;
    }

    Row completed(TaskId id) {
        return completed.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("task", id));
    }

    /** Under another id, as the server does. */
    TaskId reopen(TaskId id) {
        var row = completed(id);
        completed.remove(row);
        var again = id.value() + "-again";
        with(again, row.name(), 5);
        return new TaskId(again);
    }

    /** Why the task is with somebody else than was drawn. */
    public Tasks noted(String id, String note) {
        notes.put(new TaskId(id), note);
        return this;
    }

    private Row row(TaskId id) {
        var row = open.get(id);
        return row == null ? completed(id) : row;
    }

    private static JsonNode form() {
        try {
            return new ObjectMapper().readTree("""
                    {"type":"default","schemaVersion":16,"components":[
                      {"type":"number","key":"amount","label":"Сумма","id":"f1"},
                      {"type":"textarea","key":"comment","label":"Комментарий","id":"f2"}]}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void claim(TaskId id) {
        var row = row(id);
        open.put(
                id,
                new Row(
                        row.id(),
                        row.name(),
                        row.process(),
                        row.instance(),
                        row.record(),
                        row.recordTitle(),
                        People.ELENA.name(),
                        row.roles(),
                        row.createdAt(),
                        row.due(),
                        row.overdue(),
                        null,
                        null));
    }

    @Override
    public void release(TaskId id) {
        var row = row(id);
        open.put(
                id,
                new Row(
                        row.id(),
                        row.name(),
                        row.process(),
                        row.instance(),
                        row.record(),
                        row.recordTitle(),
                        null,
                        row.roles(),
                        row.createdAt(),
                        row.due(),
                        row.overdue(),
                        null,
                        null));
    }

    @Override
    public void complete(TaskId id, Completion completion) {
        var row = open.get(id);
        if (row == null) {
            throw new TaskEnded();
        }
        if (completion.outcome().equals("rework")) {
            throw FieldsRefused.of(List.of(new FieldProblem("comment", "Напишите, что исправить")));
        }
        long version = records.get(row.record().type(), row.record().id()).version();
        if (completion.expectedVersion() != null && completion.expectedVersion() != version) {
            throw new RecordChangedMeanwhile();
        }
        open.remove(id);
        var label = OUTCOMES.stream()
                .filter(one -> one.key().equals(completion.outcome()))
                .findFirst()
                .map(Outcome::label)
                .orElse("");
        completed.add(
                0,
                new Row(
                        row.id(),
                        row.name(),
                        row.process(),
                        row.instance(),
                        row.record(),
                        row.recordTitle(),
                        row.assignee(),
                        row.roles(),
                        row.createdAt(),
                        row.due(),
                        row.overdue(),
                        Instant.now(),
                        label));
    }
}

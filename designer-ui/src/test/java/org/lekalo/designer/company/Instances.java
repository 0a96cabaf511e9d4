package org.lekalo.designer.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.record.RecordRef;

/** Discount approvals: one that runs, one that failed, one that is done. */
public final class Instances implements InstancesApi {

    private static final ProcessModelId MODEL = new ProcessModelId(1);

    private final List<Row> rows = new ArrayList<>(List.of(
            row("i-1", 1, State.RUNNING, position("approve", "Согласовать скидку", "Борис Кузнецов", null)),
            row("i-2", 2, State.FAILED, position("notify", "Написать клиенту", null, incident())),
            row("i-3", 3, State.COMPLETED, null)));

    public final List<String> retried = new ArrayList<>();

    private static Incident incident() {
        return new Incident(
                "inc-1",
                "notify",
                Instant.now().minus(Duration.ofMinutes(25)),
                "У контакта «Пётр Смирнов» нет адреса почты. Заполните его в карточке и нажмите «Попробовать снова».",
                "org.lekalo.server.block.NoAddress: contact:7\n\tat org.lekalo.server.block.NotifyBlock.run(NotifyBlock.java:41)",
                true);
    }

    private static Position position(String element, String step, @Nullable String with, @Nullable Incident incident) {
        return new Position(
                element,
                step,
                with,
                Instant.now().minus(Duration.ofHours(5)),
                Instant.now().plus(Duration.ofHours(20)),
                incident,
                with == null ? null : new TaskId("t1"),
                null,
                null);
    }

    private static Row row(String id, long deal, State state, @Nullable Position position) {
        return new Row(
                new InstanceId(id),
                MODEL,
                "Согласование скидки",
                3,
                new RecordRef("deal", deal),
                "Окна в коттедж, Берёзовая роща",
                state,
                Instant.now().minus(Duration.ofHours(29)),
                "Елена Волкова",
                state == State.COMPLETED ? Instant.now().minus(Duration.ofHours(1)) : null,
                position == null ? List.of() : List.of(position));
    }

    @Override
    public Page query(Query query) {
        var found = rows.stream()
                .filter(row -> query.states().isEmpty() || query.states().contains(row.state()))
                .toList();
        return new Page(found, found.size(), null);
    }

    @Override
    public List<ProcessCount> counts() {
        return List.of(
                new ProcessCount(MODEL, "Согласование скидки", 12, 1, 148),
                new ProcessCount(new ProcessModelId(2), "Замер и расчёт", 7, 0, 63));
    }

    @Override
    public Instance instance(InstanceId id) {
        var row = rows.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("instance", id));
        return new Instance(row, xml(), steps(row), List.of("f1", "f2"), true, null, failures(row));
    }

    private static List<Step> steps(Row row) {
        var start = Instant.now().minus(Duration.ofHours(29));
        return List.of(
                new Step(
                        "start",
                        "Сделка вошла в «Расчёт»",
                        "startEvent",
                        start,
                        start,
                        Duration.ZERO,
                        null,
                        null,
                        false),
                new Step(
                        "prepare",
                        "Подготовить расчёт",
                        "userTask",
                        start,
                        start.plus(Duration.ofHours(24)),
                        Duration.ofHours(24),
                        "Елена Волкова",
                        "Готово",
                        false),
                new Step(
                        "approve",
                        "Согласовать скидку",
                        "userTask",
                        start.plus(Duration.ofHours(24)),
                        row.endedAt(),
                        null,
                        null,
                        null,
                        false));
    }

    private static List<Failure> failures(Row row) {
        return row.state() == State.COMPLETED
                ? List.of(new Failure(
                        "notify",
                        "Написать клиенту",
                        row.startedAt().plus(Duration.ofHours(26)),
                        "У контакта нет адреса почты.",
                        "Елена Волкова",
                        row.startedAt().plus(Duration.ofHours(27))))
                : List.of();
    }

    private static String xml() {
        try (var drawing = Instances.class.getResourceAsStream("/discount.bpmn")) {
            return new String(Objects.requireNonNull(drawing).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Row> ofRecord(RecordRef record) {
        return rows.stream().filter(row -> row.record().equals(record)).toList();
    }

    @Override
    public List<Startable> startable(RecordRef record) {
        return record.type().equals("deal")
                ? List.of(new Startable(MODEL, "Согласование скидки", "Согласовать скидку"))
                : List.of();
    }

    @Override
    public InstanceId start(Start start) {
        var id = "i-" + (rows.size() + 1);
        rows.add(
                0,
                row(
                        id,
                        start.record().id(),
                        State.RUNNING,
                        position("prepare", "Подготовить расчёт", "Елена Волкова", null)));
        return new InstanceId(id);
    }

    @Override
    public void retry(InstanceId id, Retry retry) {
        retried.add(retry.incident());
    }

    @Override
    public void cancel(InstanceId id, Cancellation cancellation) {
        rows.replaceAll(
                row -> row.id().equals(id) ? row(id.value(), row.record().id(), State.CANCELLED, null) : row);
    }
}

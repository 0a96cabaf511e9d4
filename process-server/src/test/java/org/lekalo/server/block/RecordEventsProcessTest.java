package org.lekalo.server.block;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.on;
import static org.lekalo.library.drawing.Drawings.timer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AnswersApi;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.drawing.Drawings;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** Runs that wait for what happens to their record, in each place in which that can be drawn. */
class RecordEventsProcessTest extends ProcessTest {

    private static final String[] MEASUREMENT = {"event", "enters-stage", "pipeline", "retail", "stage", "measurement"};

    private static final String[] COMMENT = {"event", "field-changes", "changedField", "comment"};

    private void merge(RecordRef survivor, RecordRef other) {
        as("irina", DuplicatesApi.class)
                .merge(new Merge(
                        survivor, read(survivor).version(), other, read(other).version(), List.of()));
    }

    private InstancesApi.Row start(ProcessModelId model, RecordRef deal) {
        work(as("elena", InstancesApi.class).start(new Start(model, deal)));
        return run(model, deal);
    }

    private List<String> standing(InstancesApi.Row run) {
        return runtime.getActiveActivityIds(run.id().value());
    }

    private void toMeasurement(RecordRef deal) {
        change("elena", deal, "stage", "measurement");
    }

    private static Drawing waiting(String name, String... event) {
        return Drawing.of(name)
                .startByHand()
                .waitChange("Await", event)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Await", "Look", "End");
    }

    @Test
    void aWaitIsOverWhenTheRecordEntersTheStageAndNotBefore() {
        var model = publish(waiting("Ждать замера", MEASUREMENT));
        var deal = deal("elena", "Ждать замера", Map.of());
        var run = start(model, deal);

        change("elena", deal, "comment", "ещё не замер");
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Await");

        toMeasurement(deal);
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void aWaitIsOverWhenTheFieldChangesOfThisRecordAlone() {
        var model = publish(waiting("Ждать поля", COMMENT));
        var deal = deal("elena", "Ждать поля", Map.of("comment", "было"));
        var other = deal("elena", "Чужая сделка", Map.of("comment", "было"));
        var run = start(model, deal);

        change("elena", other, "comment", "стало");
        change("elena", deal, "amount", 5);
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Await");

        change("elena", deal, "comment", "");
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void oneSaveWakesAllRunsThatWaitForIt() {
        var one = publish(waiting("Ждёт один", MEASUREMENT));
        var other = publish(waiting("Ждёт другой", MEASUREMENT));
        var deal = deal("elena", "Ждут двое", Map.of());
        var first = start(one, deal);
        var second = start(other, deal);

        toMeasurement(deal);
        work(first);
        work(second);

        assertThat(instance(first)).isWaitingAtExactly("Look");
        assertThat(instance(second)).isWaitingAtExactly("Look");
    }

    @Test
    void whatHappenedBeforeTheTokenCameDoesNotCount() {
        var model = publish(Drawing.of("Менял сам")
                .startByHand()
                .changeFields("Change", "comment", "fixed", "сам")
                .waitChange("Await", COMMENT)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Change", "Await", "Look", "End"));
        var deal = deal("elena", "Менял сам", Map.of("comment", "было"));

        var run = start(model, deal);

        assertThat(read(deal).values()).containsEntry("comment", "сам");
        assertThat(instance(run)).isWaitingAtExactly("Await");
    }

    @Test
    void aSaveWhileTheTokenComesIsAfterItAndCounts() {
        var model = publish(waiting("Одновременно", COMMENT));
        var deal = deal("elena", "Одновременно", Map.of("comment", "было"));
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        var first = management.createJobQuery().processInstanceId(id.value()).singleResult();

        var save = requireNonNull(transaction.execute(status -> {
            management.executeJob(first.getId());
            var meanwhile = CompletableFuture.runAsync(() -> change("elena", deal, "comment", "стало"));
            await().until(() ->
                    !sql.fetch("select 1 from pg_locks where not granted").isEmpty());
            return meanwhile;
        }));
        save.join();
        work(id);

        assertThat(instance(run(model, deal))).isWaitingAtExactly("Look");
    }

    @Test
    void aRunHearsOfWhatItDoesItselfOnAnotherWay() {
        var model = publish(Drawing.of("Меняет сам")
                .startByHand()
                .parallel("Fork")
                .waitChange("Await", MEASUREMENT)
                .task("Ask", "responsible", "record-owner")
                .block("serviceTask", "Move", "move-stage", "pipeline", "retail", "stage", "measurement")
                .parallel("Join")
                .end("End")
                .flows("Start", "Fork", "Await", "Join", "End")
                .flows("Fork", "Ask", "Move", "Join"));
        var deal = deal("elena", "Меняет сам", Map.of());
        var run = start(model, deal);

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aChangeEndsTheTaskThatItIsOnTheBorderOf() {
        var model = publish(bordered("Прервать", UnaryOperator.identity()));
        var deal = deal("elena", "Прервать", Map.of());
        var run = start(model, deal);

        toMeasurement(deal);
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Instead");
    }

    @Test
    void aChangeBesidesLetsTheTaskStayEachTimeThatItHappens() {
        var model = publish(bordered("Рядом", Drawings::besides));
        var deal = deal("elena", "Рядом", Map.of());
        var run = start(model, deal);

        toMeasurement(deal);
        work(run);
        change("elena", deal, "stage", "new");
        toMeasurement(deal);
        work(run);

        assertThat(standing(run)).containsExactlyInAnyOrder("Ask", "Instead", "Instead");
    }

    @Test
    void aTaskThatIsDoneWaitsForNothingAnyMore() {
        var model = publish(bordered("Сделано", UnaryOperator.identity()));
        var deal = deal("elena", "Сделано", Map.of());
        var run = start(model, deal);

        toMeasurement(deal);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
        assertThat(waitingFor(deal)).isEmpty();
    }

    private static Drawing bordered(String name, UnaryOperator<String> manner) {
        return Drawing.of(name)
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .draw(manner.apply(on("Ask", message("boundaryEvent", "Changed", "on-change", MEASUREMENT))))
                .task("Instead", "responsible", "record-owner")
                .end("End")
                .end("Other")
                .flows("Start", "Ask", "End")
                .flows("Changed", "Instead", "Other");
    }

    private List<String> waitingFor(RecordRef record) {
        return sql.fetch("select event_name_ from act_ru_event_subscr where event_name_ like ?", record + "/%")
                .getValues("event_name_", String.class);
    }

    @Test
    void aRunThatIsCancelledWaitsForNothingAnyMore() {
        var model = publish(waiting("Отменён", MEASUREMENT));
        var deal = deal("elena", "Отменён", Map.of());
        var run = start(model, deal);
        assertThat(waitingFor(deal)).containsExactly(deal + "/stage/retail.measurement");

        as("viktor", InstancesApi.class).cancel(run.id(), new InstancesApi.Cancellation("не нужно"));

        assertThat(waitingFor(deal)).isEmpty();
        toMeasurement(deal);
        assertThat(run(model, deal).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void theMonitorSaysWhatIsAwaited() {
        var deal = deal("elena", "Что ждём", Map.of("measurement_date", "2040-05-20"));
        var wait = start(publish(waiting("Что ждём", COMMENT)), deal);
        var race = start(publish(race("Что раньше")), deal);

        assertThat(positions(wait))
                .extracting(InstancesApi.Position::awaits)
                .containsExactly("a change of the field “Comment”");
        assertThat(positions(race))
                .extracting(InstancesApi.Position::elementId, InstancesApi.Position::awaits)
                .containsExactly(tuple("First", "entering the stage “Measurement” or “Until”"));
        assertThat(positions(race))
                .extracting(InstancesApi.Position::due)
                .as("until when")
                .containsExactly(timerOf(race));
    }

    private Instant timerOf(InstancesApi.Row run) {
        return management
                .createJobQuery()
                .processInstanceId(run.id().value())
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<InstancesApi.Position> positions(InstancesApi.Row run) {
        return as("viktor", InstancesApi.class).instance(run.id()).row().positions();
    }

    @Test
    void anAnswerIsTakenBackFromAWaitWhichIsOverThen() {
        var model = publish(Drawing.of("Ответ назад")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .waitChange("Await", MEASUREMENT)
                .end("End")
                .flows("Start", "Ask", "Await", "End"));
        var deal = deal("elena", "Ответ назад", Map.of());
        var run = start(model, deal);
        var task = task("elena", Box.MINE, deal).id();
        complete("elena", task, "done");
        assertThat(waitingFor(deal)).hasSize(1);

        as("elena", AnswersApi.class).takeBack(task);

        assertThat(instance(run)).isWaitingAtExactly("Ask");
        assertThat(waitingFor(deal)).isEmpty();
    }

    @Test
    void aRaceIsWonByTheChangeAndTheTimeIsAwaitedNoMore() {
        var model = publish(race("Раньше замер"));
        var deal = deal("elena", "Раньше замер", Map.of("measurement_date", "2040-05-20"));
        var run = start(model, deal);

        toMeasurement(deal);
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Measured");
        var seen = as("viktor", InstancesApi.class).instance(run.id());
        assertThat(seen.takenFlows()).contains("Start-First", "First-Await", "Await-Measured");
        assertThat(seen.steps()).noneMatch(InstancesApi.Step::cancelled);
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(run.id().value())
                        .count())
                .isZero();
    }

    @Test
    void aRaceIsWonByTheTimeAndTheChangeIsAwaitedNoMore() {
        var model = publish(race("Раньше срок"));
        var deal = deal("elena", "Раньше срок", Map.of("measurement_date", "2040-05-20"));
        var run = start(model, deal);

        letTimersGoOff(run);
        assertThat(instance(run)).isWaitingAtExactly("Late");

        assertThat(waitingFor(deal)).isEmpty();
        toMeasurement(deal);
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Late");
    }

    @Test
    void aChangeThatTheRunMakesWhenItWaitsNoLongerLeavesNoJob() {
        var model = publish(Drawing.of("Сам перевёл")
                .startByHand()
                .block("eventBasedGateway", "First", "race")
                .waitChange("Await", MEASUREMENT)
                .wait("Until", "wait-until", "field", "measurement_date")
                .block("serviceTask", "Move", "move-stage", "pipeline", "retail", "stage", "measurement")
                .task("Measured", "responsible", "record-owner")
                .task("Late", "responsible", "record-owner")
                .end("End")
                .end("Other")
                .flows("Start", "First", "Await", "Measured", "End")
                .flows("First", "Until", "Move", "Late", "Other"));
        var deal = deal("elena", "Сам перевёл", Map.of("measurement_date", "2040-05-20"));
        var run = start(model, deal);

        letTimersGoOff(run);

        assertThat(instance(run)).isWaitingAtExactly("Late");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(run.id().value())
                        .count())
                .isZero();
    }

    @Test
    void aRaceToADateThatIsMissingFailsThereAndGoesOnOnceItIsThere() {
        var model = publish(race("Нет даты"));
        var deal = deal("elena", "Нет даты", Map.of());
        var run = start(model, deal);
        assertThat(run(model, deal).positions())
                .extracting(InstancesApi.Position::elementId)
                .containsExactly("First");

        change("elena", deal, "measurement_date", "2040-05-20");
        var incident = requireNonNull(run(model, deal).positions().get(0).incident());
        as("viktor", InstancesApi.class).retry(run.id(), new InstancesApi.Retry(incident.id()));
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("First");
        assertThat(waitingFor(deal)).hasSize(1);
    }

    @Test
    void aSaveThatMeetsTheEndOfTheWaitIsKeptAndLeavesNoJobBehind() {
        var model = publish(Drawing.of("Встретились")
                .startByHand()
                .block("eventBasedGateway", "First", "race")
                .waitChange("Await", COMMENT)
                .wait("Pause", "wait-duration", "period", "2 days")
                .task("Changed", "responsible", "record-owner")
                .task("Late", "responsible", "record-owner")
                .end("End")
                .end("Other")
                .flows("Start", "First", "Await", "Changed", "End")
                .flows("First", "Pause", "Late", "Other"));
        var deal = deal("elena", "Встретились", Map.of("comment", "было"));
        var run = start(model, deal);
        var timer =
                management.createJobQuery().processInstanceId(run.id().value()).singleResult();

        requireNonNull(transaction.execute(status -> {
                    management.executeJob(timer.getId());
                    var meanwhile = CompletableFuture.runAsync(() -> change("elena", deal, "comment", "стало"));
                    await().until(() -> !sql.fetch("select 1 from pg_locks where not granted")
                            .isEmpty());
                    return meanwhile;
                }))
                .join();

        assertThat(read(deal).values()).containsEntry("comment", "стало");
        assertThat(instance(run)).isWaitingAtExactly("Late");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(run.id().value())
                        .count())
                .isZero();
    }

    private static Drawing race(String name) {
        return Drawing.of(name)
                .startByHand()
                .block("eventBasedGateway", "First", "race")
                .waitChange("Await", MEASUREMENT)
                .wait("Until", "wait-until", "field", "measurement_date")
                .task("Measured", "responsible", "record-owner")
                .task("Late", "responsible", "record-owner")
                .end("End")
                .end("Other")
                .flows("Start", "First", "Await", "Measured", "End")
                .flows("First", "Until", "Late", "Other");
    }

    @Test
    void aPartOnAChangeEndsAllElseInTheProcess() {
        var model = publish(withPart("Всё прервать", UnaryOperator.identity()));
        var deal = deal("elena", "Всё прервать", Map.of());
        var run = start(model, deal);

        toMeasurement(deal);
        work(run);

        assertThat(standing(run)).containsExactly("Inside");
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aPartOnAChangeGoesOnBesideAllElseAndIsAwaitedAgain() {
        var model = publish(withPart("Рядом со всем", Drawings::besides));
        var deal = deal("elena", "Рядом со всем", Map.of());
        var run = start(model, deal);

        toMeasurement(deal);
        work(run);
        change("elena", deal, "stage", "new");
        toMeasurement(deal);
        work(run);

        assertThat(standing(run)).containsExactlyInAnyOrder("Ask", "Inside", "Inside");
        assertThat(run(model, deal).positions())
                .extracting(InstancesApi.Position::elementId)
                .containsExactlyInAnyOrder("Ask", "Inside", "Inside");
    }

    @Test
    void ofTwoTokensAtOneWaitEachHasItsOwnTimeAndItsOwnFailure() {
        var model = publish(untilMeasured("Двое ждут"));
        var deal = deal("elena", "Двое ждут", Map.of());
        var run = start(model, deal);
        begin(run, deal, "2040-05-20");
        begin(run, deal, "2041-06-21");
        var timers = management
                .createJobQuery()
                .processInstanceId(run.id().value())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list();

        execute(timers.get(1));

        assertThat(waits(run))
                .extracting(InstancesApi.Position::due, position -> position.incident() != null)
                .containsExactly(
                        tuple(timers.get(0).getDuedate().toInstant(), false),
                        tuple(timers.get(1).getDuedate().toInstant(), true));
    }

    @Test
    void aTokenThatFailedBeforeItCouldWaitStandsBesideTheOneThatWaits() {
        var model = publish(untilMeasured("Второй без даты"));
        var deal = deal("elena", "Второй без даты", Map.of());
        var run = start(model, deal);
        begin(run, deal, "2040-05-20");

        begin(run, deal, "");

        assertThat(waits(run))
                .extracting(position -> position.incident() != null)
                .containsExactly(false, true);
    }

    private void begin(InstancesApi.Row run, RecordRef deal, String measured) {
        change("elena", deal, "stage", "new");
        change("elena", deal, "measurement_date", measured);
        toMeasurement(deal);
        work(run);
    }

    private List<InstancesApi.Position> waits(InstancesApi.Row run) {
        return positions(run).stream()
                .filter(position -> position.elementId().equals("Until"))
                .toList();
    }

    private static Drawing untilMeasured(String name) {
        return Drawing.of(name)
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Ask", "End")
                .eventPart(
                        "Part",
                        part -> part.draw(besides(message("startEvent", "When", "part-on-change", MEASUREMENT)))
                                .wait("Until", "wait-until", "field", "measurement_date")
                                .changeFields("Fail", "amount", "computed", "deal.title")
                                .end("Over")
                                .flows("When", "Until", "Fail", "Over"));
    }

    private static Drawing withPart(String name, UnaryOperator<String> manner) {
        return Drawing.of(name)
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Ask", "End")
                .eventPart(
                        "Part",
                        part -> part.draw(manner.apply(message("startEvent", "When", "part-on-change", MEASUREMENT)))
                                .task("Inside", "responsible", "record-owner")
                                .end("Over")
                                .flows("When", "Inside", "Over"));
    }

    @Test
    void aPartOnAChangeInAPartEndsThatAloneAndTheRunGoesOnBehindIt() {
        var model = publish(Drawing.of("В части")
                .startByHand()
                .part(
                        "Whole",
                        whole -> whole.task("Ask", "responsible", "record-owner")
                                .end("Asked")
                                .flows("WholeIn", "Ask", "Asked")
                                .eventPart(
                                        "Part",
                                        part -> part.draw(message("startEvent", "When", "part-on-change", COMMENT))
                                                .changeFields("Note", "amount", "fixed", "7")
                                                .end("Over")
                                                .flows("When", "Note", "Over")))
                .task("Behind", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Whole", "Behind", "End"));
        var deal = deal("elena", "В части", Map.of("comment", "было"));
        var run = start(model, deal);
        assertThat(standing(run)).containsExactly("Ask");

        change("elena", deal, "comment", "стало");
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Behind");
        assertThat(read(deal).values()).containsEntry("amount", 7.0);
    }

    @Test
    void aPartAfterATimeEndsAllElse() {
        var model = publish(Drawing.of("По сроку")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Ask", "End")
                .eventPart(
                        "Part",
                        part -> part.draw(timer("startEvent", "When", "part-deadline", "period", "2 days"))
                                .task("Inside", "responsible", "record-owner")
                                .end("Over")
                                .flows("When", "Inside", "Over")));
        var deal = deal("elena", "По сроку", Map.of());
        var run = start(model, deal);

        letTimersGoOff(run);

        assertThat(standing(run)).containsExactly("Inside");
    }

    @Test
    void aRunGoesOnWaitingForTheRecordThatItsOwnBecomes() {
        var model = publish(waiting("Слияние", MEASUREMENT));
        var deal = deal("elena", "Слияние", Map.of());
        var survivor = deal("elena", "Слияние останется", Map.of());
        var run = start(model, deal);

        merge(survivor, deal);
        assertThat(waitingFor(survivor)).containsExactly(survivor + "/stage/retail.measurement");
        toMeasurement(survivor);
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void aStepThatFailsBehindTheEventUndoesNoSave() {
        var model = publish(Drawing.of("Сбой за событием")
                .startByHand()
                .waitChange("Await", COMMENT)
                .changeFields("Fail", "amount", "computed", "deal.title")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Await", "Fail", "Look", "End"));
        var deal = deal("elena", "Сбой за событием", Map.of("comment", "было"));
        var run = start(model, deal);

        change("elena", deal, "comment", "стало");
        work(run);

        assertThat(read(deal).values()).containsEntry("comment", "стало");
        assertThat(run(model, deal).state()).isEqualTo(State.FAILED);
    }
}

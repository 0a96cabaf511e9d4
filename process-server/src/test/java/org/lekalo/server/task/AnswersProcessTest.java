package org.lekalo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AnswersApi;
import org.lekalo.library.contract.AnswersApi.AnswerStands;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.TaskEnded;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** Taking back one's own answer while nothing followed. */
class AnswersProcessTest extends ProcessTest {

    private static final String OUTCOMES =
            "[{\"key\":\"yes\",\"label\":\"Согласовать\"},{\"key\":\"no\",\"label\":\"Отклонить\"}]";

    private static Drawing approval(String name) {
        return Drawing.of(name)
                .startByHand()
                .task("Approve", "responsible", "owners-head", "dueWorkingDays", "3", "outcomes", OUTCOMES)
                .choice("Approved", "Rework")
                .task("Pay", "responsible", "role:finance,lawyer")
                .task("Rework", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Approve", "Approved")
                .flowIf("Approved", "Pay", "outcome_Approve = \"yes\"")
                .flows("Approved", "Rework")
                .flows("Pay", "End")
                .flows("Rework", "End");
    }

    private InstancesApi.Row start(ProcessModelId model, RecordRef deal) {
        work(as("elena", InstancesApi.class).start(new Start(model, deal)));
        return run(model, deal);
    }

    private TaskId answered(String login, Box box, RecordRef deal, String outcome) {
        var task = task(login, box, deal).id();
        complete(login, task, outcome);
        return task;
    }

    private TaskId takeBack(String login, TaskId task) {
        return as(login, AnswersApi.class).takeBack(task);
    }

    private void refusesToTakeBack(String login, TaskId task, String reason) {
        assertThatThrownBy(() -> takeBack(login, task))
                .isInstanceOfSatisfying(
                        AnswerStands.class, stands -> assertThat(stands.facts()).containsEntry("reason", reason));
        assertThat(as(login, AnswersApi.class).answer(task).stands()).isNotEmpty();
    }

    @Test
    void theTaskIsOpenAgainAndAnotherAnswerGoesAnotherWay() {
        var deal = deal("elena", "Не тот ответ", Map.of("amount", 1));
        var run = start(publish(approval("Взять назад")), deal);
        var first = task("boris", Box.MINE, deal);
        complete("boris", first.id(), "yes");
        var answer = as("boris", AnswersApi.class).answer(first.id());

        var again = takeBack("boris", first.id());

        assertThat(answer.label()).isEqualTo("Согласовать");
        assertThat(answer.recordTitle()).isEqualTo("Не тот ответ");
        assertThat(answer.stands()).isNull();
        assertThat(instance(run)).isWaitingAtExactly("Approve");
        assertThat(task("boris", Box.MINE, deal)).satisfies(open -> {
            assertThat(open.id()).isEqualTo(again);
            assertThat(open.due()).isEqualTo(first.due());
            assertThat(open.createdAt()).isEqualTo(first.createdAt());
        });
        assertThat(as("olga", TasksApi.class).tasks(Box.MY_ROLES, 100, null).tasks())
                .noneMatch(task -> task.record().equals(deal));
        complete("boris", again, "no");
        assertThat(instance(run)).isWaitingAtExactly("Rework");
    }

    @Test
    void thePathSaysThatTheAnswerWasTakenBack() {
        var deal = deal("elena", "Путь", Map.of("amount", 1));
        var run = start(publish(approval("Путь назад")), deal);

        takeBack("boris", answered("boris", Box.MINE, deal, "yes"));

        assertThat(as("viktor", InstancesApi.class).instance(run.id()).steps())
                .filteredOn(step -> step.elementId().equals("Approve"))
                .extracting(Step::outcome, Step::by)
                .contains(tuple("Согласовать (taken back)", "Борис Кузнецов"));
        assertThat(as("boris", TasksApi.class).tasks(Box.COMPLETED, 100, null).tasks())
                .noneMatch(task -> task.record().equals(deal));
    }

    @Test
    void whoTookATaskOfARoleHasItAgainAndMayGiveItBack() {
        var deal = deal("elena", "Из роли", Map.of("amount", 1));
        start(
                publish(Drawing.of("Роль назад")
                        .startByHand()
                        .task("Check", "responsible", "role:finance,lawyer")
                        .task("Sign", "responsible", "owners-head")
                        .end("End")
                        .flows("Start", "Check", "Sign", "End")),
                deal);

        var again = takeBack("olga", answered("olga", Box.MY_ROLES, deal, "done"));

        assertThat(task("olga", Box.MINE, deal).id()).isEqualTo(again);
        assertThat(as("pavel", TasksApi.class).tasks(Box.MY_ROLES, 100, null).tasks())
                .noneMatch(task -> task.id().equals(again));
        as("olga", TasksApi.class).release(again);
        assertThat(task("pavel", Box.MY_ROLES, deal).id()).isEqualTo(again);
    }

    @Test
    void anAnswerStandsOnceTheNextTaskWasTakenOrDone() {
        var deal = deal("elena", "Уже взяли", Map.of("amount", 1));
        start(publish(approval("Уже взяли")), deal);
        var first = answered("boris", Box.MINE, deal, "yes");
        var pay = task("olga", Box.MY_ROLES, deal).id();
        as("olga", TasksApi.class).claim(pay);

        refusesToTakeBack("boris", first, "taken");

        complete("olga", pay, "done");

        refusesToTakeBack("boris", first, "moved-on");
    }

    @Test
    void anAnswerStandsOnceABlockActedOrIsAboutTo() {
        var deal = deal("elena", "Уже сделано", Map.of("amount", 1));
        var run = start(
                publish(Drawing.of("Уже сделано")
                        .startByHand()
                        .task("Approve", "responsible", "owners-head")
                        .changeFields("Note", "comment", "fixed", "Согласовано")
                        .task("Pay", "responsible", "record-owner")
                        .end("End")
                        .flows("Start", "Approve", "Note", "Pay", "End")),
                deal);
        var first = answered("boris", Box.MINE, deal, "done");

        refusesToTakeBack("boris", first, "moved-on");

        work(run);

        refusesToTakeBack("boris", first, "moved-on");
        assertThat(task("elena", Box.MINE, deal).name()).isEqualTo("Pay");
    }

    @Test
    void anAnswerThatEndedTheRunStands() {
        var deal = deal("elena", "Конец", Map.of("amount", 1));
        start(
                publish(Drawing.of("Конец")
                        .startByHand()
                        .task("Last", "responsible", "owners-head")
                        .end("End")
                        .flows("Start", "Last", "End")),
                deal);

        refusesToTakeBack("boris", answered("boris", Box.MINE, deal, "done"), "moved-on");
    }

    @Test
    void nobodyTakesBackAnothersAnswerNorTheSameTwice() {
        var deal = deal("elena", "Чужой ответ", Map.of("amount", 1));
        start(publish(approval("Чужой ответ")), deal);
        var first = answered("boris", Box.MINE, deal, "yes");

        assertThatThrownBy(() -> takeBack("elena", first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("olga", AnswersApi.class).answer(first)).isInstanceOf(NotFound.class);
        takeBack("boris", first);

        assertThatThrownBy(() -> takeBack("boris", first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> complete("boris", first, "no")).isInstanceOf(TaskEnded.class);
    }

    private static Drawing twoSides(String name) {
        return Drawing.of(name)
                .startByHand()
                .parallel("Split")
                .task("Head", "responsible", "owners-head")
                .task("Owner", "responsible", "record-owner")
                .parallel("Join")
                .task("Pay", "responsible", "owners-head")
                .end("End")
                .flows("Start", "Split", "Head", "Join", "Pay", "End")
                .flows("Split", "Owner", "Join");
    }

    @Test
    void whatWaitsAtAJoinComesBackFromThere() {
        var deal = deal("elena", "Слияние", Map.of("amount", 1));
        var run = start(publish(twoSides("Слияние")), deal);
        var first = answered("boris", Box.MINE, deal, "done");

        var again = takeBack("boris", first);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");

        assertThat(instance(run)).isWaitingAt("Head");
        complete("boris", again, "done");
        assertThat(instance(run)).isWaitingAtExactly("Pay");
    }

    @Test
    void anAnswerStandsOnceTheOtherSideMovedToo() {
        var deal = deal("elena", "Другая ветвь", Map.of("amount", 1));
        start(publish(twoSides("Другая ветвь")), deal);
        var first = answered("boris", Box.MINE, deal, "done");

        complete("elena", task("elena", Box.MINE, deal).id(), "done");

        refusesToTakeBack("boris", first, "moved-on");
    }

    @Test
    void anAnswerStandsOnceAJoinTookBothSidesForOne() {
        var deal = deal("elena", "Обе ветви", Map.of("amount", 1));
        start(publish(twoSides("Обе ветви")), deal);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");

        var last = answered("boris", Box.MINE, deal, "done");

        refusesToTakeBack("boris", last, "moved-on");
    }

    @Test
    void everyTaskAnAnswerLedToGoesWithIt() {
        var deal = deal("elena", "Две задачи", Map.of("amount", 1));
        var run = start(
                publish(Drawing.of("Две задачи")
                        .startByHand()
                        .task("Approve", "responsible", "owners-head")
                        .parallel("Split")
                        .task("One", "responsible", "record-owner")
                        .task("Two", "responsible", "role:finance")
                        .end("End")
                        .flows("Start", "Approve", "Split", "One", "End")
                        .flows("Split", "Two", "End")),
                deal);
        var first = answered("boris", Box.MINE, deal, "done");

        takeBack("boris", first);

        assertThat(instance(run)).isWaitingAtExactly("Approve");
        assertThat(as("elena", TasksApi.class).tasks(Box.MINE, 100, null).tasks())
                .noneMatch(task -> task.record().equals(deal));
    }

    private static Drawing hasty(String name) {
        return Drawing.of(name)
                .startByHand()
                .task("Approve", "responsible", "owners-head")
                .deadline("Late", "Approve", "period", "2 hours")
                .task("Pay", "responsible", "record-owner")
                .end("End")
                .end("TooLate")
                .flows("Start", "Approve", "Pay", "End")
                .flows("Late", "TooLate");
    }

    @Test
    void takingBackWinsNoTime() {
        var deal = deal("elena", "Срок", Map.of("amount", 1));
        var run = start(publish(hasty("Срок")), deal);
        var before = timer(run);
        var first = answered("boris", Box.MINE, deal, "done");
        sql.execute("update task_inbox set created_at = created_at - interval '1 hour' where id = ?", first.value());

        takeBack("boris", first);

        assertThat(timer(run).getDuedate().toInstant())
                .isCloseTo(before.getDuedate().toInstant().minus(Duration.ofHours(1)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void anAnswerStandsOnceTheDeadlineOfItsTaskPassed() {
        var deal = deal("elena", "Срок вышел", Map.of("amount", 1));
        start(publish(hasty("Срок вышел")), deal);
        var first = answered("boris", Box.MINE, deal, "done");
        sql.execute("update task_inbox set created_at = created_at - interval '3 hours' where id = ?", first.value());

        refusesToTakeBack("boris", first, "deadline");

        assertThat(task("elena", Box.MINE, deal).name()).isEqualTo("Pay");
    }

    @Test
    void anAnswerStandsOnceTheDayPassedThatADeadlineTakesFromItsTask() {
        var deal = deal("elena", "День вышел", Map.of("amount", 1));
        start(
                publish(Drawing.of("День вышел")
                        .startByHand()
                        .task("Approve", "responsible", "owners-head", "dueWorkingDays", "3")
                        .deadline("Late", "Approve")
                        .task("Pay", "responsible", "record-owner")
                        .end("End")
                        .end("TooLate")
                        .flows("Start", "Approve", "Pay", "End")
                        .flows("Late", "TooLate")),
                deal);
        var first = answered("boris", Box.MINE, deal, "done");
        sql.execute("update task_inbox set due_at = created_at where id = ?", first.value());

        refusesToTakeBack("boris", first, "deadline");
    }

    private Job timer(InstancesApi.Row run) {
        return management
                .createJobQuery()
                .processInstanceId(run.id().value())
                .timers()
                .singleResult();
    }
}

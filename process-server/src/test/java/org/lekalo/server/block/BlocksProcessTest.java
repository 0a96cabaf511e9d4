package org.lekalo.server.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.contract.NotificationsApi.Notification;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class BlocksProcessTest extends ProcessTest {

    private InstancesApi.Row start(ProcessModelId model, RecordRef deal) {
        work(as("elena", InstancesApi.class).start(new Start(model, deal)));
        return run(model, deal);
    }

    @Test
    void aNotificationReachesEverybodyMeantOnceAndNamesTheRecord() {
        var model = publish(Drawing.of("Сообщить")
                .startByHand()
                .block(
                        "sendTask",
                        "Tell",
                        "notify",
                        "recipient",
                        "role:finance,lawyer",
                        "text",
                        "Проверьте «{deal.title}» на {deal.amount}")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Tell", "Look", "End"));
        var deal = deal("elena", "Остекление веранды", Map.of("amount", 10));

        var run = start(model, deal);

        assertThat(instance(run)).isWaitingAtExactly("Look");
        for (var login : List.of("olga", "pavel")) {
            assertThat(toldTo(login, deal)).singleElement().satisfies(told -> {
                assertThat(told.text()).startsWith("Проверьте «Остекление веранды» на 10");
                assertThat(told.process()).isEqualTo("Сообщить");
                assertThat(told.read()).isFalse();
            });
        }
        assertThat(toldTo("elena", deal)).isEmpty();
    }

    private List<Notification> toldTo(String login, RecordRef deal) {
        return as(login, NotificationsApi.class).notifications().stream()
                .filter(told -> deal.equals(told.record()))
                .toList();
    }

    @Test
    void aWaitHoldsTheTokenForItsPeriodAndThenLetsItGo() {
        var model = publish(Drawing.of("Подождать")
                .startByHand()
                .wait("Pause", "wait-duration", "period", "2 days")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Pause", "Look", "End"));
        var deal = deal("elena", "Подождать", Map.of());

        var run = start(model, deal);

        assertThat(instance(run)).isWaitingAtExactly("Pause");
        assertThat(due(run))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(2)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(2)));

        letTimersGoOff(run);

        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void whatWasPublishedWhenEachBlockHadANameOfItsOwnGoesOn() {
        var drawing = Drawing.of("Давно опубликован")
                .startByHand()
                .changeFields("Change", "amount", "fixed", "7")
                .block("serviceTask", "Move", "move-stage", "pipeline", "retail", "stage", "measurement")
                .block("sendTask", "Tell", "notify", "recipient", "role:lawyer", "text", "Готово")
                .wait("Until", "wait-until", "field", "measurement_date", "offsetDays", "0")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Change", "Move", "Tell", "Until", "Look", "End");
        var model = deployUnchecked(
                drawing,
                xml -> xml.replaceAll(
                                "\\$\\{block\\.moment\\('[^']+'\\)}",
                                Matcher.quoteReplacement("${waitUntilBlock.moment(execution)}"))
                        .replaceAll("(id=\"Change\"[^>]*)\\$\\{block}", "$1\\${changeFieldsBlock}")
                        .replaceAll("(id=\"Move\"[^>]*)\\$\\{block}", "$1\\${moveStageBlock}")
                        .replaceAll("(id=\"Tell\"[^>]*)\\$\\{block}", "$1\\${notifyBlock}")
                        .replace("${block}", "${userTaskBlock}"));
        var deal = deal("elena", "Давно опубликован", Map.of("measurement_date", "2020-05-20"));

        var run = start(model, deal);
        letTimersGoOff(run);

        assertThat(instance(run)).isWaitingAtExactly("Look");
        assertThat(read(deal).values()).containsEntry("stage", "measurement").containsEntry("amount", 7.0);
        assertThat(toldTo("pavel", deal)).hasSize(1);
    }

    @Test
    void aWaitUntilADateEndsInTheMorningOfTheDayBeforeTheDate() {
        var model = publish(Drawing.of("До замера")
                .startByHand()
                .wait("Until", "wait-until", "field", "measurement_date", "offsetDays", "-1")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Until", "Look", "End"));
        var deal = deal("elena", "До замера", Map.of("measurement_date", "2040-05-20"));

        var run = start(model, deal);

        assertThat(instance(run)).isWaitingAt("Until");
        assertThat(due(run)).as("nine in Moscow").isEqualTo(Instant.parse("2040-05-19T06:00:00Z"));
        assertThat(as("viktor", InstancesApi.class)
                        .instance(run.id())
                        .row()
                        .positions()
                        .get(0)
                        .due())
                .as("as its owner sees it")
                .isEqualTo(due(run));

        letTimersGoOff(run);

        assertThat(instance(run)).isWaitingAt("Look");
    }

    private Instant due(InstancesApi.Row run) {
        return management
                .createJobQuery()
                .processInstanceId(run.id().value())
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    @Test
    void parallelWaysGoOnTogetherOnlyWhenBothAreDone() {
        var model = publish(Drawing.of("Вдвоём")
                .startByHand()
                .parallel("Fork")
                .task("Measure", "responsible", "record-owner")
                .task("Count", "responsible", "role:finance")
                .parallel("Join")
                .task("Sign", "responsible", "owners-head")
                .end("End")
                .flows("Start", "Fork", "Measure", "Join", "Sign", "End")
                .flows("Fork", "Count", "Join"));
        var deal = deal("elena", "Вдвоём", Map.of());
        var run = start(model, deal);
        assertThat(instance(run)).isWaitingAtExactly("Measure", "Count");

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Join", "Count");

        complete("olga", task("olga", Box.MY_ROLES, deal).id(), "done");
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Sign");
        assertThat(task("boris", Box.MINE, deal).name()).isEqualTo("Sign");
        assertThat(as("viktor", InstancesApi.class).instance(run.id()).takenFlows())
                .contains("Measure-Join", "Count-Join", "Join-Sign");
    }

    @Test
    void eachOfSeveralStartsBeginsItsOwnWay() {
        var model = publish(Drawing.of("Два начала")
                .startOnStage("retail", "measurement")
                .block("startEvent", "Hand", "start-manual", "recordType", "deal")
                .task("Measure", "responsible", "record-owner")
                .task("Ask", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Measure", "End")
                .flows("Hand", "Ask", "End"));
        var moved = deal("elena", "Сама", Map.of());
        var asked = deal("elena", "Вручную", Map.of());

        change("elena", moved, "stage", "measurement");
        work(run(model, moved));
        var byHand = start(model, asked);

        assertThat(instance(run(model, moved))).isWaitingAtExactly("Measure");
        assertThat(instance(byHand)).isWaitingAtExactly("Ask");
        assertThat(as("viktor", InstancesApi.class).instance(byHand.id()).takenFlows())
                .containsExactly("Hand-Ask");
    }

    @Test
    void aDeadlineGoesOffAtTheTasksOwnDueDateAndTakesItAway() {
        var model = publish(Drawing.of("Срок")
                .startByHand()
                .task("Look", "responsible", "record-owner", "dueWorkingDays", "3")
                .deadline("Late", "Look")
                .task("Escalate", "responsible", "owners-head")
                .end("End")
                .flows("Start", "Look", "End")
                .flows("Late", "Escalate", "End"));
        var deal = deal("elena", "Срок", Map.of());
        var run = start(model, deal);
        assertThat(due(run)).isEqualTo(task("elena", Box.MINE, deal).due());

        letTimersGoOff(run);

        assertThat(instance(run)).isWaitingAtExactly("Escalate");
        assertThat(task("boris", Box.MINE, deal).name()).isEqualTo("Escalate");
        assertThat(as("elena", TasksApi.class).tasks(Box.MINE, 100, null).tasks())
                .noneMatch(task -> task.record().equals(deal));
    }

    @Test
    void aReminderLeavesTheTaskWhereItIs() {
        var model = publish(Drawing.of("Напоминание")
                .startByHand()
                .task("Look", "responsible", "record-owner")
                .draw(besides(deadline("Late", "Look", "period", "4 hours")))
                .task("Remind", "responsible", "owners-head")
                .end("Reminded")
                .end("End")
                .flows("Start", "Look", "End")
                .flows("Late", "Remind", "Reminded"));
        var deal = deal("elena", "Напоминание", Map.of());
        var run = start(model, deal);

        letTimersGoOff(run);

        assertThat(instance(run)).isWaitingAtExactly("Look", "Remind");
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        assertThat(instance(run)).isWaitingAtExactly("Remind");
    }
}

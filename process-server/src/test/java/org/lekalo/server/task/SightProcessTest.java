package org.lekalo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** Pavel, a lawyer of another department, sees no deal of Elena's by right. */
class SightProcessTest extends ProcessTest {

    @AfterEach
    void giveTheRightsBack() {
        var rules = as("irina", AccessApi.class);
        rules.setFields("deal", "lawyer", Map.of());
        rules.setLevels("deal", "lawyer", Map.of());
    }

    private static Drawing asking(String responsible) {
        return Drawing.of("Проверка договора")
                .startByHand()
                .task("Check", "responsible", responsible)
                .deadline("Late", "Check", "period", "2 days")
                .end("Checked")
                .end("TooLate")
                .flows("Start", "Check", "Checked")
                .flows("Late", "TooLate");
    }

    private static Drawing telling() {
        return Drawing.of("Сообщение юристам")
                .startByHand()
                .block("sendTask", "Tell", "notify", "recipient", "role:lawyer", "text", "Посмотрите сделку")
                .end("End")
                .flows("Start", "Tell", "End");
    }

    private InstanceId start(Drawing drawing, RecordRef deal) {
        var run = as("elena", InstancesApi.class).start(new Start(publish(drawing), deal));
        work(run);
        return run;
    }

    private boolean sees(String login, RecordRef record) {
        try {
            as(login, RecordsApi.class).get(record.type(), record.id());
            as(login, CardApi.class).timeline(record.type(), record.id(), null, 10, null);
            as(login, InstancesApi.class).ofRecord(record);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    @Test
    void whoeverMayTakeATaskSeesItsRecordUntilItEnds() {
        var deal = deal("elena", "Договор на проверку", Map.of("amount", 500));
        assertThat(sees("pavel", deal)).isFalse();

        var run = start(asking("role:lawyer"), deal);

        assertThat(sees("pavel", deal)).isTrue();
        assertThat(as("pavel", InstancesApi.class).instance(run).row().record()).isEqualTo(deal);
        assertThat(sees("nikolay", deal)).as("of another role").isFalse();
        var task = task("pavel", Box.MY_ROLES, deal).id();
        as("pavel", TasksApi.class).claim(task);
        assertThat(sees("pavel", deal)).isTrue();
        complete("pavel", task, "done");
        assertThat(sees("pavel", deal)).isFalse();
        assertThat(as("pavel", TasksApi.class).task(task).record()).isNull();
    }

    @Test
    void aCardLeadsToTheTaskThatItsProcessWaitsForWhoeverMayOpenIt() {
        var deal = deal("elena", "Задача на карточке", Map.of());
        var other = deal("elena", "Соседняя карточка", Map.of());
        var drawing = asking("role:lawyer");
        start(drawing, deal);
        start(drawing, other);

        var task = task("pavel", Box.MY_ROLES, deal);

        assertThat(tasksOnTheCard("pavel", deal)).containsExactly(task.id());
        assertThat(tasksOnTheCard("elena", deal)).containsOnlyNulls();
        as("pavel", TasksApi.class).claim(task.id());
        complete("pavel", task.id(), "done");
        assertThat(tasksOnTheCard("irina", deal)).isEmpty();
    }

    private List<@Nullable TaskId> tasksOnTheCard(String login, RecordRef record) {
        return as(login, InstancesApi.class).ofRecord(record).stream()
                .flatMap(run -> run.positions().stream())
                .<@Nullable TaskId>map(Position::task)
                .toList();
    }

    @Test
    void aTaskThatTheProcessWentOnWithoutShowsNothingAnyMore() {
        var deal = deal("elena", "Договор без ответа", Map.of());
        var run = start(asking("person:" + idOf("pavel")), deal);
        assertThat(sees("pavel", deal)).isTrue();

        letTimersGoOff(as("viktor", InstancesApi.class).instance(run).row());

        assertThat(sees("pavel", deal)).isFalse();
    }

    @Test
    void theSightLetsNobodyWriteAndShowsNoHiddenField() {
        var rules = as("irina", AccessApi.class);
        rules.setLevels(
                "deal", "lawyer", Map.of(Action.SEE, Level.OWN, Action.CHANGE, Level.ALL, Action.DELETE, Level.ALL));
        rules.setFields("deal", "lawyer", Map.of("amount", FieldRule.HIDDEN));
        var deal = deal("elena", "Только посмотреть", Map.of("amount", 500));
        start(asking("role:lawyer"), deal);
        var pavel = as("pavel", RecordsApi.class);

        var seen = pavel.get("deal", deal.id());

        assertThat(seen.values()).doesNotContainKey("amount").containsKey("title");
        assertThat(seen.mayChange()).isFalse();
        assertThat(seen.mayDelete()).isFalse();
        assertThatThrownBy(() ->
                        pavel.update("deal", deal.id(), new Update(seen.version(), Map.of("title", "Переписано"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pavel.delete("deal", deal.id(), seen.version()))
                .isInstanceOf(NotAllowed.class);
        assertThat(as("pavel", InstancesApi.class).startable(deal)).isEmpty();
    }

    @Test
    void listsShowWhatOneSeesByRightOnly() {
        var deal = deal("elena", "Не в списке юриста", Map.of());
        start(asking("role:lawyer"), deal);

        var listed = as("pavel", RecordsApi.class)
                .query("deal", new Query("Не в списке юриста", List.of(), "title", true, 10, null))
                .records();

        assertThat(sees("pavel", deal)).isTrue();
        assertThat(listed).isEmpty();
    }

    @Test
    void whoeverWasGivenATaskByHandSeesWhatItIsAboutUntilItIsDone() {
        var deal = deal("elena", "Поручили юристу", Map.of());
        var elena = as("elena", RecordsApi.class);
        var todo = elena.create(
                "todo",
                Map.of(
                        "title", "Проверить договор",
                        "deal", deal.toString(),
                        "owner", idOf("pavel").value()));

        assertThat(sees("pavel", deal)).isTrue();
        assertThat(sees("nikolay", deal)).isFalse();
        as("pavel", RecordsApi.class).update("todo", todo.ref().id(), new Update(todo.version(), Map.of("done", true)));
        assertThat(sees("pavel", deal)).isFalse();
    }

    @Test
    void whoeverWasToldOfARecordSeesItForAMonth() {
        var deal = deal("elena", "Сообщили юристам", Map.of());
        start(telling(), deal);
        var notices = as("pavel", NotificationsApi.class);

        var notice = notices.notifications().get(0);

        assertThat(notice.record()).isEqualTo(deal);
        assertThat(sees("pavel", deal)).isTrue();
        notices.read(notice.id());
        assertThat(sees("pavel", deal))
                .as("reading it is how one comes to look")
                .isTrue();
        assertThat(sees("nikolay", deal)).isFalse();
        clock.advance(Duration.ofDays(31));
        signInAnew("pavel");
        assertThat(sees("pavel", deal)).isFalse();
    }
}

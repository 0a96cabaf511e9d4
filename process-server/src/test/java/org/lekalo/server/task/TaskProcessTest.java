package org.lekalo.server.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.OutcomeUnknown;
import org.lekalo.library.contract.TasksApi.TaskClaimed;
import org.lekalo.library.contract.TasksApi.TaskEnded;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

class TaskProcessTest extends ProcessTest {

    @Autowired
    private Changes changes;

    private static Drawing approval() {
        return Drawing.of("Проверка")
                .startByHand("whenRunning", "start-another")
                .task(
                        "Check",
                        "responsible",
                        "role:finance,lawyer",
                        "dueWorkingDays",
                        "1",
                        "form",
                        "amount:required,title:shown,comment:editable",
                        "outcomes",
                        "[{\"key\":\"yes\",\"label\":\"Да\"},{\"key\":\"no\",\"label\":\"Нет\"}]")
                .deadline("Late", "Check", "period", "48 hours")
                .end("Checked")
                .end("TooLate")
                .flows("Start", "Check", "Checked")
                .flows("Late", "TooLate");
    }

    private InstanceId start(ProcessModelId model, RecordRef deal) {
        var run = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(run);
        return run;
    }

    @Test
    void ofTwoWhoAnswerAtOnceExactlyOneWins() {
        var deal = deal("elena", "Двое сразу", Map.of("amount", 1));
        start(publish(approval()), deal);
        var task = task("olga", Box.MY_ROLES, deal).id();

        var answers = Stream.of("olga", "pavel")
                .map(login -> CompletableFuture.supplyAsync(() -> {
                    try {
                        complete(login, task, "yes", Map.of("amount", 5));
                        return "won";
                    } catch (TaskEnded lost) {
                        return "lost";
                    }
                }))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("won", "lost");
        assertThat(as("irina", RecordsApi.class).history("deal", deal.id()))
                .filteredOn(change -> change.field().equals("amount") && change.process() != null)
                .hasSize(1);
    }

    @Test
    void onlyThoseWhoHaveItSeeOrAnswerATask() {
        var deal = deal("elena", "Чужая задача", Map.of("amount", 1));
        start(publish(approval()), deal);
        var task = task("olga", Box.MY_ROLES, deal).id();
        var elena = as("elena", TasksApi.class);

        assertThatThrownBy(() -> elena.task(task)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elena.claim(task)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> complete("elena", task, "yes")).isInstanceOf(NotFound.class);

        as("olga", TasksApi.class).claim(task);

        assertThat(as("olga", TasksApi.class).task(task).mayRelease()).isTrue();
        assertThat(as("olga", TasksApi.class).task(task).instruction()).isEmpty();
        assertThatThrownBy(() -> as("pavel", TasksApi.class).claim(task)).isInstanceOf(TaskClaimed.class);
        assertThatThrownBy(() -> complete("pavel", task, "yes")).isInstanceOf(TaskClaimed.class);

        as("olga", TasksApi.class).release(task);

        assertThat(task("pavel", Box.MY_ROLES, deal).id()).isEqualTo(task);
        complete("pavel", task, "no", Map.of("amount", 2));
        assertThatThrownBy(() -> complete("olga", task, "yes")).isInstanceOf(TaskEnded.class);
        assertThatThrownBy(() -> complete("elena", task, "yes")).isInstanceOf(NotFound.class);
        assertThat(task("pavel", Box.COMPLETED, deal).outcome()).isEqualTo("Нет");
    }

    @Test
    void saysEverythingThatIsWrongWithTheFormAndChangesNothing() {
        var deal = deal("elena", "Неверная форма", Map.of("amount", 1));
        start(publish(approval()), deal);
        var task = task("olga", Box.MY_ROLES, deal).id();

        assertThatThrownBy(() -> complete("olga", task, "yes", Map.of("amount", "много", "owner", 1)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("amount", "owner"));
        assertThatThrownBy(() -> complete("olga", task, "yes", Map.of("comment", "без суммы")))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new FieldProblem("amount", "This has to be filled in.")));
        assertThatThrownBy(() -> complete("olga", task, "perhaps", Map.of("amount", 5)))
                .isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() ->
                        as("olga", TasksApi.class).complete(task, new Completion("yes", Map.of("amount", 5), 77L)))
                .isInstanceOf(RecordChangedMeanwhile.class);
        assertThat(read(deal).values()).doesNotContainKey("comment");

        complete("olga", task, "yes", Map.of("amount", 7.5, "title", "не меняется", "comment", "верно"));

        assertThat(read(deal).values())
                .containsEntry("amount", 7.5)
                .containsEntry("comment", "верно")
                .containsEntry("title", "Неверная форма");
        assertThat(as("irina", RecordsApi.class).history("deal", deal.id()))
                .first()
                .satisfies(change -> {
                    assertThat(change.byName()).isEqualTo("Ольга Морозова");
                    assertThat(change.process()).isEqualTo("Проверка");
                });
    }

    @Test
    void showsTheFormWithTheRecordsValues() {
        var deal = deal("elena", "Форма", Map.of("amount", 12.5));
        start(publish(approval()), deal);

        var task =
                as("olga", TasksApi.class).task(task("olga", Box.MY_ROLES, deal).id());

        var form = requireNonNull(task.form());
        assertThat(form.at("/components/0/key").asText()).isEqualTo("amount");
        assertThat(form.at("/components/0/validate/required").asBoolean()).isTrue();
        assertThat(form.at("/components/1/readonly").asBoolean()).isTrue();
        assertThat(task.data()).containsEntry("amount", 12.5).containsEntry("title", "Форма");
        assertThat(task.record()).isNotNull();
        assertThat(task.outcomes()).extracting("key").containsExactly("yes", "no");
        assertThat(task.mayClaim()).isTrue();
        assertThat(task.row().due()).isNotNull();
    }

    @Test
    void theFormSaysAllThatTheBrowserHasToHoldValuesTo() {
        var contact = as("elena", RecordsApi.class)
                .create("contact", Map.of("title", "Форма Полная"))
                .ref();
        var deal = deal("elena", "Границы", Map.of("amount", "99999999999999.99"));
        var person = publish(Drawing.of("Люди")
                .block("startEvent", "Start", "start-manual", "recordType", "contact")
                .task("Look", "responsible", "record-owner", "form", "birthday:editable, company:editable")
                .end("End")
                .flows("Start", "Look", "End"));
        var sums = publish(Drawing.of("Суммы")
                .startByHand()
                .task("Look", "responsible", "record-owner", "form", "amount:editable, discount:editable")
                .end("End")
                .flows("Start", "Look", "End"));
        start(person, contact);
        start(sums, deal);

        var people = form("elena", contact);
        var amounts = form("elena", deal);

        assertThat(people.at("/components/0/properties/birthday").asBoolean()).isTrue();
        assertThat(people.at("/components/1/properties/lookup").asText()).isEqualTo("company");
        assertThat(amounts.at("/components/0/serializeToString").asBoolean()).isTrue();
        assertThat(amounts.at("/components/0/decimalDigits").asInt()).isEqualTo(2);
        assertThat(amounts.at("/components/1/decimalDigits").asInt()).isEqualTo(4);
        assertThat(amounts.at("/components/1/validate/min").decimalValue()).isEqualByComparingTo("0");
        assertThat(amounts.at("/components/1/validate/max").decimalValue()).isEqualByComparingTo("100");

        complete(
                "elena",
                task("elena", Box.MINE, deal).id(),
                "done",
                Map.of("amount", "99999999999999.97", "discount", "99.9999"));

        assertThat(new BigDecimal(String.valueOf(as("elena", RecordsApi.class)
                        .get("deal", deal.id())
                        .values()
                        .get("amount"))))
                .isEqualByComparingTo("99999999999999.97");
    }

    private JsonNode form(String login, RecordRef record) {
        var task = as(login, TasksApi.class).task(task(login, Box.MINE, record).id());
        return requireNonNull(task.form());
    }

    @Test
    void aDeadlineTakesTheTaskAway() {
        var deal = deal("elena", "Опоздали", Map.of("amount", 1));
        var model = publish(approval());
        start(model, deal);
        var task = task("olga", Box.MY_ROLES, deal).id();

        letTimersGoOff(run(model, deal));

        assertThat(as("viktor", InstancesApi.class)
                        .instance(run(model, deal).id())
                        .takenFlows())
                .contains("Late-TooLate");
        assertThat(as("olga", TasksApi.class).tasks(Box.MY_ROLES, 100, null).tasks())
                .extracting("id")
                .doesNotContain(task);
        assertThatThrownBy(() -> complete("olga", task, "yes")).isInstanceOf(TaskEnded.class);
    }

    @Test
    void pagesThroughTheBoxInTheOrderOfTheDueDatesAndCounts() {
        var model = publish(approval());
        var before = as("pavel", TasksApi.class).counts();
        for (int i = 0; i < 3; i++) {
            start(model, deal("elena", "Страница " + i, Map.of("amount", 1)));
        }

        var first = as("pavel", TasksApi.class).tasks(Box.MY_ROLES, 2, null);
        var second = as("pavel", TasksApi.class).tasks(Box.MY_ROLES, 100, first.next());

        assertThat(first.tasks()).hasSize(2);
        assertThat(second.tasks())
                .extracting("id")
                .doesNotContainAnyElementsOf(
                        first.tasks().stream().map(TasksApi.Row::id).toList());
        var all = Stream.concat(first.tasks().stream(), second.tasks().stream())
                .flatMap(row -> Stream.ofNullable(row.due()))
                .toList();
        assertThat(all).isSorted();
        assertThat(as("pavel", TasksApi.class).counts().myRoles()).isEqualTo(before.myRoles() + 3);
    }

    @Test
    void aPersonWhoLeftIsStoodInForByTheHead() {
        sql.execute("update person set active = false where login = 'dmitry'");
        try {
            var model = publish(Drawing.of("Ушёл")
                    .startByHand()
                    .task("Call", "responsible", "record-owner")
                    .end("End")
                    .flows("Start", "Call", "End"));
            var deal = deal("elena", "Ушёл", Map.of());
            sql.execute(
                    "update crm_deal set owner = (select id from person where login = 'dmitry') where id = ?",
                    deal.id());
            await().untilAsserted(() -> {
                var run = as("boris", InstancesApi.class).startable(deal);
                assertThat(run).extracting("model").contains(model);
            });

            work(as("boris", InstancesApi.class).start(new Start(model, deal)));

            var task = task("boris", Box.MINE, deal);
            assertThat(task.name()).isEqualTo("Call");
            assertThat(as("boris", TasksApi.class).task(task.id()).note())
                    .isEqualTo("The person responsible has left, so the head of the department has the task.");
            assertThat(as("boris", TasksApi.class, new Locale("ru"))
                            .task(task.id())
                            .note())
                    .startsWith("Ответственный больше не работает");
        } finally {
            sql.execute("update person set active = true where login = 'dmitry'");
            signInAnew("dmitry");
        }
    }

    @Test
    void theFormStillNamesThePersonWhoLeft() {
        var deal = deal("elena", "Ушёл, но записан", Map.of());
        sql.execute(
                "update crm_deal set owner = (select id from person where login = 'dmitry') where id = ?", deal.id());
        sql.execute("update person set active = false where login = 'dmitry'");
        try {
            start(
                    publish(Drawing.of("Кто вёл")
                            .startByHand()
                            .task("Look", "responsible", "role:finance", "form", "owner:editable")
                            .end("End")
                            .flows("Start", "Look", "End")),
                    deal);
            var olga = as("olga", TasksApi.class);
            await().until(() -> as("olga", PeopleApi.class).people().stream()
                    .anyMatch(person -> person.login().equals("dmitry") && !person.active()));

            var form = requireNonNull(
                    olga.task(task("olga", Box.MY_ROLES, deal).id()).form());

            assertThat(form.at("/components/0/values").findValuesAsText("label"))
                    .contains("Дмитрий Орлов", "Елена Волкова");
        } finally {
            sql.execute("update person set active = true where login = 'dmitry'");
            signInAnew("dmitry");
        }
    }

    @Test
    void sellersSeeTheRunsOfTheirOwnRecordsOnly() {
        var deal = deal("elena", "Только наши", Map.of("amount", 1));
        var run = start(publish(approval()), deal);

        assertThat(as("boris", InstancesApi.class).instance(run).mayManage()).isFalse();
        assertThatThrownBy(() -> as("marina", InstancesApi.class).instance(run)).isInstanceOf(NotFound.class);
        assertThat(query("marina", "Только наши")).isEmpty();
        assertThat(query("elena", "Только наши")).containsExactly(run);
        assertThat(query("viktor", "только наши")).containsExactly(run);
    }

    @Test
    void anAnswerPointsOnlyToRecordsThatThePersonSees() {
        var hidden = as("marina", RecordsApi.class)
                .create("company", Map.of("title", "Не для Елены"))
                .ref();
        var deal = deal("elena", "Выбор компании", Map.of());
        start(
                publish(Drawing.of("Компания")
                        .startByHand()
                        .task("Pick", "responsible", "record-owner", "form", "company:editable")
                        .end("End")
                        .flows("Start", "Pick", "End")),
                deal);
        var task = task("elena", Box.MINE, deal).id();

        assertThatThrownBy(() -> complete("elena", task, "done", Map.of("company", hidden.toString())))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("company"));
        assertThat(read(deal).values()).doesNotContainKey("company");
    }

    @Test
    void anAnswerThatWritesSaysWhichVersionItSaw() {
        var deal = deal("elena", "Без версии", Map.of("amount", 1));
        start(publish(approval()), deal);
        var task = task("olga", Box.MY_ROLES, deal).id();

        assertThatThrownBy(() ->
                        as("olga", TasksApi.class).complete(task, new Completion("yes", Map.of("amount", 5), null)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("expectedVersion");
    }

    @Test
    void whatARunDoesIsToldToThoseWhoMaySeeItsRecord() {
        var told = new ConcurrentHashMap<String, Audience>();
        changes.hear(Kind.INSTANCE, (run, audience) -> told.put(String.valueOf(run), audience));
        changes.hear(Kind.TASKS, (task, audience) -> told.put(String.valueOf(task), audience));
        var deal = deal("elena", "Кому сказать", Map.of("amount", 1));
        var model = publish(approval());
        var run = start(model, deal);
        var task = task("olga", Box.MY_ROLES, deal).id();
        await().until(() -> told.containsKey(run.value()) && told.containsKey(task.value()));

        var audience = requireNonNull(told.get(run.value()));
        assertThat(audience.all()).isFalse();
        assertThat(audience.roles()).containsExactlyInAnyOrder("process-owner", "analyst", "administrator");
        assertThat(audience.departments()).contains(requireNonNull(departmentOf("elena")));
        told.clear();
        letTimersGoOff(run(model, deal));

        await().until(() -> told.containsKey(task.value()));
        assertThat(requireNonNull(told.get(task.value())).roles()).containsExactlyInAnyOrder("finance", "lawyer");
        change("irina", deal, "owner", idOf("marina").value());
        var second = as("marina", InstancesApi.class).start(new Start(model, deal));
        await().until(() -> told.containsKey(second.value()));
        assertThat(requireNonNull(told.get(second.value())).people())
                .contains(idOf("marina").value());
    }

    private List<InstanceId> query(String login, String text) {
        return as(login, InstancesApi.class)
                .query(new InstancesApi.Query(null, List.of(), text, null, null, 10, null))
                .instances()
                .stream()
                .map(InstancesApi.Row::id)
                .toList();
    }
}

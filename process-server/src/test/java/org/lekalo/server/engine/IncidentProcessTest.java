package org.lekalo.server.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.AccessApi.Part;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Cancellation;
import org.lekalo.library.contract.InstancesApi.Cancelled;
import org.lekalo.library.contract.InstancesApi.InstanceEnded;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Participation;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentProcessTest extends ProcessTest {

    @Autowired
    private RecordTypesInUse types;

    @Autowired
    private DataSource database;

    @AfterEach
    void takeTheFieldAway() {
        sql.execute("delete from record_field where type = 'deal' and key = 'bonus'");
        types.forget();
    }

    @Test
    void aConditionOnAFieldThatIsGoneWaitsInWordsAndGoesOnWhenTheFieldIsBack() {
        addField();
        var model = publish(Drawing.of("Премия")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .choice("Bonus", "None")
                .end("Some")
                .end("None")
                .flows("Start", "Ask", "Bonus")
                .flowIf("Bonus", "Some", "deal.bonus > 10")
                .flows("Bonus", "None"));
        var deal = deal("elena", "Поле исчезло", Map.of());
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);
        takeTheFieldAway();

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(id);

        var failed = as("viktor", InstancesApi.class).instance(id);
        assertThat(failed.row().state()).isEqualTo(State.FAILED);
        var incident = requireNonNull(failed.row().positions().get(0).incident());
        assertThat(incident.elementId()).isEqualTo("Bonus");
        assertThat(incident.reason())
                .isEqualTo(
                        "The process asks for something that the record does not have: Deal: bonus. Put the field back"
                                + " or change the process, then try again.");
        assertThat(incident.details()).contains("StepFailed");
        var seenByTheSeller = as("elena", InstancesApi.class).instance(id);
        assertThat(requireNonNull(seenByTheSeller.row().positions().get(0).incident())
                        .details())
                .isEmpty();
        assertThat(requireNonNull(as("viktor", InstancesApi.class, new Locale("ru"))
                                .instance(id)
                                .row()
                                .positions()
                                .get(0)
                                .incident())
                        .reason())
                .startsWith("Процесс обращается к тому, чего в записи нет: Сделка: bonus.");

        addField();
        var observer = as("sergey", InstancesApi.class);
        as("irina", RecordsApi.class)
                .setParticipant("deal", deal.id(), idOf("sergey"), new Participation(Part.OBSERVER));
        assertThat(requireNonNull(observer.instance(id).row().positions().get(0).incident())
                        .mayRetry())
                .isFalse();
        assertThatThrownBy(() -> observer.retry(id, new Retry(incident.id()))).isInstanceOf(NotAllowed.class);
        as("viktor", InstancesApi.class).retry(id, new Retry(incident.id()));
        work(id);

        var ended = as("viktor", InstancesApi.class).instance(id);
        assertThat(ended.row().state()).isEqualTo(State.COMPLETED);
        assertThat(ended.takenFlows()).contains("Bonus-None");
    }

    @Test
    void namesTheFieldsThatRefuseInTheReadersLanguage() {
        var model = publish(Drawing.of("Не число")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .changeFields("Write", "amount", "computed", "deal.title")
                .end("End")
                .flows("Start", "Ask", "Write", "End"));
        var deal = deal("elena", "Не число", Map.of());
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(id);

        assertThat(reason(id, Locale.ENGLISH)).contains("Amount: This must be a number.");
        assertThat(reason(id, new Locale("ru"))).contains("Сумма: Здесь нужно число.");
    }

    @Test
    void namesTheConditionThatCannotBeComputedAsItWasWritten() {
        var model = publish(Drawing.of("Слишком много")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .choice("Which", "None")
                .end("Some")
                .end("None")
                .flows("Start", "Ask", "Which")
                .flowIf("Which", "Some", "exp(deal.amount) > 1")
                .flows("Which", "None"));
        var deal = deal("elena", "Слишком много", Map.of("amount", 900_000));
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(id);

        assertThat(reason(id, new Locale("ru")))
                .isEqualTo(
                        "Выражение «exp(deal.amount) > 1» не удалось вычислить. Проверьте само выражение и значения записи, которые в нём стоят, и повторите.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.title != \"\" and (for i in 1..40 return if i = 1 then \"xxxxxxxxxx\" else partial[-1] + partial[-1])[-1] = \"x\"",
                "deal.title != \"\" and decimal(1/3, 1000000) > 0",
                "count(for a in split(deal.title, \"\"), b in split(deal.title, \"\"), c in split(deal.title, \"\")"
                        + " return a) > 0"
            })
    void aConditionThatTakesTooMuchIsStoppedAndNamed(String condition) {
        var model = deployUnchecked(Drawing.of("Слишком тяжело")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .choice("Which", "None")
                .end("Some")
                .end("None")
                .flows("Start", "Ask", "Which")
                .flowIf("Which", "Some", condition)
                .flows("Which", "None"));
        var deal = deal("elena", "Тяжело ".repeat(60), Map.of());
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(id);

        var incident = requireNonNull(runsOn(deal).get(0).positions().get(0).incident());
        assertThat(incident.reason())
                .startsWith("The expression “" + condition + "” takes too much computing or memory and was stopped.");
    }

    @Test
    void whatTakesTooMuchTwelveTimesKeepsNobodyElseFromGoingOn() {
        var heavy = deployUnchecked(Drawing.of("Тяжело двенадцать раз")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .choice("Which", "Which-None")
                .end("Some")
                .end("None")
                .flows("Start", "Ask", "Which")
                .flowIf(
                        "Which",
                        "Some",
                        "count(for a in split(deal.title, \"\"), b in split(deal.title, \"\"), c in split(deal.title, \"\")"
                                + " return a) > 0")
                .flows("Which", "None"));
        var light = publish(Drawing.of("Легко рядом")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Ask", "End"));
        var deals = IntStream.range(0, 12)
                .mapToObj(nth -> deal("elena", "Тяжело ".repeat(60) + nth, Map.of()))
                .toList();

        deals.forEach(deal -> {
            var run = as("elena", InstancesApi.class).start(new Start(heavy, deal));
            work(run);
            complete("elena", task("elena", Box.MINE, deal).id(), "done");
            work(run);
        });
        var other = deal("elena", "Легко", Map.of());
        work(as("elena", InstancesApi.class).start(new Start(light, other)));

        assertThat(task("elena", Box.MINE, other)).isNotNull();
        assertThat(deals)
                .allSatisfy(deal -> assertThat(requireNonNull(
                                        runsOn(deal).get(0).positions().get(0).incident())
                                .reason())
                        .contains("takes too much computing"));
    }

    @Test
    void aConnectionLostInAConditionIsNoFaultOfTheCondition() throws Exception {
        var model = publish(Drawing.of("Связь пропала")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .choice("Which", "None")
                .end("Some")
                .end("None")
                .flows("Start", "Ask", "Which")
                .flowIf("Which", "Some", "deal.company.title != null")
                .flows("Which", "None"));
        var company = as("elena", RecordsApi.class).create("company", Map.of("title", "Связь"));
        var deal =
                deal("elena", "Связь пропала", Map.of("company", company.ref().toString()));
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");

        whileCompaniesAreLocked(() -> work(id), this::endWhoeverWaits);

        var ended = as("viktor", InstancesApi.class).instance(id);
        assertThat(ended.row().state()).isEqualTo(State.COMPLETED);
        assertThat(ended.takenFlows()).contains("Which-Some");
    }

    @Test
    void roundsWhatItComputesAsAFormulaWould() {
        var model = publish(Drawing.of("Округление")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .changeFields("Write", "amount", "computed", "deal.amount * 0.19")
                .end("End")
                .flows("Start", "Ask", "Write", "End"));
        var deal = deal("elena", "Округление", Map.of("amount", "317.50"));
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(id);

        assertThat(read(deal).values().get("amount")).hasToString("60.33");
    }

    private void whileCompaniesAreLocked(Runnable work, Runnable meanwhile) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table crm_company in access exclusive mode");
            var working = CompletableFuture.runAsync(work);
            meanwhile.run();
            connection.rollback();
            working.get(30, TimeUnit.SECONDS);
        }
    }

    private void endWhoeverWaits() {
        await().until(() -> sql.fetchValue("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%crm_company%' and pid <> pg_backend_pid()
                        """).equals(1L));
    }

    @Test
    void namesTheDateThatIsMissing() {
        var model = publish(Drawing.of("Без даты")
                .startByHand()
                .wait("Until", "wait-until", "field", "closing_date")
                .end("End")
                .flows("Start", "Until", "End"));
        var deal = deal("elena", "Без даты", Map.of());
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);

        assertThat(as("viktor", InstancesApi.class).instance(id).row().positions())
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.elementId()).isEqualTo("Until");
                    assertThat(requireNonNull(position.incident()).elementId()).isEqualTo("Until");
                });
        assertThat(reason(id, Locale.ENGLISH)).contains("field “Expected closing date”");
        assertThat(reason(id, new Locale("ru"))).contains("поля «Ожидаемая дата закрытия»");

        as("viktor", InstancesApi.class).cancel(id, new Cancellation(" Дата уже не нужна "));

        assertThat(as("viktor", InstancesApi.class).instance(id).cancelled())
                .isEqualTo(new Cancelled("Виктор Лебедев", "Дата уже не нужна"));
    }

    private String reason(InstanceId run, Locale language) {
        var positions =
                as("viktor", InstancesApi.class, language).instance(run).row().positions();
        return requireNonNull(positions.get(0).incident()).reason();
    }

    @Test
    void aCircleWithoutAPersonStopsAsAnIncident() {
        var model = deployUnchecked(Drawing.of("По кругу")
                .startByHand()
                .changeFields("Again", "comment", "fixed", "ещё раз")
                .choice("Enough", "Again")
                .end("End")
                .flows("Start", "Again", "Enough", "Again")
                .flowIf("Enough", "End", "deal.amount > 1000000"));
        var deal = deal("elena", "По кругу", Map.of());

        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);

        var run = run(model, deal);
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.positions())
                .singleElement()
                .satisfies(position -> assertThat(
                                requireNonNull(position.incident()).reason())
                        .startsWith("The process went round in a circle"));
        assertThat(read(deal).values()).as("nothing of it stays").doesNotContainKey("comment");

        for (var reason : List.of("х".repeat(1_001), " ")) {
            assertThatThrownBy(() -> as("viktor", InstancesApi.class).cancel(id, new Cancellation(reason)))
                    .isInstanceOf(FieldsRefused.class);
        }
        as("viktor", InstancesApi.class).cancel(id, new Cancellation("Ходит по кругу"));

        assertThat(run(model, deal).state()).isEqualTo(State.CANCELLED);
        assertThatThrownBy(() -> as("viktor", InstancesApi.class).cancel(id, new Cancellation("ещё раз")))
                .isInstanceOf(InstanceEnded.class);
    }

    @Test
    void aLoopWithAPersonShowsEveryRoundAndEveryFlowOnce() {
        var model = publish(Drawing.of("До победы")
                .startByHand()
                .task(
                        "Try",
                        "responsible",
                        "record-owner",
                        "outcomes",
                        "[{\"key\":\"again\",\"label\":\"Ещё\"},{\"key\":\"enough\",\"label\":\"Хватит\"}]")
                .choice("Enough", "Try")
                .end("End")
                .flows("Start", "Try", "Enough", "Try")
                .flowIf("Enough", "End", "outcome_Try = \"enough\""));
        var deal = deal("elena", "Два круга", Map.of());
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);

        complete("elena", task("elena", Box.MINE, deal).id(), "again");
        assertThat(instance(run(model, deal))).isWaitingAt("Try");
        complete("elena", task("elena", Box.MINE, deal).id(), "enough");

        var ended = as("viktor", InstancesApi.class).instance(id);
        assertThat(ended.row().state()).isEqualTo(State.COMPLETED);
        assertThat(ended.steps())
                .extracting("elementId")
                .containsExactly("Start", "Try", "Enough", "Try", "Enough", "End");
        assertThat(ended.steps()).extracting("outcome").containsExactly(null, "Ещё", null, "Хватит", null, null);
        assertThat(ended.takenFlows()).containsExactlyInAnyOrder("Start-Try", "Try-Enough", "Enough-Try", "Enough-End");
    }

    private static Drawing toContract() {
        return Drawing.of("Прямо к договору")
                .startByHand()
                .block("serviceTask", "Move", "move-stage", "pipeline", "retail", "stage", "contract")
                .end("Done")
                .flows("Start", "Move", "Done");
    }

    private void guard(Gate gate) {
        as("irina", GatesApi.class).put("deal", gate);
    }

    private static Gate asksForTheAmount() {
        return new Gate(
                "retail", "contract", List.of(new Required("amount", "")), List.of(), List.of(), List.of(), List.of());
    }

    /** The step has no name of its own. */
    private InstanceId failAtTheGate(RecordRef deal) {
        var models = as("anna", ModelsApi.class);
        var model = models.create(
                new NewModel("Прямо к договору", toContract().xml().replace(" name=\"Move\"", "")));
        models.publish(model.id(), new Publication(model.revision(), ""));
        var id = as("elena", InstancesApi.class).start(new Start(model.id(), deal));
        work(id);
        return id;
    }

    @Test
    void thoseWhomAFailureConcernsAreToldOfItAndLedToTheRun() {
        guard(asksForTheAmount());
        try {
            var deal = deal("dmitry", "Сбой сразу", Map.of());

            var id = failAtTheGate(deal);

            for (var login : List.of("viktor", "olga", "elena", "dmitry")) {
                var notice = as(login, NotificationsApi.class).notifications().get(0);
                assertThat(notice.instance()).as(login).isEqualTo(id);
                assertThat(notice.record()).isEqualTo(deal);
                assertThat(notice.text())
                        .startsWith("The process stopped at the step “Move to a stage”. The process moves the record to"
                                + " the stage “Contract and prepayment”");
            }
            assertThat(as("elena", NotificationsApi.class, new Locale("ru"))
                            .notifications()
                            .get(0)
                            .text())
                    .startsWith("Процесс остановился на шаге «Перевести на стадию». ");
            assertThat(as("marina", NotificationsApi.class).notifications())
                    .noneMatch(notice -> id.equals(notice.instance()));
        } finally {
            guard(Gate.open("retail", "contract"));
        }
    }

    @Test
    void whoeverMayMendTheRecordHasItGoOnAndThePathKeepsTheFailure() {
        guard(asksForTheAmount());
        try {
            var deal = deal("dmitry", "Починить и продолжить", Map.of());
            var id = failAtTheGate(deal);
            var elena = as("elena", InstancesApi.class);
            var incident = requireNonNull(
                    elena.ofRecord(deal).get(0).positions().get(0).incident());
            assertThat(incident.mayRetry()).isTrue();

            change("elena", deal, "amount", 1000);
            elena.retry(id, new Retry(incident.id()));
            work(id);

            var ended = as("viktor", InstancesApi.class).instance(id);
            assertThat(ended.row().state()).isEqualTo(State.COMPLETED);
            assertThat(ended.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.elementId()).isEqualTo("Move");
                assertThat(failure.reason()).contains("Fill in: “Amount”.");
                assertThat(failure.retriedBy()).isEqualTo("Елена Волкова");
                assertThat(failure.retriedAt()).isNotNull();
            });
        } finally {
            guard(Gate.open("retail", "contract"));
        }
    }

    @Test
    void aStepWithoutANameIsCalledByItsBlockEverywhere() {
        guard(asksForTheAmount());
        try {
            var deal = deal("elena", "Без названия", Map.of());
            var id = failAtTheGate(deal);
            assertThat(shown(id, Locale.ENGLISH).row().positions())
                    .extracting("step")
                    .containsExactly("Move to a stage");
            assertThat(shown(id, new Locale("ru")).row().positions())
                    .extracting("step")
                    .containsExactly("Перевести на стадию");

            change("elena", deal, "amount", 1000);
            as("elena", InstancesApi.class)
                    .retry(
                            id,
                            new Retry(requireNonNull(shown(id, Locale.ENGLISH)
                                            .row()
                                            .positions()
                                            .get(0)
                                            .incident())
                                    .id()));
            work(id);

            assertThat(shown(id, Locale.ENGLISH).failures()).extracting("step").containsExactly("Move to a stage");
            assertThat(shown(id, new Locale("ru")).steps())
                    .extracting("elementId", "name")
                    .containsExactly(
                            tuple("Start", "Start"), tuple("Move", "Перевести на стадию"), tuple("Done", "Done"));
        } finally {
            guard(Gate.open("retail", "contract"));
        }
    }

    private InstancesApi.Instance shown(InstanceId id, Locale language) {
        return as("viktor", InstancesApi.class, language).instance(id);
    }

    private void addField() {
        sql.execute("alter table crm_deal add column if not exists bonus numeric(19, 4)");
        sql.execute("""
                insert into record_field (type, key, position, name_ru, name_en, kind, required)
                values ('deal', 'bonus', 99, 'Премия', 'Bonus', 'NUMBER', false) on conflict do nothing
                """);
        types.forget();
    }
}

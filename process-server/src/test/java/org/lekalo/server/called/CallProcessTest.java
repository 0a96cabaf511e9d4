package org.lekalo.server.called;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.lekalo.library.drawing.Drawings.event;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Cancellation;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.ModelCalled;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class CallProcessTest extends ProcessTest {

    private static final String YES_OR_NO = "[{\"key\":\"yes\",\"label\":\"Да\"},{\"key\":\"no\",\"label\":\"Нет\"}]";

    private ProcessModelId approval(String name, String type) {
        return publish(Drawing.of(name)
                .block("startEvent", "Start", "start-manual", "recordType", type)
                .task("Ask", "responsible", "role:finance", "outcomes", YES_OR_NO)
                .choice("Which", "Refused")
                .end("Agreed")
                .end("Refused")
                .flows("Start", "Ask", "Which", "Refused")
                .flowIf("Which", "Agreed", "outcome_Ask = \"yes\""));
    }

    private ProcessModelId caller(String name, ProcessModelId called) {
        return callerAsking("Agreed", name, called);
    }

    private ProcessModelId callerAsking(String end, String name, ProcessModelId called) {
        return publish(Drawing.of(name)
                .startByHand()
                .call("Call", called)
                .choice("Then", "Stop")
                .task("Good", "responsible", "record-owner")
                .task("Stop", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Call", "Then", "Stop", "End")
                .flowIf("Then", "Good", "outcome_Call = \"" + end + "\"")
                .flows("Good", "End"));
    }

    /** What still may call a process keeps it from being taken away. */
    @AfterEach
    void endTheRuns() {
        sql.fetch("""
                        select r.id from process_run r join process_model m on m.id = r.model
                        where r.state = 'RUNNING' and m.deleted_at is null order by r.number desc
                        """)
                .map(row -> row.get("id", String.class))
                .forEach(run -> runtime.deleteProcessInstanceIfExists(run, "over", false, false, false, false));
    }

    @Test
    void theRunWaitsForTheProcessItCallsAndGoesOnByItsEnd() {
        var called = approval("Одобрить скидку", "deal");
        var model = caller("Сделка со скидкой", called);
        var deal = deal("elena", "Сделка со скидкой", Map.of());

        var run = start(model, deal);
        assertThat(instance(run)).isWaitingAtExactly("Call");
        work(run(called, deal));
        complete("olga", task("olga", Box.MY_ROLES, deal).id(), "yes");
        work(run(called, deal));
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "terminate"})
    void anEndOfAnotherKindIsTheAnswerAsWell(String kind) {
        var called = publish(Drawing.of("Конец " + kind)
                .startByHand()
                .parallel("Split")
                .task("Beside", "responsible", "record-owner")
                .draw(event("endEvent", "Over", "Agreed", kind))
                .end("Refused")
                .flows("Start", "Split", "Over")
                .flows("Split", "Beside", "Refused"));

        assertThat(instance(called(caller("Спросить о конце " + kind, called), called)))
                .isWaitingAtExactly("Good");
    }

    @Test
    void blanksAroundTheNameOfAnEndMakeNoDifference() {
        var called = endingAll("Конец с пробелами", " Agreed&#10;at last&#10; ");
        var model = callerAsking("Agreed\nat last", "Спросить о конце с пробелами", called);

        assertThat(instance(called(model, called))).isWaitingAtExactly("Good");
    }

    @Test
    void anEndWithoutANameIsNoAnswer() {
        var called = publish(Drawing.of("Конец без имени")
                .startByHand()
                .choice("Which", "Unnamed")
                .end("Agreed")
                .draw(event("endEvent", "Unnamed", " ", "terminate"))
                .flows("Start", "Which", "Unnamed")
                .flowIf("Which", "Agreed", "deal.amount = 1"));

        assertThat(instance(called(caller("Спросить о конце без имени", called), called)))
                .isWaitingAtExactly("Stop");
    }

    private ProcessModelId endingAll(String name, String end) {
        return publish(Drawing.of(name)
                .startByHand()
                .draw(event("endEvent", "Over", end, "terminate"))
                .flows("Start", "Over"));
    }

    /** A run of the model, after the process that it calls came to its end. */
    private Row called(ProcessModelId model, ProcessModelId called) {
        var deal = deal("elena", "Вызвать " + model, Map.of());
        var run = start(model, deal);
        work(run(called, deal));
        work(run);
        return run;
    }

    @Test
    void itRunsOnTheRecordThatAFieldRefersTo() {
        var called = approval("Проверить компанию", "company");
        var company = as("irina", RecordsApi.class)
                .create("company", Map.of("title", "Проверяемая"))
                .ref();
        var model = publish(Drawing.of("Сделка с проверкой")
                .startByHand()
                .call("Call", called, "on", "company")
                .end("End")
                .flows("Start", "Call", "End"));
        var deal = deal("elena", "Сделка с проверкой", Map.of());

        var run = start(model, deal);
        var incident = requireNonNull(run(model, deal).positions().get(0).incident());
        assertThat(incident.reason()).contains("Company");
        assertThat(runsOn(company)).isEmpty();

        change("irina", deal, "company", company.toString());
        as("viktor", InstancesApi.class).retry(run.id(), new Retry(incident.id()));
        work(run);
        assertThat(runsOn(company)).extracting(Row::model).containsExactly(called);
    }

    @Test
    void whereNobodyWaitsTheRunGoesOnAtOnce() {
        var called = approval("Без ожидания", "deal");
        var model = publish(Drawing.of("Не ждать")
                .startByHand()
                .call("Call", called, "then", "go-on")
                .end("End")
                .flows("Start", "Call", "End"));
        var deal = deal("elena", "Не ждать", Map.of());

        var run = start(model, deal);

        assertThat(state(run)).isEqualTo(State.COMPLETED);
        assertThat(run(called, deal).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aPausedProcessIsAnIncidentThatPassesWhenItIsResumed() {
        var called = approval("На паузе", "deal");
        var model = caller("Вызвать на паузе", called);
        var deal = deal("elena", "Вызвать на паузе", Map.of());
        as("anna", ModelsApi.class).pause(called);

        var run = start(model, deal);
        var incident = requireNonNull(run(model, deal).positions().get(0).incident());
        assertThat(runsOn(deal)).extracting(Row::model).containsExactly(model);

        as("anna", ModelsApi.class).resume(called);
        as("viktor", InstancesApi.class).retry(run.id(), new Retry(incident.id()));
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Call");
        assertThat(run(called, deal).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aProcessThatRunsOnOtherRecordsByNowIsAnIncident() {
        var called = approval("Теперь о компаниях", "deal");
        var model = caller("Вызвать о сделке", called);
        republish(called, "\"deal\"", "\"company\"");
        var deal = deal("elena", "Вызвать о сделке", Map.of());

        start(model, deal);

        assertThat(requireNonNull(run(model, deal).positions().get(0).incident())
                        .reason())
                .startsWith("The process “Теперь о компаниях” that is called here does not work on such records");
        assertThat(runsOn(deal)).extracting(Row::model).containsExactly(model);
    }

    private void republish(ProcessModelId model, String drawn, String drawnAnew) {
        var models = as("anna", ModelsApi.class);
        var was = models.model(model);
        var saved = models.saveDraft(model, new Draft(was.xml().replace(drawn, drawnAnew), was.revision()));
        models.publish(model, new Publication(saved.revision(), ""));
    }

    @Test
    void whoAsksForAnEndIsNamedBeforeItIsCalledOtherwise() {
        var called = approval("Переименовать конец", "deal");
        caller("Спросить о прежнем конце", called);
        var models = as("anna", ModelsApi.class);
        var was = models.model(called);

        var saved = models.saveDraft(
                called, new Draft(was.xml().replace("name=\"Agreed\"", "name=\"Agreed at last\""), was.revision()));

        assertThat(saved.findings())
                .extracting(FindingView::text)
                .anyMatch(text -> text.contains("“Agreed”") && text.contains("Спросить о прежнем конце"));
    }

    @Test
    void callsOfCallsEndSomewhere() {
        var called = approval("Последний из многих", "deal");
        for (int more = 0; more <= 16; more++) {
            called = publish(Drawing.of("Вызов " + more)
                    .startByHand()
                    .call("Call", called)
                    .end("End")
                    .flows("Start", "Call", "End"));
        }
        var deal = deal("elena", "Вызовы подряд", Map.of());

        start(called, deal);
        for (int more = 0; more < 16; more++) {
            runsOn(deal).forEach(this::work);
        }

        assertThat(runsOn(deal)).hasSize(17);
        assertThat(runsOn(deal))
                .filteredOn(run -> run.state() == State.FAILED)
                .extracting(
                        run -> requireNonNull(run.positions().get(0).incident()).reason())
                .singleElement()
                .asString()
                .startsWith("Processes call each other more than 16 times");
    }

    @Test
    void aProcessThatOthersCallIsNotTakenAway() {
        var called = approval("Нужный другим", "deal");
        caller("Вызывает нужный", called);
        var models = as("anna", ModelsApi.class);

        assertThatThrownBy(() -> models.delete(called))
                .isInstanceOf(ModelCalled.class)
                .hasMessageContaining("Вызывает нужный");
    }

    @Test
    void norIsOneThatRunsByAnEarlierVersionWillCall() {
        var called = approval("Нужный прежним", "deal");
        var other = approval("Нужный теперь", "deal");
        var model = publish(Drawing.of("Звал прежде")
                .startByHand()
                .task("Look", "responsible", "record-owner")
                .call("Call", called)
                .end("End")
                .flows("Start", "Look", "Call", "End"));
        var deal = deal("elena", "Звал прежде", Map.of());
        var run = start(model, deal);
        var models = as("anna", ModelsApi.class);

        republish(model, "value=\"" + called + "\"", "value=\"" + other + "\"");
        assertThatThrownBy(() -> models.delete(called))
                .isInstanceOf(ModelCalled.class)
                .hasMessageContaining("Звал прежде");

        as("viktor", InstancesApi.class).cancel(run.id(), new Cancellation("Не нужно"));
        assertThatCode(() -> models.delete(called)).doesNotThrowAnyException();
    }

    @Test
    void whatCanBeCalledIsSaidWithItsEnds() {
        var called = approval("С двумя концами", "deal");

        var callable = as("anna", ModelsApi.class).callable().stream()
                .filter(process -> process.id().equals(called))
                .findFirst()
                .orElseThrow();

        assertThat(callable.recordTypes()).containsExactly("deal");
        assertThat(callable.ends()).containsExactly("Agreed", "Refused");
    }

    private Row start(ProcessModelId model, RecordRef deal) {
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);
        return run(model, deal);
    }

    private State state(Row run) {
        return as("viktor", InstancesApi.class).instance(run.id()).row().state();
    }
}

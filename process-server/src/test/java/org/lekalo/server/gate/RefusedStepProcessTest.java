package org.lekalo.server.gate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class RefusedStepProcessTest extends ProcessTest {

    private static final String SENTENCE =
            "На стадию «Договор и предоплата» запись пока не переходит. Заполните: «Сумма».";

    @BeforeEach
    void guardTheContract() {
        put(new Gate(
                "retail",
                "contract",
                List.of(new Required("amount", "")),
                List.of(),
                List.of("administrator"),
                List.of(),
                List.of()));
    }

    @AfterEach
    void openTheGate() {
        put(Gate.open("retail", "contract"));
    }

    @Test
    void aRefusalTakesItsWayAndIsReadInTheTaskBehindIt() {
        var deal = deal("elena", "Без суммы", Map.of());

        var run = start(caught(), deal);

        var task = task("elena", Box.MINE, deal);
        assertThat(task.name()).isEqualTo("Fill");
        assertThat(as("elena", TasksApi.class).task(task.id()).instruction()).isEqualTo("Мешает: " + SENTENCE);
        assertThat(read(deal).values()).containsEntry("stage", "new");
        change("elena", deal, "amount", 1000);
        complete("elena", task.id(), "done");
        work(run);
        assertThat(read(deal).values())
                .as("roles bind people, not the company's process")
                .containsEntry("stage", "contract");
        assertThat(as("viktor", InstancesApi.class).instance(run).row().state()).isEqualTo(State.COMPLETED);
        assertThat(as("viktor", InstancesApi.class).instance(run).takenFlows()).contains("Refused-Fill");
    }

    @Test
    void aValueThatIsRefusedTakesItsWayToo() {
        var deal = deal("elena", "Неверное значение", Map.of());
        var drawing = Drawing.of("Чужой вариант")
                .startByHand()
                .changeFields("Set", "source", "computed", "deal.title")
                .end("Done")
                .ifRefused("Refused", "Set")
                .end("Not")
                .flows("Start", "Set", "Done")
                .flows("Refused", "Not");

        var run = start(drawing, deal);

        assertThat(as("viktor", InstancesApi.class).instance(run).takenFlows()).contains("Refused-Not");
        assertThat(read(deal).values()).doesNotContainKey("source");
    }

    @Test
    void emptyingWhatTheStageAsksForTakesItsWay() {
        var deal = deal("elena", "На стадии с суммой", Map.of("amount", 1000));
        change("irina", deal, "stage", "contract");

        var run = start(refusable("Очистить сумму", "amount", "computed", "null"), deal);

        assertRefused(run, deal, "На стадии «Договор и предоплата» поле «Сумма» должно быть заполнено.");
        assertThat(read(deal).values()).containsKey("amount");
    }

    @Test
    void aPersonWhoLeftTakesItsWay() {
        var staff = as("irina", StaffApi.class);
        var left = staff.add(new NewPerson("left-owner", "Бывший Владелец", "", null, Set.of("sales"), null))
                .person();
        var deal = deal("elena", "Ушедшему", Map.of());
        var model =
                publish(refusable("Отдать ушедшему", "owner", "fixed", left.id().toString()));
        staff.leave(left.id(), new Departure(null, true));

        var run = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(run);

        assertRefused(run, deal, "Бывший Владелец");
    }

    @Test
    void aCircleTakesItsWay() {
        var company = as("elena", RecordsApi.class)
                .create("company", Map.of("title", "Сама себе голова"))
                .ref();
        var drawing = Drawing.of("Круг")
                .block("startEvent", "Start", "start-manual", "recordType", "company")
                .changeFields("Set", "parent", "computed", "company")
                .end("Done")
                .ifRefused("Refused", "Set")
                .instructed("Fill", "Мешает: {process.refusal}", "responsible", "record-owner")
                .end("Not")
                .flows("Start", "Set", "Done")
                .flows("Refused", "Fill", "Not");

        var run = start(drawing, company);

        assertThat(as("viktor", InstancesApi.class).instance(run).takenFlows()).contains("Refused-Fill");
        assertThat(read(company).values()).doesNotContainKey("parent");
    }

    private static Drawing refusable(String name, String field, String source, String value) {
        return Drawing.of(name)
                .startByHand()
                .changeFields("Set", field, source, value)
                .end("Done")
                .ifRefused("Refused", "Set")
                .instructed("Fill", "Мешает: {process.refusal}", "responsible", "record-owner")
                .end("Not")
                .flows("Start", "Set", "Done")
                .flows("Refused", "Fill", "Not");
    }

    private void assertRefused(InstanceId run, RecordRef deal, String sentence) {
        assertThat(as("viktor", InstancesApi.class).instance(run).takenFlows()).contains("Refused-Fill");
        var task = task("elena", Box.MINE, deal);
        assertThat(as("elena", TasksApi.class).task(task.id()).instruction()).contains(sentence);
    }

    @Test
    void aRefusalWithoutAWayIsAnIncidentInTheReadersLanguage() {
        var deal = deal("elena", "Без пути", Map.of());

        var run = start(
                Drawing.of("Прямо к договору")
                        .startByHand()
                        .block("serviceTask", "Move", "move-stage", "pipeline", "retail", "stage", "contract")
                        .end("Done")
                        .flows("Start", "Move", "Done"),
                deal);

        var incident = requireNonNull(as("viktor", InstancesApi.class)
                .instance(run)
                .row()
                .positions()
                .get(0)
                .incident());
        assertThat(incident.reason())
                .startsWith(
                        "The process moves the record to the stage “Contract and prepayment”, which does not take it"
                                + " yet. Fill in: “Amount”.");
        assertThat(requireNonNull(as("viktor", InstancesApi.class, new Locale("ru"))
                                .instance(run)
                                .row()
                                .positions()
                                .get(0)
                                .incident())
                        .reason())
                .startsWith(
                        "Процесс переводит запись на стадию «Договор и предоплата», но она пока не переходит. Заполните:"
                                + " «Сумма».");

        change("elena", deal, "amount", 1000);
        as("viktor", InstancesApi.class).retry(run, new Retry(incident.id()));
        work(run);

        assertThat(read(deal).values()).containsEntry("stage", "contract");
    }

    private static Drawing caught() {
        return Drawing.of("К договору")
                .startByHand()
                .block("serviceTask", "Move", "move-stage", "pipeline", "retail", "stage", "contract")
                .ifRefused("Refused", "Move")
                .instructed("Fill", "Мешает: {process.refusal}", "responsible", "record-owner")
                .end("Done")
                .flows("Start", "Move", "Done")
                .flows("Refused", "Fill", "Move");
    }

    private InstanceId start(Drawing drawing, RecordRef deal) {
        var run = as("elena", InstancesApi.class).start(new Start(publish(drawing), deal));
        work(run);
        return run;
    }

    private void put(Gate gate) {
        as("irina", GatesApi.class).put("deal", gate);
    }
}

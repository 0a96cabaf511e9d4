package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.ifError;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;

class FailureProcessTest extends ProcessTest {

    private static final String ANSWERS =
            "[{\"key\":\"yes\",\"label\":\"Да\"},{\"key\":\"no\",\"label\":\"Нет\"},{\"key\":\"late\",\"label\":\"Поздно\"}]";

    private static Drawing checking() {
        return Drawing.of("Проверка с неудачами")
                .startByHand()
                .part(
                        "Part",
                        inside -> inside.parallel("Split")
                                .task("Ask", "responsible", "record-owner", "outcomes", ANSWERS)
                                .task("Beside", "responsible", "owners-head")
                                .choice("Which", "Fine")
                                .end("Fine")
                                .draw(event("endEvent", "Refuses", "Клиент отказался", "error"))
                                .draw(event("endEvent", "TooLate", "Поздно", "error"))
                                .flows("PartIn", "Split", "Ask", "Which", "Fine")
                                .flows("Split", "Beside", "Fine")
                                .flowIf("Which", "Refuses", "outcome_Ask = \"no\"")
                                .flowIf("Which", "TooLate", "outcome_Ask = \"late\""))
                .draw(ifError("Any", "Part"))
                .draw(ifError("Refused", "Part", "failure", "клиент  отказался"))
                .changeFields("Write", "comment", "fixed", "Отказ")
                .task("Other", "responsible", "record-owner")
                .end("Done")
                .flows("Start", "Part", "Done")
                .flows("Refused", "Write", "Done")
                .flows("Any", "Other", "Done");
    }

    private Row begin(ProcessModelId model, RecordRef deal) {
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);
        return run;
    }

    @Test
    void aFailedPartIsLeftByTheWayForThatFailure() {
        var model = publish(checking());
        var deal = deal("elena", "Отказ", Map.of());
        var run = begin(model, deal);

        complete("elena", task("elena", Box.MINE, deal).id(), "no");
        work(run);

        assertThat(instance(run)).isNull();
        assertThat(read(deal).values()).containsEntry("comment", "Отказ");
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void anyOtherFailureTakesTheWayForAll() {
        var model = publish(checking());
        var deal = deal("elena", "Поздно", Map.of());
        var run = begin(model, deal);

        complete("elena", task("elena", Box.MINE, deal).id(), "late");
        work(run);

        assertThat(instance(run)).isWaitingAt("Other");
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void aFailureOfTheProcessEndsItsRunWithAllThatGoesOn() {
        var model = publish(Drawing.of("Неудача процесса")
                .startByHand()
                .parallel("Split")
                .task("Ask", "responsible", "record-owner")
                .task("Beside", "responsible", "owners-head")
                .draw(event("endEvent", "Failed", "Не вышло", "error"))
                .end("Done")
                .flows("Start", "Split", "Ask", "Failed")
                .flows("Split", "Beside", "Done"));
        var deal = deal("elena", "Не вышло", Map.of());
        var run = begin(model, deal);

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(instance(run)).isNull();
        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void anEndOfAllEndsThePartItIsInAndTheRunGoesOn() {
        var model = publish(Drawing.of("Хватит одного")
                .startByHand()
                .part(
                        "Part",
                        inside -> inside.parallel("Split")
                                .task("One", "responsible", "record-owner")
                                .task("Other", "responsible", "owners-head")
                                .draw(event("endEvent", "Enough", "Хватит", "terminate"))
                                .flows("PartIn", "Split", "One", "Enough")
                                .flows("Split", "Other", "Enough"))
                .task("After", "responsible", "record-owner")
                .end("Done")
                .flows("Start", "Part", "After", "Done"));
        var deal = deal("elena", "Хватит", Map.of());
        var run = begin(model, deal);

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(instance(run)).isWaitingAt("After");
        as("anna", ModelsApi.class).delete(model);
    }
}

package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.lekalo.library.drawing.Drawings.someWays;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;

/** A deal is looked at by the owner where it is large, by his head where it is urgent, and otherwise by neither. */
class SomeWaysProcessTest extends ProcessTest {

    private static Drawing looks() {
        return Drawing.of("Проверки по случаю")
                .startByHand()
                .draw(someWays("Which", "Meet"))
                .task("Large", "responsible", "record-owner")
                .task("Noted", "responsible", "owners-head")
                .draw(someWays("Meet", "Note"))
                .changeFields("Note", "source", "fixed", "")
                .end("Done")
                .flows("Start", "Which", "Meet", "Note", "Done")
                .flowIf("Which", "Large", "deal.amount > 100")
                .flowIf("Which", "Noted", "deal.comment = \"срочно\"")
                .flows("Large", "Meet")
                .flows("Noted", "Meet");
    }

    private Row begin(ProcessModelId model, RecordRef deal) {
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);
        return run;
    }

    @Test
    void allWaysAreTakenWhoseConditionHoldsAndAwaitedWhereTheyMeet() {
        var model = publish(looks());
        var deal = deal("elena", "Большая и срочная", Map.of("amount", 500, "comment", "срочно"));

        var run = begin(model, deal);

        assertThat(instance(run)).isWaitingAt("Large", "Noted");
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        assertThat(instance(run)).isWaitingAt("Meet", "Noted");
        complete("boris", task("boris", Box.MINE, deal).id(), "done");
        work(run);
        assertThat(instance(run)).isNull();
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void noneIsAwaitedThatWasNotTaken() {
        var model = publish(looks());
        var deal = deal("elena", "Только большая", Map.of("amount", 500));

        var run = begin(model, deal);

        assertThat(instance(run)).isWaitingAt("Large");
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);
        assertThat(instance(run)).isNull();
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void theOtherwiseIsTakenWhereNoConditionHolds() {
        var model = publish(looks());
        var deal = deal("elena", "Обычная", Map.of("amount", 5));

        var run = begin(model, deal);

        assertThat(instance(run)).isNull();
        assertThat(as("viktor", InstancesApi.class).instance(run.id()).takenFlows())
                .containsExactlyInAnyOrder("Start-Which", "Which-Meet", "Meet-Note", "Note-Done");
        as("anna", ModelsApi.class).delete(model);
    }
}

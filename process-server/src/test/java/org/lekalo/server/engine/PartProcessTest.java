package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;

/** Steps in a frame: a measuring is asked for and put on record, all of it in five days. */
class PartProcessTest extends ProcessTest {

    private static final String ANSWERS =
            "[{\"key\":\"yes\",\"label\":\"Можно\"},{\"key\":\"no\",\"label\":\"Нельзя\"}]";

    private static Drawing measuring() {
        return Drawing.of("Замер")
                .startByHand()
                .part(
                        "Measure",
                        inside -> inside.task("Visit", "responsible", "record-owner", "outcomes", ANSWERS)
                                .changeFields("Record", "comment", "fixed", "Замерено")
                                .end("Measured")
                                .flows("MeasureIn", "Visit", "Record", "Measured"))
                .deadline("Late", "Measure", "period", "5 days")
                .choice("Possible", "No")
                .task("Offer", "responsible", "owners-head")
                .end("No")
                .end("Done")
                .flows("Start", "Measure", "Possible", "No")
                .flowIf("Possible", "Offer", "outcome_Visit = \"yes\"")
                .flows("Offer", "Done")
                .flows("Late", "Done");
    }

    @Test
    void aRunGoesThroughAPartAndOnWhenAllInItIsOver() {
        var model = publish(measuring());
        var deal = deal("elena", "Замер на даче", Map.of());
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);

        assertThat(instance(run)).isWaitingAt("Visit");
        assertThat(run(model, deal).positions()).extracting(Position::elementId).containsExactly("Visit");

        complete("elena", task("elena", Box.MINE, deal).id(), "yes");
        work(run);

        assertThat(read(deal).values()).containsEntry("comment", "Замерено");
        assertThat(instance(run)).isWaitingAt("Offer");

        complete("boris", task("boris", Box.MINE, deal).id(), "done");
        work(run);

        var ended = as("viktor", InstancesApi.class).instance(run.id());
        assertThat(ended.row().state()).isEqualTo(State.COMPLETED);
        assertThat(ended.steps())
                .extracting(Step::elementId)
                .containsExactly(
                        "Start", "Measure", "MeasureIn", "Visit", "Record", "Measured", "Possible", "Offer", "Done");
        assertThat(ended.takenFlows()).contains("MeasureIn-Visit", "Record-Measured", "Measure-Possible");
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void aDeadlineOfAPartEndsAllThatIsOpenInIt() {
        var model = publish(measuring());
        var deal = deal("elena", "Замер без ответа", Map.of());
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);

        letTimersGoOff(run);

        assertThat(instance(run)).isNull();
        assertThat(as("elena", TasksApi.class).tasks(Box.MINE, 100, null).tasks())
                .noneMatch(task -> task.record().equals(deal));
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void aFailureInAPartIsAnIncidentOfItsStep() {
        var model = publish(Drawing.of("Сбой внутри")
                .startByHand()
                .part(
                        "Part",
                        inside -> inside.changeFields("Write", "amount", "computed", "deal.title")
                                .end("Out")
                                .flows("PartIn", "Write", "Out"))
                .end("Done")
                .flows("Start", "Part", "Done"));
        var deal = deal("elena", "Сбой", Map.of());
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        for (int tries = 0; tries < 3; tries++) {
            work(run);
        }

        assertThat(run(model, deal).state()).isEqualTo(State.FAILED);
        assertThat(run(model, deal).positions()).extracting(Position::elementId).containsExactly("Write");
        as("anna", ModelsApi.class).delete(model);
    }
}

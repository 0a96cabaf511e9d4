package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.lane;
import static org.lekalo.library.drawing.Drawings.lanes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.TasksApi.Box;

/** A deal goes from the lane of finance to the lane of the seller's head, and there by way of a part. */
class LaneProcessTest extends ProcessTest {

    @Test
    void aTaskIsOfTheLaneItStandsInUnlessItSaysOtherwise() {
        var model = publish(Drawing.of("Дорожки")
                .startByHand()
                .draw(lanes(
                        lane("Finance", "role:finance", "Start", "Count", "Own"),
                        lane("Head", "owners-head", "Part", "Done")))
                .task("Count")
                .task("Own", "responsible", "record-owner")
                .part("Part", inside -> inside.task("Check").end("Checked").flows("PartIn", "Check", "Checked"))
                .end("Done")
                .flows("Start", "Count", "Own", "Part", "Done"));
        var deal = deal("elena", "Три дорожки", Map.of());
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);

        complete("olga", task("olga", Box.MY_ROLES, deal).id(), "done");
        work(run);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);
        complete("boris", task("boris", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(instance(run)).isNull();
        as("anna", ModelsApi.class).delete(model);
    }
}

package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.TasksApi.Box;

/** A discount is marked, approved by finance or lawyers where the deal is large, and put on record. */
class ApprovalProcessTest extends ProcessTest {

    private static final String OUTCOMES =
            "[{\"key\":\"yes\",\"label\":\"Согласовать\"},{\"key\":\"no\",\"label\":\"Отклонить\"}]";

    static Drawing approval(String stage) {
        return Drawing.of("Согласование скидки")
                .startOnStage("retail", stage)
                .changeFields("Mark", "comment", "fixed", "На согласовании")
                .choice("Large", "Confirm")
                .task("Approve", "responsible", "role:finance,lawyer", "dueWorkingDays", "2", "outcomes", OUTCOMES)
                .deadline("Late", "Approve", "period", "48 hours")
                .task("Confirm", "responsible", "owners-head")
                .block("endEvent", "Done", "end")
                .changeFields("Record", "comment", "computed", "deal.title + \\\": \\\" + string(deal.amount * 2)")
                .flows("Start", "Mark", "Large")
                .flowIf("Large", "Approve", "deal.amount > 100000")
                .flows("Large", "Confirm")
                .flows("Approve", "Confirm")
                .flows("Late", "Confirm")
                .flows("Confirm", "Record", "Done");
    }

    @Test
    void aLargeDealIsApprovedByARoleAndConfirmedByTheOwnersHead() {
        var model = publish(approval("offer"));
        var deal = deal("elena", "Окна в офис", Map.of("amount", 150_000));

        change("elena", deal, "stage", "offer");
        var run = run(model, deal);
        work(run);

        assertThat(instance(run)).isWaitingAt("Approve");
        assertThat(read(deal).values()).containsEntry("comment", "На согласовании");

        complete("olga", task("olga", Box.MY_ROLES, deal).id(), "yes");

        assertThat(instance(run)).isWaitingAt("Confirm");
        var confirm = task("boris", Box.MINE, deal);
        assertThat(confirm.due()).isNull();

        complete("boris", confirm.id(), "done");
        work(run);

        assertThat(instance(run)).isNull();
        assertThat(read(deal).values()).containsEntry("comment", "Окна в офис: 300000.00");
        var ended = as("viktor", InstancesApi.class).instance(run.id());
        assertThat(ended.row().state()).isEqualTo(State.COMPLETED);
        assertThat(ended.takenFlows())
                .containsExactlyInAnyOrder(
                        "Start-Mark",
                        "Mark-Large",
                        "Large-Approve",
                        "Approve-Confirm",
                        "Confirm-Record",
                        "Record-Done");
        assertThat(ended.steps())
                .extracting(Step::elementId)
                .containsExactly("Start", "Mark", "Large", "Approve", "Confirm", "Record", "Done");
        assertThat(ended.steps().get(3).by()).isEqualTo("Ольга Морозова");
        assertThat(ended.steps().get(3).outcome()).isEqualTo("Согласовать");
        as("anna", ModelsApi.class).delete(model);
    }
}

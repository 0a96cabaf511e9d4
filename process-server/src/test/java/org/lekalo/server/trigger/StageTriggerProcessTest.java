package org.lekalo.server.trigger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.NotStartable;
import org.lekalo.server.crm.Author.ByHand;
import org.lekalo.server.crm.RecordStore;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;

class StageTriggerProcessTest extends ProcessTest {

    @Autowired
    private RecordStore records;

    @Autowired
    private People people;

    @Autowired
    private ProcessEngine engine;

    private static Drawing onStage(String name, String stage, String... settings) {
        return Drawing.of(name)
                .startOnStage("retail", stage, settings)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End");
    }

    @Test
    void startsOnceWithTheSaveAndNotWithoutIt() {
        var model = publish(onStage("Замер", "measurement"));
        var deal = deal("elena", "Одна заявка", Map.of());
        var elena = new Caller(people.company().personWithLogin("elena").orElseThrow());

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    records.move(deal, null, "measurement", new ByHand(elena));
                    throw new IllegalStateException("the server dies before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runsOn(deal)).isEmpty();

        change("elena", deal, "stage", "measurement");
        change("elena", deal, "comment", "в той же стадии");

        var run = run(model, deal);
        assertThat(run.startedBy()).isEqualTo("Елена Волкова");
        work(run);
        assertThat(instance(run)).isWaitingAt("Look");
        take(model);
    }

    @Test
    void startsForARecordThatIsCreatedInTheStage() {
        var model = publish(onStage("Сразу", "production"));

        var deal = deal("elena", "Сразу в работу", Map.of("stage", "production"));

        assertThat(run(model, deal).state()).isEqualTo(State.RUNNING);
        take(model);
    }

    @Test
    void skipsOrReplacesOrStartsAnotherWhereOneRuns() {
        var skip = publish(onStage("Пропустить", "contract", "whenRunning", "skip"));
        var replace = publish(onStage("Заменить", "contract", "whenRunning", "replace"));
        var another = publish(onStage("Ещё один", "contract", "whenRunning", "start-another"));
        var deal = deal("elena", "Дважды в стадии", Map.of());

        change("elena", deal, "stage", "contract");
        change("elena", deal, "stage", "offer");
        change("elena", deal, "stage", "contract");

        assertThat(runsOn(deal).stream().filter(run -> run.model().equals(skip)))
                .extracting(InstancesApi.Row::state)
                .containsExactly(State.RUNNING);
        assertThat(runsOn(deal).stream().filter(run -> run.model().equals(replace)))
                .extracting(InstancesApi.Row::state)
                .containsExactly(State.RUNNING, State.CANCELLED);
        assertThat(runsOn(deal).stream().filter(run -> run.model().equals(another)))
                .extracting(InstancesApi.Row::state)
                .containsExactly(State.RUNNING, State.RUNNING);
        take(skip);
        take(replace);
        take(another);
    }

    @Test
    void itsOwnWritesDoNotStartItAgain() {
        var model = publish(Drawing.of("Сам себя")
                .startOnStage("corporate", "proposal", "whenRunning", "start-another")
                .block("serviceTask", "Away", "move-stage", "pipeline", "corporate", "stage", "survey")
                .block("serviceTask", "Back", "move-stage", "pipeline", "corporate", "stage", "proposal")
                .end("End")
                .flows("Start", "Away", "Back", "End"));
        var deal = deal("marina", "Сам себя", Map.of("pipeline", "corporate"));

        change("marina", deal, "stage", "proposal");
        work(run(model, deal));

        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
        take(model);
    }

    @Test
    void startsByHandWhereTheProcessOffersItAndNoneRuns() {
        var model = publish(Drawing.of("Вручную")
                .startByHand()
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End"));
        var deal = deal("elena", "Вручную", Map.of());
        var api = as("elena", InstancesApi.class);
        assertThat(api.startable(deal)).extracting("model").contains(model);

        api.start(new Start(model, deal));

        assertThat(api.startable(deal)).extracting("model").doesNotContain(model);
        assertThatThrownBy(() -> api.start(new Start(model, deal)))
                .isInstanceOf(NotStartable.class)
                .hasMessage("This process already runs on this record.");
        assertThatThrownBy(() -> as("marina", InstancesApi.class).start(new Start(model, deal)))
                .isInstanceOf(NotFound.class);
        take(model);
        assertThatThrownBy(() -> api.start(new Start(model, deal))).isInstanceOf(NotStartable.class);
    }

    @Test
    void theFirstStepRunsAtOnceOnTheEnginesOwnThreads() {
        var model = publish(onStage("Само", "installation"));
        var deal = deal("elena", "Само", Map.of());
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.start();
        try {
            change("elena", deal, "stage", "installation");

            await().atMost(5, SECONDS)
                    .untilAsserted(() -> assertThat(run(model, deal).positions())
                            .extracting("elementId")
                            .containsExactly("Look"));
        } finally {
            jobs.shutdown();
        }
        take(model);
    }

    private void take(ProcessModelId model) {
        as("anna", ModelsApi.class).delete(model);
    }
}

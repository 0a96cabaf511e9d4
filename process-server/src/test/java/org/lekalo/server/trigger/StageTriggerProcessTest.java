package org.lekalo.server.trigger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AccessApi.Part;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Cancelled;
import org.lekalo.library.contract.InstancesApi.NotStartable;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Participation;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.lekalo.server.history.Author.ByHand;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;

class StageTriggerProcessTest extends ProcessTest {

    @Autowired
    private RecordStore records;

    @Autowired
    private People people;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

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
    void startsOnceWithEachEntryIntoOneOfItsStages() {
        var model =
                publish(onStage("Две стадии", "measurement,offer,corporate.survey", "whenRunning", "start-another"));
        var deal = deal("elena", "По двум стадиям", Map.of());
        assertThat(runs(model, deal)).isEmpty();

        change("elena", deal, "stage", "measurement");
        assertThat(run(model, deal).state()).isEqualTo(State.RUNNING);
        change("elena", deal, "comment", "в той же стадии");
        change("elena", deal, "stage", "contract");
        assertThat(runs(model, deal)).hasSize(1);
        change("elena", deal, "stage", "measurement");
        change("elena", deal, "stage", "offer");
        assertThat(runs(model, deal)).hasSize(3);

        runs(model, deal).forEach(this::work);
        assertThat(runs(model, deal))
                .allSatisfy(run -> assertThat(instance(run)).isWaitingAt("Look"));
        assertThat(runs(model, deal("marina", "Другая воронка", Map.of("pipeline", "corporate", "stage", "survey"))))
                .hasSize(1);
        assertThat(runs(model, deal("marina", "Мимо", Map.of("pipeline", "corporate", "stage", "request"))))
                .isEmpty();
        take(model);
    }

    @Test
    void fromOneOfItsStagesToAnotherIsAnEntryThatMindsWhatRuns() {
        var skip = publish(onStage("Пропустить вторую", "contract,offer", "whenRunning", "skip"));
        var replace = publish(onStage("Заменить первую", "contract,offer", "whenRunning", "replace"));
        var deal = deal("elena", "Из одной в другую", Map.of("stage", "offer"));
        runsOn(deal).forEach(this::work);

        change("elena", deal, "stage", "contract");
        runsOn(deal).forEach(this::work);

        assertThat(runs(skip, deal)).extracting(InstancesApi.Row::state).containsExactly(State.RUNNING);
        assertThat(runs(replace, deal))
                .extracting(InstancesApi.Row::state)
                .containsExactly(State.RUNNING, State.CANCELLED);
        take(skip);
        take(replace);
    }

    @Test
    void anyStageIsOneAddedLaterTooWhichMayGoAgain() {
        var model = publish(onStage("Любая стадия", "*", "whenRunning", "start-another"));
        var metadata = as("irina", MetadataApi.class);
        var added = metadata
                .addStage("deal", "retail", new StageFacts(new Text("Гарантия", "Warranty"), Stage.Kind.OPEN))
                .pipeline("retail")
                .orElseThrow()
                .stages()
                .stream()
                .filter(stage -> stage.name().ru().equals("Гарантия"))
                .findFirst()
                .orElseThrow();
        var deal = deal("elena", "Любая стадия", Map.of());
        assertThat(runs(model, deal)).hasSize(1);

        change("elena", deal, "stage", added.key());

        assertThat(runs(model, deal)).hasSize(2);
        runs(model, deal).forEach(this::work);
        assertThat(instance(runs(model, deal).get(0))).isWaitingAt("Look");
        assertThat(runs(model, deal("marina", "Чужая воронка", Map.of("pipeline", "corporate"))))
                .isEmpty();
        metadata.removeStage("deal", "retail", added.key(), "new", false);
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
        runsOn(deal).forEach(this::work);

        assertThat(runs(skip, deal)).extracting(InstancesApi.Row::state).containsExactly(State.RUNNING);
        assertThat(runs(replace, deal))
                .extracting(InstancesApi.Row::state)
                .containsExactly(State.RUNNING, State.CANCELLED);
        assertThat(runs(another, deal))
                .extracting(InstancesApi.Row::state)
                .containsExactly(State.RUNNING, State.RUNNING);
        take(skip);
        take(replace);
        take(another);
    }

    @Test
    void aSaveThatReplacesARunDoesNotMindThatThisOneIsJustMoving() {
        var model = publish(Drawing.of("Заменить на ходу")
                .startOnStage("retail", "contract", "whenRunning", "replace")
                .task("Look", "responsible", "record-owner")
                .task("Sign", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "Sign", "End"));
        var deal = deal("elena", "Заменить на ходу", Map.of("stage", "contract"));
        var first = run(model, deal);
        work(first);
        change("elena", deal, "stage", "offer");
        var look = tasks.createTaskQuery().processInstanceId(first.id().value()).singleResult();

        transaction.executeWithoutResult(status -> {
            tasks.complete(look.getId());
            var saved = CompletableFuture.runAsync(() -> change("elena", deal, "stage", "contract"));
            assertThat(saved).succeedsWithin(10, SECONDS);
        });
        assertThat(instance(first)).isWaitingAt("Sign");
        runsOn(deal).forEach(this::work);

        assertThat(runsOn(deal)).extracting(InstancesApi.Row::state).containsExactly(State.RUNNING, State.CANCELLED);
        assertThat(instance(runsOn(deal).get(0))).isWaitingAt("Look");
        assertThat(as("viktor", InstancesApi.class).instance(first.id()).cancelled())
                .isEqualTo(new Cancelled(
                        null, "A newer run of this process began on the same record and took the place of this one."));
        take(model);
    }

    @Test
    void ofTwoThatReplaceEachOtherTheLaterStays() {
        var model = publish(onStage("Кто позже", "contract", "whenRunning", "replace"));
        var deal = deal("elena", "Кто позже", Map.of("stage", "contract"));
        change("elena", deal, "stage", "offer");
        change("elena", deal, "stage", "contract");
        var later = runsOn(deal).get(0);
        var earlier = runsOn(deal).get(1);

        work(later);
        work(earlier);

        assertThat(runsOn(deal)).extracting("id").containsExactly(later.id(), earlier.id());
        assertThat(instance(later)).isWaitingAt("Look");
        assertThat(instance(earlier)).isNull();
        take(model);
    }

    @Test
    void aStageAndAPersonAtTheSameMomentBeginOneRun() {
        var model = publish(Drawing.of("Сразу оба")
                .startOnStage("retail", "contract", "whenRunning", "skip")
                .block("startEvent", "Hand", "start-manual", "recordType", "deal", "whenRunning", "skip")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End")
                .flows("Hand", "Look"));
        var deal = deal("elena", "Сразу оба", Map.of());
        var elena = new Caller(people.company().personWithLogin("elena").orElseThrow());

        var byHand = transaction.execute(status -> {
            records.move(deal, null, "contract", new ByHand(elena));
            var started = CompletableFuture.supplyAsync(
                    () -> as("elena", InstancesApi.class).start(new Start(model, deal)));
            await().until(() -> started.isDone() || isWaiting());
            return started;
        });

        assertThat(byHand).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(NotStartable.class);
        assertThat(run(model, deal).startedBy()).isEqualTo("Елена Волкова");
        take(model);
    }

    private boolean isWaiting() {
        return sql.fetchSingle("select count(*) from pg_locks where not granted")
                        .get(0, Long.class)
                > 0;
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
    void whoOnlySeesTheRecordStartsNothingUnlessTheStartLetsHim() {
        var byDefault = publish(byHand("Кто меняет"));
        var forAll = publish(byHand("Кто видит", "whoStarts", "may-see"));
        var deal = deal("elena", "Наблюдаемая", Map.of());
        as("irina", RecordsApi.class)
                .setParticipant("deal", deal.id(), idOf("sergey"), new Participation(Part.OBSERVER));
        var observer = as("sergey", InstancesApi.class);
        var overseer = as("olga", InstancesApi.class);

        assertThat(as("dmitry", InstancesApi.class).startable(deal))
                .extracting("model")
                .contains(byDefault, forAll);
        for (var who : List.of(observer, overseer)) {
            assertThat(who.startable(deal)).extracting("model").containsExactly(forAll);
            assertThatThrownBy(() -> who.start(new Start(byDefault, deal))).isInstanceOf(NotAllowed.class);
        }
        observer.start(new Start(forAll, deal));
        assertThat(runsOn(deal)).extracting("model").containsExactly(forAll);
    }

    private static Drawing byHand(String name, String... settings) {
        return Drawing.of(name)
                .startByHand(settings)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End");
    }

    @Test
    void aPausedProcessStartsNothingAndGoesOnWithWhatRuns() {
        var models = as("anna", ModelsApi.class);
        var model = publish(Drawing.of("На паузе")
                .startOnStage("retail", "measurement", "whenRunning", "start-another")
                .block("startEvent", "Hand", "start-manual", "recordType", "deal", "whenRunning", "start-another")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End")
                .flows("Hand", "Look"));
        var deal = deal("elena", "На паузе", Map.of("stage", "measurement"));
        var run = run(model, deal);
        var elena = as("elena", InstancesApi.class);

        models.pause(model);

        change("elena", deal, "stage", "offer");
        change("elena", deal, "stage", "measurement");
        assertThat(elena.startable(deal)).extracting("model").doesNotContain(model);
        assertThatThrownBy(() -> elena.start(new Start(model, deal)))
                .isInstanceOf(NotStartable.class)
                .hasMessageContaining("is paused");
        deal("elena", "Сразу на паузе", Map.of("stage", "measurement"));
        work(run);
        assertThat(instance(run(model, deal))).isWaitingAt("Look");

        var draft = models.model(model);
        models.saveDraft(
                model, new Draft(draft.xml().replace("name=\"Look\"", "name=\"Look well\""), draft.revision()));
        models.publish(model, new Publication(models.model(model).revision(), ""));
        assertThat(elena.startable(deal))
                .as("a new version is paused too")
                .extracting("model")
                .doesNotContain(model);

        models.resume(model);

        change("elena", deal, "stage", "offer");
        change("elena", deal, "stage", "measurement");
        elena.start(new Start(model, deal));
        assertThat(runsOn(deal)).hasSize(3);
        take(model);
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

    @Test
    void whoStartsByHandIsAnsweredWhenTheFirstStepIsTaken() {
        var model = publish(Drawing.of("Сразу")
                .startByHand()
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End"));
        var deal = deal("elena", "Сразу", Map.of());
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.start();
        try {
            as("elena", InstancesApi.class).start(new Start(model, deal));

            assertThat(run(model, deal).positions()).extracting("elementId").containsExactly("Look");
        } finally {
            jobs.shutdown();
        }
        take(model);
    }

    private List<InstancesApi.Row> runs(ProcessModelId model, RecordRef record) {
        return runsOn(record).stream().filter(run -> run.model().equals(model)).toList();
    }

    private void take(ProcessModelId model) {
        as("anna", ModelsApi.class).delete(model);
    }
}

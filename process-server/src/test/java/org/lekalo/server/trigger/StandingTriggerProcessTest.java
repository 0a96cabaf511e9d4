package org.lekalo.server.trigger;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataApi.StillUsed;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.server.AtOnce;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** On a type of its own: the records of the demo company have stood for long. */
class StandingTriggerProcessTest extends ProcessTest {

    /** A Wednesday, noon in Moscow. */
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    /** When the third working day behind it ends. */
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T15:00:00Z");

    @Autowired
    private StandingTrigger trigger;

    private String type = "";

    @BeforeEach
    void aTypeWithStages() {
        var metadata = as("irina", MetadataApi.class);
        type = metadata.addType(new TypeNames(name("Монтаж"), name("Монтажи"))).key();
        metadata.addPipeline(
                type,
                new NewPipeline(
                        name("Путь"),
                        List.of(
                                new StageFacts(name("Замер"), Stage.Kind.OPEN),
                                new StageFacts(name("Работа"), Stage.Kind.OPEN),
                                new StageFacts(name("Готово"), Stage.Kind.WON))));
        clock.set(WEDNESDAY);
    }

    @AfterEach
    void theTypeGoes() {
        takeTheModelsAway();
        sql.fetch("select id from process_run where record_type = ? and state = 'RUNNING'", type)
                .forEach(run -> runtime.deleteProcessInstance(run.get("id", String.class), "over"));
        as("irina", MetadataApi.class).removeType(type, true);
    }

    private static Text name(String name) {
        return new Text(name, name);
    }

    private Drawing onStanding(String stages, String period, String... settings) {
        var all = Stream.concat(
                        Stream.of("recordType", type, "pipeline", "put", "stage", stages, "period", period),
                        Stream.of(settings))
                .toArray(String[]::new);
        return Drawing.of("Не движется")
                .block("startEvent", "Start", "start-standing", all)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End");
    }

    private RecordRef record(String stage) {
        return as("irina", RecordsApi.class)
                .create(type, Map.of("title", "Стоит", "stage", stage))
                .ref();
    }

    private void at(Instant moment) {
        clock.set(moment);
        trigger.look();
    }

    private void later(Duration time) {
        clock.advance(time);
        trigger.look();
    }

    private void end(RecordRef record) {
        runsOn(record).stream().filter(run -> run.state() == State.RUNNING).forEach(run -> {
            work(run);
            runtime.deleteProcessInstance(run.id().value(), "over");
        });
    }

    @Test
    void startsWhenThatManyWorkingDaysAreOverAndNotBefore() {
        var model = publish(onStanding("zamer", "3 working-days"));
        var record = record("zamer");

        at(MONDAY_EVENING.minusSeconds(60));
        assertThat(runsOn(record)).isEmpty();

        at(MONDAY_EVENING.plusSeconds(1));
        var run = run(model, record);
        work(run);
        assertThat(instance(run)).isWaitingAt("Look");
        assertThat(sql.fetchSingle(
                                "select started_by, depth from process_run where id = ?",
                                run.id().value())
                        .intoArray())
                .containsExactly(null, 0);
    }

    @Test
    void startsOnceForEachStayWhateverRunsOrIsPublishedMeanwhile() {
        var model = publish(onStanding("zamer", "2 days", "whenRunning", "start-another"));
        var record = record("zamer");
        later(Duration.ofDays(2));
        assertThat(runsOn(record)).hasSize(1);

        later(Duration.ofDays(2));
        change("irina", record, "title", "Стоит и стоит");
        later(Duration.ofDays(2));
        publishAnew(model, "name=\"Look\"", "name=\"Look well\"");
        later(Duration.ofDays(2));
        publishAnew(model, "2 days", "1 days");
        later(Duration.ofDays(2));
        publishAnew(model, "1 days", "3 days");
        later(Duration.ofDays(5));
        assertThat(runsOn(record)).hasSize(1);

        change("irina", record, "stage", "rabota");
        later(Duration.ofDays(5));
        assertThat(runsOn(record)).hasSize(1);
        change("irina", record, "stage", "zamer");
        later(Duration.ofDays(2));
        assertThat(runsOn(record)).hasSize(1);
        later(Duration.ofDays(1));
        assertThat(runsOn(record)).hasSize(2);
    }

    private void publishAnew(ProcessModelId model, String what, String by) {
        var models = as("anna", ModelsApi.class);
        var draft = models.model(model);
        assertThat(draft.xml()).contains(what);
        models.saveDraft(model, new Draft(draft.xml().replace(what, by), draft.revision()));
        models.publish(model, new Publication(models.model(model).revision(), ""));
    }

    @Test
    void anotherModelStartsForTheSameStay() {
        var first = publish(onStanding("zamer", "1 days"));
        var record = record("zamer");
        later(Duration.ofDays(1));
        var second = publish(onStanding("zamer", "1 days"));

        trigger.look();

        assertThat(runsOn(record)).extracting(InstancesApi.Row::model).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void startsForThoseThatStoodLongerAlreadyTheOldestFirst() {
        var records = Stream.of("rabota", "zamer", "rabota", "zamer")
                .map(stage -> {
                    clock.advance(Duration.ofHours(1));
                    return record(stage);
                })
                .toList();
        clock.advance(Duration.ofDays(30));
        var young = record("zamer");

        publish(onStanding("zamer,rabota", "1 weeks"));
        trigger.look();

        assertThat(sql.fetch("select record_id from process_run where record_type = ? order by id", type)
                        .getValues("record_id", Long.class))
                .containsExactlyElementsOf(records.stream().map(RecordRef::id).toList());
        assertThat(runsOn(young)).isEmpty();
    }

    @Test
    void aStageThatIsAddedToThoseChosenStartsForWhatStoodThereBefore() {
        var model = publish(onStanding("zamer", "1 days"));
        var here = record("zamer");
        var there = record("rabota");
        later(Duration.ofDays(2));
        assertThat(runsOn(there)).isEmpty();

        publishAnew(model, "\"zamer\"", "\"zamer,rabota\"");
        trigger.look();

        assertThat(runsOn(here)).hasSize(1);
        assertThat(runsOn(there)).hasSize(1);
    }

    @Test
    void anyStageIsAnyOpenOneThatIsAddedLaterToo() {
        publish(onStanding("*", "4 hours"));
        var added = as("irina", MetadataApi.class)
                .addStage(type, "put", new StageFacts(name("Приёмка"), Stage.Kind.OPEN))
                .pipeline("put")
                .orElseThrow()
                .stages()
                .stream()
                .filter(stage -> stage.name().ru().equals("Приёмка"))
                .findFirst()
                .orElseThrow();
        var open = record("rabota");
        var recent = record(added.key());
        var over = record("gotovo");

        later(Duration.ofHours(3));
        assertThat(runsOn(open)).isEmpty();
        later(Duration.ofHours(1));

        assertThat(runsOn(open)).hasSize(1);
        assertThat(runsOn(recent)).hasSize(1);
        assertThat(runsOn(over)).isEmpty();
    }

    @Test
    void aClosedStageThatIsChosenCounts() {
        publish(onStanding("gotovo", "1 days"));
        var over = record("gotovo");

        later(Duration.ofDays(1));

        assertThat(runsOn(over)).hasSize(1);
    }

    @Test
    void aPausedProcessStartsNothingAndCatchesUpWhenItGoesOn() {
        var models = as("anna", ModelsApi.class);
        var model = publish(onStanding("zamer", "1 days"));
        var before = record("zamer");
        models.pause(model);
        later(Duration.ofDays(2));
        var meanwhile = record("zamer");
        later(Duration.ofDays(2));
        assertThat(runsOn(before)).isEmpty();

        models.resume(model);
        trigger.look();

        assertThat(runsOn(before)).hasSize(1);
        assertThat(runsOn(meanwhile)).hasSize(1);
    }

    @Test
    void skipsOrReplacesOrStartsAnotherWhereOneRuns() {
        var skip = publish(onStanding("zamer,rabota", "1 days", "whenRunning", "skip"));
        var replace = publish(onStanding("zamer,rabota", "1 days", "whenRunning", "replace"));
        var another = publish(onStanding("zamer,rabota", "1 days", "whenRunning", "start-another"));
        var record = record("zamer");
        later(Duration.ofDays(1));
        runsOn(record).forEach(this::work);

        change("irina", record, "stage", "rabota");
        later(Duration.ofDays(1));
        runsOn(record).forEach(this::work);

        assertThat(states(skip, record)).containsExactly(State.RUNNING);
        assertThat(states(replace, record)).containsExactly(State.RUNNING, State.CANCELLED);
        assertThat(states(another, record)).containsExactly(State.RUNNING, State.RUNNING);
        end(record);
        trigger.look();
        assertThat(states(skip, record))
                .as("what was skipped is not made up for")
                .doesNotContain(State.RUNNING);
    }

    private List<State> states(ProcessModelId model, RecordRef record) {
        return runsOn(record).stream()
                .filter(run -> run.model().equals(model))
                .map(InstancesApi.Row::state)
                .toList();
    }

    @Test
    void severalThatLookAtOnceBeginOne() {
        publish(onStanding("zamer", "1 days", "whenRunning", "start-another"));
        var records = Stream.generate(() -> record("zamer")).limit(10).toList();
        clock.advance(Duration.ofDays(1));

        AtOnce.many(4, looked -> () -> {
            trigger.look();
            return true;
        });
        trigger.look();

        assertThat(records).allSatisfy(record -> assertThat(runsOn(record)).hasSize(1));
    }

    @Test
    void whereAnotherIsAtItNobodyWaitsAndWhereThatFailsNothingIsLost() {
        publish(onStanding("zamer", "1 days", "whenRunning", "start-another"));
        var record = record("zamer");
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    trigger.look();
                    assertThat(CompletableFuture.runAsync(trigger::look)).succeedsWithin(10, SECONDS);
                    throw new IllegalStateException("the node dies before the commit");
                }))
                .hasMessageContaining("dies");
        assertThat(runsOn(record)).isEmpty();

        trigger.look();
        assertThat(runsOn(record)).hasSize(1);
    }

    @Test
    void aRecordThatMovesOnMeanwhileIsPassed() {
        publish(onStanding("zamer", "1 days"));
        var moves = record("zamer");
        var stays = record("zamer");
        clock.advance(Duration.ofDays(1));

        var looked = requireNonNull(transaction.execute(status -> {
            sql.execute("update " + table() + " set stage = 'rabota', stage_since = now() where id = ?", moves.id());
            var look = CompletableFuture.runAsync(trigger::look);
            await().atMost(5, SECONDS).until(() -> look.isDone() || somebodyWaits());
            return look;
        }));

        assertThat(looked).succeedsWithin(10, SECONDS);
        assertThat(runsOn(moves)).isEmpty();
        assertThat(runsOn(stays)).hasSize(1);
    }

    private String table() {
        return "crm_" + type;
    }

    private boolean somebodyWaits() {
        return sql.fetchSingle("select count(*) from pg_locks where not granted")
                        .get(0, Long.class)
                > 0;
    }

    @Test
    void whatIsDeletedOrMergedAwayOrHasNoStageAnyMoreIsNoFault() {
        var model = publish(onStanding("zamer", "1 days"));
        var first = record("zamer");
        var survivor = record("zamer");
        var merged = record("zamer");
        var last = record("zamer");
        later(Duration.ofDays(1));
        Stream.of(first, survivor, merged, last).forEach(this::end);
        change("irina", survivor, "stage", "rabota");
        change("irina", survivor, "stage", "zamer");

        as("irina", RecordsApi.class).delete(type, last.id(), read(last).version());
        as("irina", DuplicatesApi.class)
                .merge(new Merge(
                        survivor, read(survivor).version(), merged, read(merged).version(), List.of()));
        later(Duration.ofDays(1));

        assertThat(runsOn(first)).hasSize(1);
        assertThat(runsOn(survivor))
                .filteredOn(run -> run.state() == State.RUNNING)
                .hasSize(1);
        assertThatThrownBy(() -> as("irina", MetadataApi.class).removeStage(type, "put", "zamer", "rabota", false))
                .isInstanceOf(StillUsed.class)
                .hasMessageContaining("Не движется");
        as("anna", ModelsApi.class).delete(model);
        end(survivor);
        as("irina", MetadataApi.class).removeStage(type, "put", "zamer", "rabota", false);
        trigger.look();
        assertThat(sql.fetchCount(DSL.table("passed_stay"), DSL.condition("type = {0}", type)))
                .isZero();
    }

    @Test
    void eachLookIsAStepIntoAnIndexAndBeginsSoManyAtMost() {
        sql.execute(
                """
                insert into %s (owner, created_at, changed_at, title, pipeline, stage, stage_since)
                select ?, ?::timestamptz, ?::timestamptz, 'Старая', 'put', 'zamer', ?::timestamptz + made * interval '1 second'
                from generate_series(1, 250) made
                """.formatted(table()),
                idOf("irina").value(),
                WEDNESDAY.toString(),
                WEDNESDAY.toString(),
                WEDNESDAY.minus(Duration.ofDays(30)).toString());
        publish(onStanding("zamer", "1 days"));

        trigger.look();
        assertThat(runs()).isEqualTo(200);
        trigger.look();
        assertThat(runs()).isEqualTo(250);

        transaction.executeWithoutResult(status -> {
            sql.execute("set local enable_seqscan = off");
            assertThat(sql.fetch("explain select id, stage_since from " + table() + """
                     where pipeline = 'put' and stage = 'zamer' and (stage_since, id) > ('2026-11-01', 5)
                    order by stage_since, id limit 1
                    """)
                            .formatCSV())
                    .contains("__standing", "Index Cond", "ROW(stage_since, id)")
                    .doesNotContain("Sort");
        });
    }

    private int runs() {
        return sql.fetchCount(DSL.table("process_run"), DSL.condition("record_type = {0}", type));
    }
}

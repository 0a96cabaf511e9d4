package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.Row;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;
import org.lekalo.server.model.ModelPublished;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of one drawing: published as it is, driven through the HTTP API, its jobs executed by hand. */
public abstract class ProcessTest extends ServerTest {

    private static final AtomicLong UNCHECKED = new AtomicLong(1_000_000);

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected DSLContext sql;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
    }

    protected ProcessModelId publish(Drawing drawing) {
        var models = as("anna", ModelsApi.class);
        var model = models.create(new NewModel(drawing.name(), drawing.xml()));
        models.publish(model.id(), new Publication(model.revision(), ""));
        return model.id();
    }

    /** Past the check, as an earlier server may have published it, under a number of its own. */
    protected ProcessModelId deployUnchecked(Drawing drawing) {
        return deployUnchecked(drawing, UnaryOperator.identity());
    }

    /** @param earlier what is deployed, as an earlier server wrote it */
    protected ProcessModelId deployUnchecked(Drawing drawing, UnaryOperator<String> earlier) {
        var model = new ProcessModelId(UNCHECKED.incrementAndGet());
        var compiled = ProcessCompiler.compile(
                org.lekalo.library.block.Drawing.read(drawing.xml(), Palette.BLOCKS),
                ProcessCompiler.key(model.value()),
                1);
        transaction.executeWithoutResult(status -> {
            var definition = repository
                    .createDeployment()
                    .addString(compiled.key() + ".bpmn", earlier.apply(compiled.xml()))
                    .deployWithResult()
                    .getDeployedProcessDefinitions()
                    .stream()
                    .filter(known -> known.getKey().equals(compiled.key()))
                    .findFirst()
                    .orElseThrow();
            events.publishEvent(new ModelPublished(model, 1, definition.getId()));
        });
        return model;
    }

    /** Of the deal, of an amount each. */
    protected List<RecordRef> payments(RecordRef deal, int... amounts) {
        return IntStream.of(amounts)
                .mapToObj(amount -> as("irina", RecordsApi.class)
                        .create("payment", Map.of("date", "2026-11-22", "amount", amount, "deal", deal.toString()))
                        .ref())
                .toList();
    }

    protected RecordRef deal(String login, String title, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("title", title);
        return as(login, RecordsApi.class).create("deal", all).ref();
    }

    protected RecordView read(RecordRef record) {
        return as("irina", RecordsApi.class).get(record.type(), record.id());
    }

    protected void change(String login, RecordRef record, String field, Object value) {
        var api = as(login, RecordsApi.class);
        api.update(
                record.type(),
                record.id(),
                new Update(api.get(record.type(), record.id()).version(), Map.of(field, value)));
    }

    protected List<InstancesApi.Row> runsOn(RecordRef record) {
        return as("viktor", InstancesApi.class).ofRecord(record);
    }

    /** The only run of the model on the record. */
    protected InstancesApi.Row run(ProcessModelId model, RecordRef record) {
        var runs =
                runsOn(record).stream().filter(run -> run.model().equals(model)).toList();
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    protected ProcessInstance instance(InstancesApi.Row run) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(run.id().value())
                .singleResult();
    }

    /** Executes what is due of the instance until nothing is; what fails, fails as it would by itself. */
    protected void work(InstancesApi.Row run) {
        work(run.id());
    }

    protected void work(InstanceId run) {
        for (var jobs = due(run); !jobs.isEmpty(); jobs = due(run)) {
            jobs.forEach(this::execute);
        }
    }

    /** Executes what is due and belongs to no instance. */
    protected void workApart() {
        management.createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(this::execute);
    }

    private List<Job> due(InstanceId run) {
        return management
                .createJobQuery()
                .processInstanceId(run.value())
                .messages()
                .withRetriesLeft()
                .list();
    }

    /** As the engine's threads would: a failure becomes what it becomes. */
    protected void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            assertThat(management.createJobQuery().jobId(job.getId()).singleResult())
                    .as("the failed job stays")
                    .isNotNull();
        }
    }

    /** Lets the timers of the instance go off. */
    protected void letTimersGoOff(InstancesApi.Row run) {
        management
                .createJobQuery()
                .processInstanceId(run.id().value())
                .timers()
                .list()
                .forEach(this::execute);
        work(run);
    }

    protected Row task(String login, TasksApi.Box box, RecordRef record) {
        var found = as(login, TasksApi.class).tasks(box, 100, null).tasks().stream()
                .filter(task -> task.record().equals(record))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    protected void complete(String login, TaskId task, String outcome) {
        complete(login, task, outcome, Map.of());
    }

    protected void complete(String login, TaskId task, String outcome, Map<String, Object> values) {
        var tasks = as(login, TasksApi.class);
        var record = values.isEmpty() ? null : tasks.task(task).record();
        tasks.complete(task, new Completion(outcome, Map.copyOf(values), record == null ? null : record.version()));
    }
}

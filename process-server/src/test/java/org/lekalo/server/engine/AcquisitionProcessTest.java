package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ProcessModelId;
import org.springframework.beans.factory.annotation.Autowired;

class AcquisitionProcessTest extends ProcessTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JobLocks locks;

    private ProcessModelId model;

    @BeforeEach
    void publish() {
        model = publish(Drawing.of("Поиск заданий")
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .end("Done")
                .flows("Start", "Ask", "Done"));
    }

    @AfterEach
    void giveAllBack() {
        locks.giveBack(engine.getJobExecutor().getLockOwner(), List.of());
    }

    @Test
    void aJobWhoseRowSomebodyHoldsKeepsNobodyFromTheOthers() {
        var held = jobOf(start("Держат"));
        var free = jobOf(start("Свободно"));

        List<String> found = transaction.execute(status -> {
            sql.fetch("select id_ from act_ru_job where id_ = ? for update", held);
            return CompletableFuture.supplyAsync(this::acquire)
                    .orTimeout(SOON.toSeconds(), TimeUnit.SECONDS)
                    .join();
        });

        assertThat(found).contains(free).doesNotContain(held);
    }

    @Test
    void whatIsGivenBackMayBeTakenAtOnceButNotWhatIsStillAtWork() {
        var running = jobOf(start("В работе"));
        var waiting = jobOf(start("Ждёт"));
        assertThat(acquire()).contains(running, waiting);
        assertThat(acquire()).doesNotContain(running, waiting);

        locks.giveBack(engine.getJobExecutor().getLockOwner(), List.of(running));

        assertThat(acquire()).contains(waiting).doesNotContain(running);
    }

    @Test
    void noTransactionAndNoWaitForALockLasts() {
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(setting("lock_timeout")).isEqualTo("10s");
        assertThat(setting("statement_timeout")).isEqualTo("30s");
    }

    private String setting(String name) {
        return sql.resultQuery("select current_setting(?)", name).fetchSingleInto(String.class);
    }

    private List<String> acquire() {
        var command = new AcquireJobsCmd(engine.getJobExecutor(), 100);
        return engine.getCommandExecutorTxRequired().execute(command).getJobIdBatches().stream()
                .flatMap(List::stream)
                .toList();
    }

    private InstanceId start(String title) {
        return as("elena", InstancesApi.class).start(new Start(model, deal("elena", title, Map.of())));
    }

    private String jobOf(InstanceId run) {
        Job job = management
                .createJobQuery()
                .processInstanceId(run.value())
                .messages()
                .singleResult();
        return job.getId();
    }
}

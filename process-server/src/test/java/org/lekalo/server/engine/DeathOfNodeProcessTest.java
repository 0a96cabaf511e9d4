package org.lekalo.server.engine;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.database.DatabaseTroubles;
import org.lekalo.server.database.NodeThreads;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes of one database, each of which finds what those before it left when they died. */
class DeathOfNodeProcessTest extends ProcessTest {

    private static final int ALL_DUE = 1_000;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private FirstSteps firstSteps;

    @Autowired
    private JobLocks locks;

    @Autowired
    private DatabaseTroubles troubles;

    @Autowired
    private NodeThreads threads;

    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void giveAllBack() {
        nodes.forEach(node -> locks.giveBack(node.jobs.getLockOwner(), List.of()));
    }

    @Test
    void aStepInWhichNodesDiedTwiceWaitsForAPerson() {
        var deal = deal("elena", "Убивает", Map.of());
        var run = start(marking("comment"), deal);
        var job = jobOf(run);
        new Node().diesIn(job);
        new Node().diesIn(job);
        assertThat(deaths()).containsEntry(job, 0);
        new Node().diesIn(job);
        assertThat(deaths()).containsEntry(job, 1);

        new Node().does(job);

        assertThat(row(run).state()).isEqualTo(State.FAILED);
        assertThat(read(deal).values()).doesNotContainKey("comment");
        assertThat(reason(run, Locale.ENGLISH))
                .isEqualTo("The server ended twice while it did this step. Have the step looked at before it is tried"
                        + " again.");
        assertThat(reason(run, new Locale("ru"))).startsWith("Сервер дважды прекратил работу на этом шаге.");
        assertThat(new Node().finds(job)).isFalse();

        var incident = requireNonNull(row(run).positions().get(0).incident());
        assertThat(incident.elementId()).as("where the token stands").isEqualTo("Start");
        as("viktor", InstancesApi.class).retry(run, new Retry(incident.id()));
        new Node().does(job);

        assertThat(row(run).state()).isEqualTo(State.COMPLETED);
        assertThat(deaths()).doesNotContainKey(job);
    }

    @Test
    void whatADeadNodeMerelyHeldIsDoneAndNotNotedAnyMore() {
        var run = start(marking("comment"), deal("elena", "Не виновато", Map.of()));
        var job = jobOf(run);
        var dead = new Node();
        assertThat(dead.finds(job)).isTrue();
        dead.dies(job);

        var next = new Node();
        next.does(job);

        assertThat(row(run).state()).isEqualTo(State.COMPLETED);
        assertThat(next.suspects.include(job)).isFalse();
        assertThat(deaths()).doesNotContainKey(job);
    }

    @Test
    void aSuspectThatFailsLikeAnyOtherStepIsNotNotedAnyMore() {
        var run = start(marking("amount"), deal("elena", "Не число", Map.of()));
        var job = jobOf(run);
        new Node().diesIn(job);
        new Node().diesIn(job);

        new Node().does(job);

        assertThat(reason(run, Locale.ENGLISH)).contains("This must be a number.");
        assertThat(deaths()).doesNotContainKey(job);
    }

    @Test
    void whatNobodyHeldOrWasGivenBackIsNoSuspect() {
        var run = start(marking("comment"), deal("elena", "Обычное", Map.of()));
        var job = jobOf(run);
        var stopped = new Node();
        assertThat(stopped.finds(job)).isTrue();
        assertThat(stopped.suspects.include(job)).isFalse();
        locks.giveBack(stopped.jobs.getLockOwner(), List.of());

        var next = new Node();
        assertThat(next.finds(job)).isTrue();

        assertThat(next.suspects.include(job)).isFalse();
    }

    @Test
    void whatOneNodeKeptTooLongItselfIsNoSuspect() {
        var job = jobOf(start(marking("comment"), deal("elena", "Долгая очередь", Map.of())));
        var node = new Node();
        assertThat(node.finds(job)).isTrue();
        node.dies(job);

        assertThat(node.finds(job)).isTrue();

        assertThat(node.suspects.include(job)).isFalse();
    }

    @Test
    void whatANodeFoundButCouldNotTakeIsNoSuspectOfIt() {
        var job = jobOf(start(marking("comment"), deal("elena", "Не взято", Map.of())));
        var dead = new Node();
        assertThat(dead.finds(job)).isTrue();
        dead.dies(job);
        var next = new Node();

        transaction.executeWithoutResult(status -> {
            assertThat(next.finds(job)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(next.suspects.all()).isEmpty();
        assertThat(next.finds(job)).isTrue();
        assertThat(next.suspects.include(job)).isTrue();
    }

    @Test
    void whatAnotherNodeHasTakenSinceIsNoSuspectAnyMore() {
        var job = jobOf(start(marking("comment"), deal("elena", "Перехвачено", Map.of())));
        var dead = new Node();
        assertThat(dead.finds(job)).isTrue();
        dead.dies(job);
        var slow = new Node();
        assertThat(slow.finds(job)).isTrue();
        assertThat(slow.suspects.include(job)).isTrue();
        slow.dies(job);
        assertThat(new Node().finds(job)).isTrue();

        assertThat(slow.finds(job)).isFalse();

        assertThat(slow.suspects.all()).isEmpty();
    }

    @Test
    void whatTakesLongerThanALockLastsIsNotBegunTwice() throws Exception {
        var deal = deal("elena", "Долгий шаг", Map.of());
        var run = start(marking("comment"), deal);
        var job = jobOf(run);
        var slow = new Node();
        var held = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        var holding = inThread(() -> transaction.executeWithoutResult(status -> {
            sql.execute("select id from crm_deal where id = ? for update", deal.id());
            held.countDown();
            await().until(() -> enough.getCount() == 0);
        }));
        held.await();
        var working = inThread(() -> slow.does(job));
        await().until(() ->
                !sql.fetch("select 1 from pg_locks where not granted").isEmpty());
        slow.dies(job);

        slow.held.keep(slow.jobs.getLockOwner());

        assertThat(new Node().finds(job)).isFalse();
        assertThat(slow.finds(job)).isFalse();
        enough.countDown();
        assertThat(holding).succeedsWithin(20, SECONDS);
        assertThat(working).succeedsWithin(20, SECONDS);
        assertThat(row(run).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void twoNodesAreNeverAtTwoJobsOfOneRun() throws Exception {
        var deal = deal("elena", "Две ветви", Map.of());
        var run = start(
                publish(Drawing.of("Две ветви")
                        .startByHand()
                        .parallel("Both")
                        .task("Ask", "responsible", "record-owner")
                        .task("AskToo", "responsible", "owners-head")
                        .changeFields("One", "comment", "fixed", "Первая")
                        .changeFields("Other", "comment", "fixed", "Вторая")
                        .parallel("Join")
                        .end("Done")
                        .flows("Start", "Both", "Ask", "One", "Join", "Done")
                        .flows("Both", "AskToo", "Other", "Join")),
                deal);
        work(run);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        complete("boris", task("boris", Box.MINE, deal).id(), "done");
        var jobs = management.createJobQuery().processInstanceId(run.value()).list();
        assertThat(jobs).hasSize(2);
        var held = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        var holding = inThread(() -> transaction.executeWithoutResult(status -> {
            sql.execute("select id from crm_deal where id = ? for update", deal.id());
            held.countDown();
            await().until(() -> enough.getCount() == 0);
        }));
        held.await();

        var first = inThread(() -> new Node().isHanded(jobs.get(0).getId()));
        await().until(() -> waitFor("transactionid") == 1);
        var second = inThread(() -> new Node().isHanded(jobs.get(1).getId()));
        await().until(() -> waitFor("advisory") == 1);

        assertThat(waitFor("transactionid") + waitFor("tuple"))
                .as("only one has come as far as the record")
                .isEqualTo(1);
        enough.countDown();
        assertThat(holding).succeedsWithin(20, SECONDS);
        assertThat(first).succeedsWithin(20, SECONDS);
        assertThat(second).succeedsWithin(20, SECONDS);
        assertThat(row(run).state()).isEqualTo(State.COMPLETED);
    }

    private int waitFor(String lock) {
        return sql.fetchCount(sql.selectFrom("pg_locks").where("not granted and locktype = ?", lock));
    }

    private static CompletableFuture<Void> inThread(Runnable work) {
        return CompletableFuture.runAsync(work, call -> new Thread(call).start());
    }

    @Test
    void theNoteGoesWithTheJobOfACancelledRun() {
        var run = start(marking("comment"), deal("elena", "Отменят", Map.of()));
        var job = jobOf(run);
        new Node().diesIn(job);
        new Node().diesIn(job);

        as("viktor", InstancesApi.class).cancel(run, new InstancesApi.Cancellation("Больше не нужно"));

        assertThat(deaths()).doesNotContainKey(job);
    }

    private ProcessModelId marking(String field) {
        return publish(Drawing.of("Смерть узла")
                .startByHand()
                .changeFields("Mark", field, "computed", "deal.title")
                .end("Done")
                .flows("Start", "Mark", "Done"));
    }

    private InstanceId start(ProcessModelId model, RecordRef deal) {
        return as("elena", InstancesApi.class).start(new Start(model, deal));
    }

    private String jobOf(InstanceId run) {
        return management
                .createJobQuery()
                .processInstanceId(run.value())
                .singleResult()
                .getId();
    }

    private Row row(InstanceId run) {
        return as("viktor", InstancesApi.class).instance(run).row();
    }

    private String reason(InstanceId run, Locale language) {
        var row = as("viktor", InstancesApi.class, language).instance(run).row();
        return requireNonNull(row.positions().get(0).incident()).reason();
    }

    private Map<String, Integer> deaths() {
        return sql.fetch("select job, deaths from job_attempt")
                .intoMap(row -> row.get("job", String.class), row -> row.get("deaths", Integer.class));
    }

    /** As it would be on a machine of its own, but that its threads are the test's. */
    private final class Node {

        final Suspects suspects = new Suspects(sql);
        final HeldJobs held = new HeldJobs(locks, threads);
        final NodeJobs jobs = new NodeJobs(firstSteps, locks, held, suspects, troubles) {
            @Override
            public boolean isActive() {
                return true;
            }
        };

        Node() {
            nodes.add(this);
        }

        boolean finds(String job) {
            var found = engine.getCommandExecutorTxRequired().execute(jobs.getAcquireJobsCmd(ALL_DUE));
            return found.getJobIdBatches().stream().anyMatch(batch -> batch.contains(job));
        }

        void does(String job) {
            assertThat(finds(job)).isTrue();
            jobs.getExecuteJobsRunnable(List.of(job), engine.getProcessEngine()).run();
        }

        /** Right after the commit of a transaction that left it, without a search. */
        void isHanded(String job) {
            jobs.getExecuteJobsRunnable(List.of(job), engine.getProcessEngine()).run();
        }

        void diesIn(String job) {
            assertThat(finds(job)).isTrue();
            if (suspects.include(job)) {
                assertThat(suspects.begin(job)).isTrue();
            }
            dies(job);
        }

        void dies(String job) {
            sql.execute("update act_ru_job set lock_exp_time_ = now() - interval '1 hour' where id_ = ?", job);
        }
    }
}

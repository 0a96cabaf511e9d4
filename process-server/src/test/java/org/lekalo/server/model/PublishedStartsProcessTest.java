package org.lekalo.server.model;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.server.database.Signals;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is known of the published starts while nobody tells, and while it is being read. */
class PublishedStartsProcessTest extends ProcessTest {

    @Autowired
    private PublishedStarts starts;

    @Autowired
    private Signals signals;

    @AfterEach
    void listenAgain() {
        if (!signals.isRunning()) {
            signals.start();
        }
        await().until(signals::listening);
    }

    private static Drawing byHand(String name) {
        return Drawing.of(name)
                .startByHand()
                .task("Do", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Do", "End");
    }

    @Test
    void whatAnotherNodePausesIsKnownThoughItCannotBeHeard() {
        var model = publish(byHand("На другом узле"));
        signals.stop();
        await().until(() -> !signals.listening());
        assertThat(started()).contains(model);

        sql.execute("update process_model set paused_at = now(), paused_by = 1 where id = ?", model.value());

        assertThat(started()).doesNotContain(model);
    }

    @Test
    void whileNothingIsHeardAndNothingWasPublishedTheDrawingsAreNotLookedForAnew() {
        sql.execute("create extension if not exists pg_stat_statements");
        publish(byHand("Ничего не слышно"));
        signals.stop();
        await().until(() -> !signals.listening());
        started();
        sql.execute("select pg_stat_statements_reset()");

        started();

        assertThat(sql.fetchSingle(
                                "select count(*)::int as looked from pg_stat_statements where query like '%from ACT_RE_PROCDEF%'")
                        .get("looked", Integer.class))
                .isZero();
    }

    @Test
    void whoeverReadsHoldsUpNobodyWhoTells() {
        var model = publish(byHand("Пока читают"));
        starts.paused(new ModelPaused(model));
        var reading = transaction.execute(status -> {
            sql.execute("lock table process_model in access exclusive mode");
            var others = CompletableFuture.supplyAsync(this::started);
            await().until(this::somebodyWaits);

            var told = CompletableFuture.runAsync(() -> starts.paused(new ModelPaused(model)));

            assertThat(told).succeedsWithin(5, SECONDS);
            return others;
        });

        assertThat(reading).succeedsWithin(5, SECONDS);
        assertThat(started()).contains(model);
    }

    private boolean somebodyWaits() {
        return sql.fetchSingle("select exists (select from pg_locks where not granted) as waits")
                .get("waits", Boolean.class);
    }

    private List<ProcessModelId> started() {
        return starts.byHandOn("deal").stream()
                .map(start -> start.process().model())
                .toList();
    }
}

package org.lekalo.server.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.TasksApi.Box;

/** An answer in the moment in which its task's deadline goes off: each holds what the other needs. */
class DeadlineCollisionProcessTest extends ProcessTest {

    @Test
    void anAnswerThatADeadlockEndedIsGivenOnceMore() {
        var model = publish(Drawing.of("Ответ в миг срока")
                .startByHand()
                .task("Approve", "responsible", "record-owner")
                .deadline("Late", "Approve", "period", "48 hours")
                .end("Approved")
                .end("Overdue")
                .flows("Start", "Approve", "Approved")
                .flows("Late", "Overdue"));
        var deal = deal("elena", "Ответ в миг срока", Map.of());
        var run = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(run);
        var task = task("elena", Box.MINE, deal).id();

        var answer = transaction.execute(status -> {
            sql.execute("set local deadlock_timeout = '30s'");
            sql.execute("select id_ from act_ru_job where process_instance_id_ = ? for update", run.value());
            var given =
                    CompletableFuture.runAsync(() -> complete("elena", task, "done"), call -> new Thread(call).start());
            await().until(this::somebodyWaits);
            sql.execute("select id from task_inbox where id = ? for update", task.value());
            return given;
        });

        assertThat(answer).succeedsWithin(20, SECONDS);
        assertThat(as("viktor", InstancesApi.class).instance(run).row().state()).isEqualTo(State.COMPLETED);
    }

    private boolean somebodyWaits() {
        return !sql.fetch("select 1 from pg_locks where not granted").isEmpty();
    }
}

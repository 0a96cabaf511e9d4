package org.lekalo.bench.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final RecordingEngine engine = new RecordingEngine();

    @Test
    void runsAnApprovalFromItsStartToItsSecondTask() {
        Approval.numbered(1, 7).runOn(engine);

        assertThat(engine.calls)
                .containsExactly(
                        "start deal:1-7",
                        "task of sales-heads",
                        "claim decide deal:1-7 for head-1",
                        "complete decide deal:1-7 {decision=approved}",
                        "task of seller-1",
                        "complete prepare deal:1-7 {}");
    }

    @Test
    void countsTheApprovalsOfAllClientsAndLeavesNoneUnfinished() {
        var run = new Load(engine).run(3, Duration.ofMillis(20));

        assertThat(run.clients()).isEqualTo(3);
        assertThat((long) run.instances()).isPositive().isEqualTo(engine.ended());
        assertThat(engine.calls).contains("start deal:1-1", "start deal:2-1", "start deal:3-1");
    }

    @Test
    void failsWhereTheEngineFails() {
        var broken = new RecordingEngine() {
            @Override
            public void complete(String task, Map<String, Object> variables) {
                throw new IllegalStateException("no such task");
            }
        };

        assertThatThrownBy(() -> new Load(broken).run(2, Duration.ofMillis(20)))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("no such task");
    }
}

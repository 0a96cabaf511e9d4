package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.springframework.beans.factory.annotation.Autowired;

class RetriesProcessTest extends ProcessTest {

    @Autowired
    private Retries retries;

    @Test
    void whatRunsAgainIsDueByTheEnginesClock() {
        var model = publish(Drawing.of("Ещё раз")
                .startByHand()
                .task("Do", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Do", "End"));
        var deal = deal("elena", "Ещё раз", Map.of());
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var now = Date.from(Instant.parse("2027-01-11T09:00:00Z"));

        ClockUtil.setCurrentTime(now);
        try {
            retries.again(job(run(model, deal)).getId());
        } finally {
            ClockUtil.reset();
        }

        assertThat(job(run(model, deal)).getDuedate()).isEqualTo(now);
    }

    private Job job(InstancesApi.Row run) {
        return management.createJobQuery().processInstanceId(run.id().value()).singleResult();
    }
}

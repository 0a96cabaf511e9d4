package org.lekalo.server.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

class SetDateProcessTest extends ProcessTest {

    @Autowired
    private ZoneId zone;

    @Test
    void theFieldGetsTheDateOfTheDayThatManyDaysLater() {
        var tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        clock.set(tomorrow.atTime(12, 0).atZone(zone).toInstant());
        var model = publish(Drawing.of("Назначить замер")
                .startByHand()
                .block("serviceTask", "Set", "set-date", "field", "measurement_date", "days", "3")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Set", "Look", "End"));
        var deal = deal("elena", "Назначить замер", Map.of());

        work(as("elena", InstancesApi.class).start(new Start(model, deal)));

        assertThat(instance(run(model, deal))).isWaitingAtExactly("Look");
        assertThat(read(deal).values())
                .containsEntry("measurement_date", tomorrow.plusDays(3).toString());
    }
}

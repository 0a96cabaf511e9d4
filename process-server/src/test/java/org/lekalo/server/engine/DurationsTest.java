package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    private static final Date START = Date.from(Instant.parse("2026-03-28T22:30:15Z"));

    private final Durations durations = new Durations();

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT90M", "PT48H", "P1D", "P400D", "P2W", "P1Y2M", "PT1H30M", "R3/PT10M"})
    void endsWhenTheEnginesOwnDoes(String text) {
        assertThat(durations.resolveDuedate(text, START))
                .isEqualTo(new DurationBusinessCalendar().resolveDuedate(text, START));
    }

    @Test
    void beginsNowWhereNothingElseIsSaid() {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        var due = durations.resolveDuedate("PT1H");

        assertThat(due.toInstant().minusSeconds(3_600)).isBetween(before, Instant.now());
    }

    @Test
    void refusesWhatIsNoDuration() {
        assertThatThrownBy(() -> durations.resolveDuedate("tomorrow", START))
                .isInstanceOf(ProcessEngineException.class);
    }
}

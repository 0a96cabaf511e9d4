package org.lekalo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** By Moscow's clock, three hours ahead of the instants written here. */
class WorkingCalendarIntegrationTest extends ServerTest {

    private static final String EVENING = "T15:00:00Z";

    @Autowired
    private WorkingCalendar calendar;

    private Instant at(String now, int workingDays) {
        clock.set(Instant.parse(now));
        return calendar.after(workingDays);
    }

    @Test
    void countsWorkingDaysToTheEvening() {
        assertThat(at("2026-11-18T09:00:00Z", 2)).isEqualTo(Instant.parse("2026-11-20" + EVENING));
        assertThat(at("2026-11-20T09:00:00Z", 1)).isEqualTo(Instant.parse("2026-11-23" + EVENING));
        assertThat(at("2026-11-21T09:00:00Z", 1)).isEqualTo(Instant.parse("2026-11-23" + EVENING));
    }

    @Test
    void todayIsOverInTheEvening() {
        assertThat(at("2026-11-18T09:00:00Z", 0)).isEqualTo(Instant.parse("2026-11-18" + EVENING));
        assertThat(at("2026-11-18T15:30:00Z", 0)).isEqualTo(Instant.parse("2026-11-19" + EVENING));
        assertThat(at("2026-11-21T09:00:00Z", 0)).isEqualTo(Instant.parse("2026-11-23" + EVENING));
    }

    @Test
    void skipsHolidays() {
        assertThat(at("2026-12-30T09:00:00Z", 1)).isEqualTo(Instant.parse("2027-01-11" + EVENING));
        assertThat(at("2026-11-03T09:00:00Z", 1)).isEqualTo(Instant.parse("2026-11-05" + EVENING));
    }
}

package org.lekalo.server.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the company works: Monday to Friday until six in the evening, except on the days the calendar names. */
@Component
public class WorkingCalendar {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final DSLContext sql;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable Map<LocalDate, Boolean> exceptions;

    WorkingCalendar(DSLContext sql, Clock clock, ZoneId zone) {
        this.sql = sql;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The evening of the working day that lies so many working days ahead; none ahead is this day's evening, or the next
     * working day's where today is over or free.
     */
    public Instant after(int workingDays) {
        var now = ZonedDateTime.ofInstant(clock.instant(), zone);
        var day = now.toLocalDate();
        if (workingDays == 0 && !now.toLocalTime().isBefore(EVENING)) {
            day = day.plusDays(1);
        }
        day = workingDays == 0 && isWorking(day) ? day : ahead(day, Math.max(1, workingDays));
        return day.atTime(EVENING).atZone(zone).toInstant();
    }

    private LocalDate ahead(LocalDate from, int workingDays) {
        var day = from;
        for (int left = workingDays; left > 0; left -= isWorking(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isWorking(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exceptions().getOrDefault(day, !weekend);
    }

    private Map<LocalDate, Boolean> exceptions() {
        var known = exceptions;
        if (known == null) {
            known = sql.fetch("select day, working from calendar_day")
                    .intoMap(row -> row.get("day", LocalDate.class), row -> row.get("working", Boolean.class));
            exceptions = known;
        }
        return known;
    }
}

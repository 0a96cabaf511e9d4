package org.lekalo.server.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.setting.Period;
import org.lekalo.server.database.Signals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When the company works: Monday to Friday within the hours that are set, except on the days the calendar names. Kept in
 * memory; every change reaches every node as a signal, and while signals cannot be heard, nothing is kept.
 */
@Component
public class WorkingCalendar {

    private final DSLContext sql;
    private final Clock clock;
    private final ZoneId zone;
    private final Signals signals;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Days kept;

    WorkingCalendar(DSLContext sql, Signals signals, Clock clock, ZoneId zone) {
        this.sql = sql;
        this.signals = signals;
        signals.receive("lekalo_calendar", change -> forget(), this::forget);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The evening of the working day that lies so many working days ahead; none ahead is this day's evening, or the next
     * working day's where today is over or free.
     */
    public Instant after(int workingDays) {
        return after(workingDays, clock.instant());
    }

    /** As {@link #after(int)}, counted from a moment. */
    public Instant after(int workingDays, Instant from) {
        var days = days();
        var evening = days.evening();
        var now = ZonedDateTime.ofInstant(from, zone);
        var day = now.toLocalDate();
        if (workingDays == 0 && !now.toLocalTime().isBefore(evening)) {
            day = day.plusDays(1);
        }
        day = workingDays == 0 && days.isWorking(day) ? day : ahead(days, day, Math.max(1, workingDays));
        return day.atTime(evening).atZone(zone).toInstant();
    }

    /** When a length of time is over that began at a moment. */
    public Instant after(Period period, Instant begun) {
        return switch (period.unit()) {
            case MINUTES -> begun.plus(Duration.ofMinutes(period.amount()));
            case HOURS -> begun.plus(Duration.ofHours(period.amount()));
            case DAYS -> begun.plus(Duration.ofDays(period.amount()));
            case WEEKS -> begun.plus(Duration.ofDays(7L * period.amount()));
            case WORKING_DAYS -> after(period.amount(), begun);
        };
    }

    private static LocalDate ahead(Days days, LocalDate from, int workingDays) {
        var day = from;
        for (int left = workingDays; left > 0; left -= days.isWorking(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void forget() {
        changes.incrementAndGet();
        kept = null;
        days();
    }

    /** What a transaction sees may be undone, so only what was read outside of one is kept. */
    private Days days() {
        var known = kept;
        if (known != null && signals.listening()) {
            return known;
        }
        long before = changes.get();
        var read = new Days(
                sql.fetchSingle("select to_time from working_hours").get("to_time", LocalTime.class),
                sql.fetch("select day, working from calendar_day")
                        .intoMap(row -> row.get("day", LocalDate.class), row -> row.get("working", Boolean.class)));
        if (signals.listening() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            keep(read, before);
        }
        return read;
    }

    private synchronized void keep(Days news, long before) {
        if (before == changes.get()) {
            kept = news;
        }
    }

    private record Days(LocalTime evening, Map<LocalDate, Boolean> exceptions) {

        boolean isWorking(LocalDate day) {
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return exceptions.getOrDefault(day, !weekend);
        }
    }
}

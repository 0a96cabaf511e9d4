package org.lekalo.server.spelling;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;
import org.lekalo.server.spelling.Meaning.None;
import org.lekalo.server.spelling.Meaning.One;
import org.lekalo.server.spelling.Meaning.Several;

/** How one column is read: by what somebody set, and where he set nothing by what the whole column says. */
public record Spelling(Reading reading, ColumnEvidence column, LocalDate today) {

    public Meaning<BigDecimal> number(String text) {
        List<BigDecimal> values = new ArrayList<>();
        for (var decimal : decimalSigns()) {
            NumberSpelling.read(text, decimal, reading.thousands())
                    .map(BigDecimal::stripTrailingZeros)
                    .ifPresent(values::add);
        }
        return Meaning.of(values);
    }

    private List<DecimalSign> decimalSigns() {
        var asked = reading.decimal();
        if (asked != null) {
            return List.of(asked);
        }
        if (reading.thousands() == ThousandsSign.COMMA) {
            return List.of(DecimalSign.POINT);
        }
        return reading.thousands() == ThousandsSign.POINT ? List.of(DecimalSign.COMMA) : column.decimalSigns();
    }

    /** The time of day, where there is one, is left out. */
    public Meaning<LocalDate> date(String text) {
        var written = DayAndTime.of(text);
        return written.time().isPresent() ? day(written.day()) : new None<>();
    }

    /** @param zone where it was written, unless it says so itself */
    public Meaning<Instant> moment(String text, ZoneId zone) {
        try {
            return new One<>(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutZone) {
            var written = DayAndTime.of(text);
            if (written.time().isEmpty()) {
                return new None<>();
            }
            var time = written.time().get();
            var day = day(written.day());
            if (day instanceof One<LocalDate> one) {
                return new One<>(one.value().atTime(time).atZone(zone).toInstant());
            }
            return day instanceof Several<LocalDate> several
                    ? new Several<>(
                            several.first().atTime(time).atZone(zone).toInstant(),
                            several.second().atTime(time).atZone(zone).toInstant())
                    : new None<>();
        }
    }

    private Meaning<LocalDate> day(String text) {
        return DateSpelling.of(text)
                .map(this::days)
                .<Meaning<LocalDate>>map(Meaning::of)
                .orElseGet(None::new);
    }

    private List<LocalDate> days(DateSpelling date) {
        List<LocalDate> days = new ArrayList<>();
        for (var order : orders(date)) {
            var centuries = date.yearIsShort(order)
                    ? Centuries.of(date.shortYear(order), reading.century(), today, column.longAgo())
                    : List.of(0);
            centuries.forEach(century -> date.day(order, century)
                    .map(day -> date.yearIsShort(order) ? past(day) : day)
                    .ifPresent(days::add));
        }
        return days;
    }

    /** Where the years are of the past, a day of this year that is still to come is of the last century. */
    private LocalDate past(LocalDate day) {
        return reading.century() == Century.PAST && day.isAfter(today) ? day.minusYears(Centuries.APART) : day;
    }

    private List<DateOrder> orders(DateSpelling date) {
        var asked = reading.dates();
        if (asked != null) {
            return List.of(date.order(asked));
        }
        return date.ordersItself() ? List.of(date.order(DateOrder.DAY_MONTH_YEAR)) : column.dateOrders();
    }
}

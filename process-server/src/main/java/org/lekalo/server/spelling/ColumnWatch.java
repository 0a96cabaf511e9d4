package org.lekalo.server.spelling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;
import org.lekalo.library.record.Visible;

/** Gathers what the cells of a column say. */
public final class ColumnWatch {

    /** Deals and contracts are younger, people are older. */
    private static final int LONG_AGO = 25;

    /** So many of a kind are kept; where no field takes any of them, what stands below them is not heard either. */
    private static final int KEPT = 50;

    /** No number and no date has more characters. */
    private static final int LONGEST = 60;

    private static final Pattern PERCENT = Pattern.compile("\\s*%$");

    private final LocalDate today;
    private boolean written;
    private boolean longAgo;
    private boolean openOrder;
    private boolean timed;
    private final Set<String> byPoint = new LinkedHashSet<>();
    private final Set<String> byComma = new LinkedHashSet<>();
    private final Set<String> monthFirst = new LinkedHashSet<>();
    private final Set<String> dayFirst = new LinkedHashSet<>();
    private final Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
    private final Set<Century> centuries = EnumSet.noneOf(Century.class);
    private final Set<ThousandsSign> apart = EnumSet.noneOf(ThousandsSign.class);
    private final Set<ThousandsSign> apartByPoint = EnumSet.noneOf(ThousandsSign.class);

    public ColumnWatch(LocalDate today) {
        this.today = today;
    }

    public void text(String text) {
        written |= !Visible.isBlank(text);
        if (text.length() > LONGEST || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        number(
                text.strip(),
                CurrencySigns.withoutAny(PERCENT.matcher(text.strip()).replaceAll("")));
        var dated = DayAndTime.of(text);
        dated.time()
                .ifPresent(time -> DateSpelling.of(dated.day()).ifPresent(date -> {
                    date(text.strip(), date);
                    timed |= !time.equals(LocalTime.MIDNIGHT);
                }));
    }

    private void number(String written, String text) {
        boolean comma = NumberSpelling.read(text, DecimalSign.COMMA, null).isPresent();
        boolean point = NumberSpelling.read(text, DecimalSign.POINT, null).isPresent();
        if (point != comma) {
            keep(written, point ? byPoint : byComma);
        }
        NumberSpelling.apart(text, DecimalSign.COMMA).ifPresent(apart::add);
        NumberSpelling.apart(text, DecimalSign.POINT).ifPresent(apartByPoint::add);
    }

    private static void keep(String text, Set<String> kept) {
        if (kept.size() < KEPT) {
            kept.add(text);
        }
    }

    private void date(String written, DateSpelling date) {
        if (date.ordersItself()) {
            orders.add(date.order(DateOrder.DAY_MONTH_YEAR));
        } else {
            openOrder = true;
            boolean byDay =
                    date.day(DateOrder.DAY_MONTH_YEAR, Centuries.PRESENT).isPresent();
            boolean byMonth =
                    date.day(DateOrder.MONTH_DAY_YEAR, Centuries.PRESENT).isPresent();
            if (byDay != byMonth) {
                keep(written, byDay ? dayFirst : monthFirst);
            }
        }
        var order = date.order(DateOrder.DAY_MONTH_YEAR);
        var years = date.yearIsShort(order) ? Centuries.of(date.shortYear(order), null, today, false) : List.of(0);
        if (date.yearIsShort(order)) {
            years.forEach(century ->
                    centuries.add(century == Centuries.PAST ? Century.NINETEEN_HUNDREDS : Century.TWO_THOUSANDS));
            longAgo |= years.size() > 1;
        }
        if (years.size() == 1) {
            date.day(order, years.get(0)).ifPresent(this::day);
        }
    }

    /** A moment that the file itself says to be one; a day is its midnight. */
    public void moment(LocalDateTime moment) {
        day(moment.toLocalDate());
        timed |= !moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void day(LocalDate day) {
        longAgo |= day.getYear() < today.getYear() - LONG_AGO;
    }

    public ColumnEvidence evidence() {
        return new ColumnEvidence(
                written,
                byPoint,
                byComma,
                monthFirst,
                dayFirst,
                longAgo,
                orders,
                openOrder,
                centuries,
                apart,
                apartByPoint,
                timed);
    }
}

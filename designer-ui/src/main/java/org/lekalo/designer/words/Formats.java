package org.lekalo.designer.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lekalo.library.message.Money;
import org.lekalo.library.message.Numbers;

/** How dates, times, numbers and money are written, in the language and time zone of the one who reads. */
public record Formats(Locale locale, Clock clock, Money currency) {

    private static final Money ROUBLES = Money.of("RUB");

    /** As the current user reads. */
    public static Formats current() {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Words.RUSSIAN);
        var zone = Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(ZoneId.class))
                .orElse(ZoneId.of("Europe/Moscow"));
        var currency = Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(Money.class))
                .orElse(ROUBLES);
        return new Formats(locale, Clock.system(zone), currency);
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /** 21.11.2026, 21 Nov 2026. */
    public String date(LocalDate date) {
        return date.format(pattern(russian() ? "dd.MM.yyyy" : "d MMM yyyy"));
    }

    /** 21.11.2026 14:02, 21 Nov 2026, 14:02. */
    public String dateTime(Instant instant) {
        return dateTime(local(instant));
    }

    public String dateTime(LocalDateTime moment) {
        return moment.format(pattern(russian() ? "dd.MM.yyyy HH:mm" : "d MMM yyyy, HH:mm"));
    }

    public String time(Instant instant) {
        return local(instant).format(pattern("HH:mm"));
    }

    /** The time alone where it was today, "yesterday, 14:02", else the date. */
    public String moment(Instant instant) {
        long days = ChronoUnit.DAYS.between(local(instant).toLocalDate(), today());
        if (days == 0) {
            return time(instant);
        }
        return days == 1 ? words("moment.yesterday", time(instant)) : dateTime(instant);
    }

    public String number(Number number) {
        return Numbers.in(locale).write(new BigDecimal(number.toString()));
    }

    /** What somebody wrote can mean as a number: nothing, one or two. */
    public List<BigDecimal> readNumber(String written, String unit) {
        return Numbers.in(locale).meanings(written, unit);
    }

    /** A number that was counted up to {@code most} only. */
    public String upTo(long counted, long most) {
        return counted < most ? number(counted) : number(most) + "+";
    }

    /** 1 234 567,50 ₽, ₽1,234,567.50; kopecks only where there are any. */
    public String money(BigDecimal amount) {
        return currency.write(amount, locale);
    }

    /** "today, 18:00", "tomorrow", "in 3 days", "2 days late". */
    public String due(Instant due) {
        var now = clock.instant();
        if (due.isBefore(now)) {
            return late(Duration.between(due, now));
        }
        long days = ChronoUnit.DAYS.between(today(), local(due).toLocalDate());
        if (days == 0) {
            return words("due.today", time(due));
        }
        return days == 1 ? words("due.tomorrow", time(due)) : words("due.days", days);
    }

    private String late(Duration late) {
        return words("due.late", duration(late));
    }

    /** In its largest unit: "2 days", "3 hours", "5 minutes", "less than a minute". */
    public String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return words("duration.days", duration.toDays());
        }
        if (duration.toHours() > 0) {
            return words("duration.hours", duration.toHours());
        }
        return duration.toMinutes() > 0 ? words("duration.minutes", duration.toMinutes()) : words("duration.moment");
    }

    /** How long it has been since then. */
    public String since(Instant instant) {
        return duration(Duration.between(instant, clock.instant()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone());
    }

    private String words(String key, Object... arguments) {
        return I18NProvider.translate(locale, key, arguments);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, russian() ? Words.RUSSIAN : Locale.ENGLISH);
    }

    private boolean russian() {
        return locale.getLanguage().equals("ru");
    }
}

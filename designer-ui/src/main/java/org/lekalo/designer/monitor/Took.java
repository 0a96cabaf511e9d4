package org.lekalo.designer.monitor;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.Locale;

/** A length of time in its two largest units, short enough for a drawing: "2 d 3 h", "5 h 20 min", "40 s". */
record Took(Duration duration) {

    /** Empty where it took no time that anybody notices. */
    String in(Locale locale) {
        if (duration.toDays() > 0) {
            return two(locale, "monitor.took.days", duration.toDays(), "monitor.took.hours", duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return two(
                    locale, "monitor.took.hours", duration.toHours(), "monitor.took.minutes", duration.toMinutesPart());
        }
        if (duration.toMinutes() > 0) {
            return I18NProvider.translate(locale, "monitor.took.minutes", duration.toMinutes());
        }
        return duration.toSeconds() > 0
                ? I18NProvider.translate(locale, "monitor.took.seconds", duration.toSeconds())
                : "";
    }

    private static String two(Locale locale, String largeKey, long large, String smallKey, int small) {
        var text = I18NProvider.translate(locale, largeKey, large);
        return small == 0 ? text : text + " " + I18NProvider.translate(locale, smallKey, small);
    }
}

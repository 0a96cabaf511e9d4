package org.lekalo.library.condition;

import java.util.Locale;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.FieldKind;

/** Days counted from today, and periods around it, as people say them: "3 days ago", "this month". */
record DayWords(Locale language) {

    /** The value of a row that counts days. */
    String of(ConditionRow row, FieldKind kind) {
        var value = row.values().get(0);
        return row.comparison() == Comparison.WITHIN
                ? CalendarPeriod.of(value, kind)
                        .map(period -> text("condition.period." + period.written()))
                        .orElse(value)
                : RelativeDay.of(value).map(this::of).orElse(value);
    }

    private String of(RelativeDay day) {
        return switch (day.days()) {
            case -1 -> text("condition.day.yesterday");
            case 0 -> text("condition.day.today");
            case 1 -> text("condition.day.tomorrow");
            default -> {
                int days = Math.abs(day.days());
                yield text("condition.day." + (day.days() < 0 ? "ago" : "ahead") + "." + form(days), days);
            }
        };
    }

    /** Russian has three forms of a counted noun, by the last digits; the English ones are written alike. */
    private static String form(int count) {
        boolean isTeen = count % 100 / 10 == 1;
        return switch (isTeen ? 0 : count % 10) {
            case 1 -> "one";
            case 2, 3, 4 -> "few";
            default -> "many";
        };
    }

    private String text(String key, Object... arguments) {
        return Messages.in(language).text(key, arguments);
    }
}

package org.lekalo.server.spelling;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may end with a time of day.
 *
 * @param time empty where it is written and there is no such time
 */
record DayAndTime(String day, Optional<LocalTime> time) {

    private static final int LONGEST = 60;
    private static final Pattern TIME = Pattern.compile(
            "(?:[T\\s]|,\\s)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s*([AaPp])\\.?[Mm]\\.?)?$");
    private static final int HALF_A_DAY = 12;

    static DayAndTime of(String text) {
        var time = TIME.matcher(text.length() > LONGEST ? "" : text);
        return time.find()
                ? new DayAndTime(text.substring(0, time.start()).strip(), time(time))
                : new DayAndTime(text, Optional.of(LocalTime.MIDNIGHT));
    }

    private static Optional<LocalTime> time(Matcher written) {
        int hour = Integer.parseInt(written.group(1));
        int minute = Integer.parseInt(written.group(2));
        int second = Integer.parseInt(Optional.ofNullable(written.group(3)).orElse("0"));
        var half = written.group(4);
        if (half != null && (hour < 1 || hour > HALF_A_DAY)) {
            return Optional.empty();
        }
        if (half != null) {
            hour = hour % HALF_A_DAY + (half.equalsIgnoreCase("p") ? HALF_A_DAY : 0);
        }
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second));
    }
}

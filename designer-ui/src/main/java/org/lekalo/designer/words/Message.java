package org.lekalo.designer.words;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in a message's places. Unlike MessageFormat, an apostrophe is an apostrophe, and words agree with numbers. */
final class Message {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:#([^{}]*))?}");

    private Message() {}

    /** A place for which nothing is given stays: whoever gets the message fills it in. */
    static String write(String message, Locale locale, Object... arguments) {
        return PLACE.matcher(message).replaceAll(place -> Matcher.quoteReplacement(fill(place, locale, arguments)));
    }

    private static String fill(MatchResult place, Locale locale, Object... arguments) {
        int index = Integer.parseInt(place.group(1));
        return index < arguments.length ? fill(arguments[index], place.group(2), locale) : place.group();
    }

    private static String fill(Object argument, @Nullable String forms, Locale locale) {
        if (forms != null && argument instanceof Number number) {
            return form(forms.split("\\|", -1), number.longValue(), locale);
        }
        if (argument instanceof Long || argument instanceof Integer) {
            return NumberFormat.getIntegerInstance(locale).format(argument);
        }
        return String.valueOf(argument);
    }

    private static String form(String[] forms, long number, Locale locale) {
        int index = locale.getLanguage().equals("ru") ? russianForm(number) : number == 1 ? 0 : 1;
        return forms[Math.min(index, forms.length - 1)];
    }

    /** 1, 21, 101 are one; 2 to 4, 22 to 24 few; the rest, 11 to 14 among them, many. */
    private static int russianForm(long number) {
        long last = Math.abs(number) % 10;
        long lastTwo = Math.abs(number) % 100;
        if (last == 1 && lastTwo != 11) {
            return 0;
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? 1 : 2;
    }
}

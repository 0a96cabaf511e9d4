package org.lekalo.server.problem;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Visible;

/** What a call may ask for: refused in words where it is too much, never cut to fit. */
public final class Limits {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Limits() {}

    /** The number, which the call named so. */
    public static int within(String at, int least, int asked, int most) {
        if (asked < least || asked > most) {
            throw new Unreadable(Map.of("reason", "out-of-range", "at", at, "least", least, "most", most));
        }
        return asked;
    }

    /** The moment, which the call named so, in a year that calendars have. */
    public static Instant moment(String at, Instant given) {
        if (given.isBefore(EARLIEST) || given.isAfter(LATEST)) {
            throw new Unreadable(Map.of("reason", "value", "at", at));
        }
        return given;
    }

    /** The text without space around it; refused where nothing is left or more than that. */
    public static String text(String field, String given, int longest, Locale language) {
        var text = notLonger(field, given, longest, language);
        if (Visible.isBlank(text)) {
            throw refused(field, "required", Map.of(), language);
        }
        return text;
    }

    /** The same of a text that may be empty. */
    public static String notLonger(String field, String given, int longest, Locale language) {
        var text = given.strip();
        if (text.length() > longest) {
            throw refused(field, "too-long", Map.of("limit", longest), language);
        }
        return text;
    }

    private static FieldsRefused refused(String field, String problem, Map<String, Object> facts, Locale language) {
        var sentence = RefusalSentences.of("refusal.field." + problem, facts, language);
        return FieldsRefused.of(List.of(new FieldProblem(field, sentence, problem, facts)));
    }
}

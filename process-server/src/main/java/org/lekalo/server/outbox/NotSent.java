package org.lekalo.server.outbox;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/** Why something did not go out, as the key of a sentence and what fills it, and what follows from that. */
public final class NotSent extends RuntimeException {

    /** Reasons that lie in the way out and not in what should go; they pass for all at once. */
    static final String OF_THE_LINE = "line.";

    private static final int LONGEST_FACT = 500;

    enum Verdict {
        FOR_GOOD,
        FOR_NOW,
        PERHAPS_SENT
    }

    private final Verdict verdict;
    private final String reason;
    private final transient Map<String, String> facts;

    private NotSent(Verdict verdict, String reason, Map<String, String> facts) {
        super(reason + " " + facts);
        this.verdict = verdict;
        this.reason = reason;
        this.facts =
                facts.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getKey, fact -> plain(fact.getValue())));
    }

    /** What another machine said may be long, and hold anything. */
    private static String plain(String fact) {
        var text = fact.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return text.length() > LONGEST_FACT ? text.substring(0, LONGEST_FACT) + "…" : text;
    }

    /** The same once more would be refused once more. */
    public static NotSent forGood(String reason, Map<String, String> facts) {
        return new NotSent(Verdict.FOR_GOOD, reason, facts);
    }

    /** It may go out later. */
    public static NotSent forNow(String reason, Map<String, String> facts) {
        return new NotSent(Verdict.FOR_NOW, reason, facts);
    }

    /** The way out is not there: nothing else would go out either. */
    public static NotSent noLine(String reason, Map<String, String> facts) {
        return new NotSent(Verdict.FOR_NOW, OF_THE_LINE + reason, facts);
    }

    /** It was handed over, and nobody said that it was taken. */
    public static NotSent perhapsSent(String reason, Map<String, String> facts) {
        return new NotSent(Verdict.PERHAPS_SENT, reason, facts);
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    Map<String, String> facts() {
        return facts;
    }
}

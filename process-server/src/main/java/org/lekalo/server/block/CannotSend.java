package org.lekalo.server.block;

import java.util.Map;

/** What a letter needs and the record, or a person, has not: the key of a sentence of {@code incidents}, and what fills it. */
final class CannotSend extends RuntimeException {

    private final String reason;
    private final transient Map<String, String> facts;

    CannotSend(String reason, Map<String, String> facts) {
        super(reason + " " + facts);
        this.reason = "incident.letter-" + reason;
        this.facts = Map.copyOf(facts);
    }

    String reason() {
        return reason;
    }

    Map<String, String> facts() {
        return facts;
    }
}

package org.lekalo.server.expression;

import java.util.Map;

/**
 * A step cannot be done until a person mends something. {@code reason} is the key of the sentence that says what,
 * {@code incident.field-gone}; {@code facts} fill it.
 */
public final class StepFailed extends RuntimeException {

    /** An expression takes more steps, time or room than any may. */
    public static final String TOO_HEAVY = "incident.expression-too-heavy";

    private final String reason;
    private final transient Map<String, String> facts;

    public StepFailed(String reason, Map<String, String> facts) {
        super(reason + " " + facts);
        this.reason = reason;
        this.facts = Map.copyOf(facts);
    }

    public String reason() {
        return reason;
    }

    public Map<String, String> facts() {
        return facts;
    }
}

package org.lekalo.server.incident;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.server.expression.StepFailed;
import org.springframework.dao.DataAccessException;

/** Why a step failed, as the key of a sentence and what fills it: keys and numbers, no words of any language. */
record Cause(String reason, Map<String, Object> facts) {

    private static final Cause UNEXPECTED = new Cause("incident.unexpected", Map.of());

    /** The innermost thing that we know how to say. */
    static Cause of(@Nullable Throwable failure) {
        var known = UNEXPECTED;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StepFailed step) {
                return new Cause(step.reason(), Map.copyOf(step.facts()));
            }
            if (cause instanceof Refusal refusal) {
                return of(refusal);
            }
            if (cause instanceof DataAccessException || cause instanceof SQLException) {
                known = new Cause("incident.database", Map.of());
            }
        }
        return known;
    }

    private static Cause of(Refusal refusal) {
        if (refusal instanceof FieldsRefused fields) {
            return new Cause("incident.fields-refused", Map.of("problems", fields.problems()));
        }
        if (refusal instanceof StageRefused stage) {
            return new Cause("incident.stage-refused", inBothLanguages(stage));
        }
        var facts = new HashMap<String, Object>();
        refusal.facts().forEach((name, fact) -> facts.put(name, String.valueOf(fact)));
        return new Cause("incident." + refusal.type(), facts);
    }

    /** A fact that reads differently in each language has the language behind its name. */
    private static Map<String, Object> inBothLanguages(StageRefused refused) {
        var facts = new HashMap<String, Object>();
        for (var language : IncidentSentences.LANGUAGES) {
            var refusal = refused.refusal(language);
            facts.put("stageName." + language, refusal.stageName());
            facts.put("summary." + language, refusal.summary(language));
        }
        return facts;
    }
}

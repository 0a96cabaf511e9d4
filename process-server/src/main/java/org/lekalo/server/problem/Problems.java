package org.lekalo.server.problem;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.contract.ProblemReader;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Refusals as problem details. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(Refusal refusal, Locale language) {
        return of(refusal.type(), refusal.status(), refusal.facts(language), RefusalSentences.of(refusal, language));
    }

    static ProblemDetail of(String type, int status, Map<String, Object> facts, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
        problem.setType(URI.create(ProblemReader.TYPE_PREFIX + type));
        facts.forEach(problem::setProperty);
        return problem;
    }
}

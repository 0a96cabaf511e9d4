package org.lekalo.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The server cannot start, for a reason its operator can mend; the message is shown instead of a stack trace. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    /** Each on a line of its own: whoever reads the log may read either language. */
    public StartRefused(String english, String russian) {
        super(english + "\n" + russian);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static final class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
            return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
        }
    }
}

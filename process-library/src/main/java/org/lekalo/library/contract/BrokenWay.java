package org.lekalo.library.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lekalo.library.contract.Refusals.NotUnderstood;
import org.lekalo.library.contract.Refusals.Unreachable;

/** What a failure on the way to the server, or back, means: was the call made, and may something have been done? */
public final class BrokenWay {

    private BrokenWay() {}

    /**
     * The refusal that says so, with its sentence; {@link NotUnderstood} where the way held, and the answer cannot be read.
     *
     * @param changing whether the call asked for more than to be told something
     */
    public static Refusal refusal(Throwable failure, boolean changing, Locale language) {
        var refusal = refusal(failure, changing);
        refusal.initCause(failure);
        return refusal.with(RefusalSentences.of(refusal, language));
    }

    private static Refusal refusal(Throwable failure, boolean changing) {
        if (causes(failure).anyMatch(BrokenWay::neverStood)) {
            return new Unreachable();
        }
        if (causes(failure).anyMatch(BrokenWay::brokeOff)) {
            return new Unreachable(changing ? Map.of("reason", "unanswered") : Map.of());
        }
        return new NotUnderstood(Map.of());
    }

    private static boolean neverStood(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof HttpConnectTimeoutException;
    }

    private static boolean brokeOff(Throwable cause) {
        return cause instanceof JsonEOFException
                || (cause instanceof IOException && !(cause instanceof JsonProcessingException));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}

package org.lekalo.server.problem;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.Unreadable;

/** Tells what a caller did wrong from what failed here, however deep it is wrapped. */
final class CallersFault {

    private CallersFault() {}

    /** Of a body that is too large or broken off; empty where the failure is another. */
    static Optional<Unreadable> in(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(20)
                .flatMap(cause -> Stream.ofNullable(reason(cause)))
                .findFirst()
                .map(reason -> new Unreadable(Map.of("reason", reason, "at", "")));
    }

    private static @Nullable String reason(Throwable cause) {
        if (cause instanceof TooLarge) {
            return "too-large";
        }
        return cause instanceof BrokenOff || cause instanceof BadRequestException ? "broken-off" : null;
    }

    static boolean isTooLarge(Refusal refusal) {
        return "too-large".equals(refusal.facts().get("reason"));
    }
}

package org.lekalo.server.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies behind a failure: those of Jakarta Mail have a next one besides their cause. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var ahead = new ArrayDeque<Throwable>();
        ahead.add(failure);
        while (!ahead.isEmpty()) {
            var next = ahead.remove();
            if (type.isInstance(next)) {
                return Optional.of(type.cast(next));
            }
            if (seen.add(next)) {
                add(next.getCause(), ahead);
                add(next instanceof MessagingException mail ? mail.getNextException() : null, ahead);
            }
        }
        return Optional.empty();
    }

    private static void add(@Nullable Throwable cause, ArrayDeque<Throwable> ahead) {
        if (cause != null) {
            ahead.add(cause);
        }
    }

    static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return first(failure, type).isPresent();
    }
}

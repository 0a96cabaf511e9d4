package org.lekalo.server.record;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** How many statements something costs: commits left out, and what other threads do. */
final class Statements {

    private Statements() {}

    static int of(DSLContext sql, Runnable work) {
        var counted = new AtomicInteger();
        var configuration = sql.configuration();
        var listeners = configuration.executeListenerProviders();
        var here = Thread.currentThread();
        var counting = new DefaultExecuteListenerProvider(ExecuteListener.onExecuteStart(
                statement -> counted.addAndGet(Thread.currentThread().equals(here) ? 1 : 0)));
        configuration.set(
                Stream.concat(Stream.of(listeners), Stream.of(counting)).toArray(ExecuteListenerProvider[]::new));
        try {
            work.run();
        } finally {
            configuration.set(listeners);
        }
        return counted.get();
    }
}

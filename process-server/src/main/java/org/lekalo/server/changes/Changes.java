package org.lekalo.server.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.database.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells everybody who looks that something changed. What is announced within a transaction leaves after its commit, on a
 * thread of its own and gathered with what else changed in that moment, so it adds no statement to the transaction, and
 * however much changes, a node tells of it ten times a second at most. A server that dies right after a commit says
 * nothing; lookers read again when they reconnect.
 */
@Component
public class Changes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final String CHANNEL = "lekalo_changes";
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LONGEST_PAYLOAD = 7_500;

    private final Signals signals;
    private final ObjectMapper json;
    private final LinkedBlockingQueue<Supplier<Hint>> outgoing = new LinkedBlockingQueue<>();
    private final List<Consumer<Hint>> lookers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Hint>> hearers = new CopyOnWriteArrayList<>();
    private final List<Runnable> farewells = new CopyOnWriteArrayList<>();
    private long sent = System.nanoTime() - APART_NANOS;
    private @Nullable Thread sender;

    Changes(Signals signals, ObjectMapper json) {
        this.signals = signals;
        this.json = json;
        signals.receive(CHANNEL, this::heard, this::missed);
    }

    /** @param id what changed, where it is one thing; see {@link org.lekalo.library.contract.ChangesApi} */
    public void announce(Kind kind, @Nullable String id, Audience audience) {
        var hint = new Hint(kind, id, audience);
        afterwards(() -> hint);
    }

    /** As the other; whom it concerns is asked after the commit, outside of the transaction. */
    public void announce(Kind kind, String id, Function<String, Audience> audience) {
        afterwards(() -> new Hint(kind, id, audience.apply(id)));
    }

    private void afterwards(Supplier<Hint> hint) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    outgoing.add(hint);
                }
            });
        } else {
            outgoing.add(hint);
        }
    }

    /**
     * What this server and the others tell of the kind, with whom it concerns; a null id is all of them. What this server
     * tells is heard before it asks whom the next change concerns, and once more when it comes back to it.
     */
    public void hear(Kind kind, BiConsumer<@Nullable String, Audience> hearer) {
        Consumer<Hint> ofKind = hint -> {
            if (hint.kind() == kind) {
                hearer.accept(hint.id(), hint.audience());
            }
        };
        hearers.add(ofKind);
        lookers.add(ofKind);
    }

    /** @param end run when the server stops, so that no open line keeps it */
    Runnable look(Consumer<Hint> looker, Runnable end) {
        lookers.add(looker);
        farewells.add(end);
        return () -> {
            lookers.remove(looker);
            farewells.remove(end);
        };
    }

    private void heard(String payload) {
        try {
            List<Hint> hints = json.readValue(payload, new TypeReference<>() {});
            hints.forEach(hint -> lookers.forEach(looker -> looker.accept(hint)));
        } catch (JsonProcessingException e) {
            LOG.warn("A hint of another version was not understood", e);
        }
    }

    /** Nobody knows what changed while signals could not be heard: everything may have. */
    private void missed() {
        for (var kind : Kind.values()) {
            var everything = new Hint(kind, null, Audience.EVERYBODY);
            lookers.forEach(looker -> looker.accept(everything));
        }
    }

    private void send() {
        while (isRunning()) {
            try {
                var first = outgoing.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    var together = gather(first);
                    sent = System.nanoTime();
                    send(together);
                }
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | org.jooq.exception.DataAccessException | TransactionException e) {
                LOG.warn("Changes could not be told: {}", e.getMessage());
            }
        }
    }

    private Set<Hint> gather(Supplier<Hint> first) throws InterruptedException {
        Set<Hint> together = new LinkedHashSet<>();
        together.add(resolved(first));
        long from = System.nanoTime();
        long until = from + Math.max(GATHERING_NANOS, sent + APART_NANOS - from);
        for (long left = until - from; left > 0; left = until - System.nanoTime()) {
            var next = outgoing.poll(left, TimeUnit.NANOSECONDS);
            if (next != null) {
                together.add(resolved(next));
            }
        }
        return together;
    }

    private Hint resolved(Supplier<Hint> change) {
        var hint = change.get();
        hearers.forEach(hearer -> hearer.accept(hint));
        return hint;
    }

    private void send(Set<Hint> hints) {
        List<String> payload = new ArrayList<>();
        int length = 2;
        for (var hint : hints) {
            var text = text(hint);
            if (length + text.length() > LONGEST_PAYLOAD) {
                signals.send(CHANNEL, "[" + String.join(",", payload) + "]");
                payload.clear();
                length = 2;
            }
            payload.add(text);
            length += text.length() + 1;
        }
        signals.send(CHANNEL, "[" + String.join(",", payload) + "]");
    }

    /** Too large an audience for a signal is everybody. */
    private String text(Hint hint) {
        try {
            var text = json.writeValueAsString(hint);
            return text.length() < LONGEST_PAYLOAD
                    ? text
                    : json.writeValueAsString(new Hint(hint.kind(), null, Audience.EVERYBODY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void start() {
        var thread = new Thread(this::send, "changes");
        thread.setDaemon(true);
        sender = thread;
        thread.start();
    }

    @Override
    public synchronized void stop() {
        if (sender != null) {
            sender.interrupt();
            sender = null;
        }
        farewells.forEach(Runnable::run);
    }

    @Override
    public synchronized boolean isRunning() {
        return sender != null;
    }

    /** Ends before the web server waits for calls that are under way. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

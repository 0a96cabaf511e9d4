package org.lekalo.server.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.database.NodeThread;
import org.lekalo.server.database.NodeThreads;
import org.lekalo.server.database.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
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
    private static final int LONGEST_PAYLOAD = 7_500;

    private final Signals signals;
    private final ObjectMapper json;
    private final long gathering;
    private final long apart;
    private final LinkedBlockingQueue<List<Announced>> outgoing = new LinkedBlockingQueue<>();
    private final List<Consumer<Hint>> lookers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Hint>> hearers = new CopyOnWriteArrayList<>();
    private final List<Runnable> farewells = new CopyOnWriteArrayList<>();
    private final NodeThreads threads;
    private List<Announced> untold = List.of();
    private long sent;
    private @Nullable NodeThread sender;

    /**
     * @param gathering how long a change waits for others to be told with it
     * @param apart how long it is at least from one telling to the next
     */
    Changes(
            Signals signals,
            ObjectMapper json,
            NodeThreads threads,
            @Value("${lekalo.changes.gathering}") Duration gathering,
            @Value("${lekalo.changes.apart}") Duration apart) {
        this.signals = signals;
        this.json = json;
        this.threads = threads;
        this.gathering = gathering.toNanos();
        this.apart = apart.toNanos();
        this.sent = System.nanoTime() - this.apart;
        signals.receive(CHANNEL, this::heard, this::missed);
    }

    /** @param id what changed, where it is one thing; see {@link org.lekalo.library.contract.ChangesApi} */
    public void announce(Kind kind, @Nullable String id, Audience audience) {
        afterwards(new Announced(kind, id, audience, () -> audience));
    }

    /** As the other; whom it concerns is asked after the commit, outside of the transaction, and after what else is told then. */
    public void announce(Kind kind, String id, Function<String, Audience> audience) {
        afterwards(new Announced(kind, id, null, () -> audience.apply(id)));
    }

    private record Announced(
            Kind kind, @Nullable String id, @Nullable Audience known, Supplier<Audience> audience) {

        boolean isKnown() {
            return known != null;
        }

        Hint hint() {
            return new Hint(kind, id, audience.get());
        }
    }

    private void afterwards(Announced change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            outgoing.add(List.of(change));
        } else if (TransactionSynchronizationManager.getResource(this) instanceof Together together) {
            together.all.add(change);
        } else {
            var together = new Together(change);
            TransactionSynchronizationManager.bindResource(this, together);
            TransactionSynchronizationManager.registerSynchronization(together);
        }
    }

    /** What one transaction changed leaves together. */
    private final class Together implements TransactionSynchronization {

        private final List<Announced> all = new ArrayList<>();

        Together(Announced first) {
            all.add(first);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Changes.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Changes.this, this);
        }

        @Override
        public void afterCommit() {
            outgoing.add(List.copyOf(all));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Changes.this);
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

    /** What could not be told while the database was away is told when it is back: until then nothing else is. */
    private void send() throws InterruptedException {
        if (untold.isEmpty()) {
            var first = outgoing.poll(1, TimeUnit.SECONDS);
            if (first == null) {
                return;
            }
            untold = gather(first);
        }
        sent = System.nanoTime();
        try {
            send(hints(untold));
            untold = List.of();
        } catch (RuntimeException failure) {
            if (DatabaseFailure.of(failure).filter(DatabaseFailure::passes).isEmpty()) {
                untold = List.of();
            }
            throw failure;
        }
    }

    private List<Announced> gather(List<Announced> first) throws InterruptedException {
        var together = new ArrayList<>(first);
        long from = System.nanoTime();
        long until = from + Math.max(gathering, sent + apart - from);
        for (long left = until - from; left > 0; left = until - System.nanoTime()) {
            var next = outgoing.poll(left, TimeUnit.NANOSECONDS);
            if (next != null) {
                together.addAll(next);
            }
        }
        return together;
    }

    /** Those first that say themselves whom they concern: it may be what the others would ask for. */
    private Set<Hint> hints(List<Announced> together) {
        Set<Hint> hints = new LinkedHashSet<>();
        together.stream().filter(Announced::isKnown).forEach(change -> hints.add(heard(change)));
        Map<String, Announced> asked = new LinkedHashMap<>();
        together.stream()
                .filter(change -> !change.isKnown())
                .forEach(change -> asked.put(change.kind() + " " + change.id(), change));
        asked.values().forEach(change -> hints.add(heard(change)));
        return hints;
    }

    private Hint heard(Announced change) {
        var hint = change.hint();
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
        sender = threads.begin("changes", this::send);
    }

    @Override
    public synchronized void stop() {
        if (sender != null) {
            sender.stop();
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

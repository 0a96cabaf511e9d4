package org.lekalo.designer.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Change;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * What changes on the server while this browser session looks: one line to the server for all its pages, opened with
 * the first listener, kept open, and opened again after a break. After a break every listener is told, since what was
 * said meanwhile is lost. Listeners run in their page's lock.
 */
@org.springframework.stereotype.Component
@VaadinSessionScope
public class LiveChanges {

    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration SILENCE = Duration.ofSeconds(70);

    private final ChangeLine feed;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<LineListener> lineListeners = new CopyOnWriteArrayList<>();
    private @Nullable Disposable line;
    private volatile boolean broken;
    private volatile boolean refused;
    private volatile boolean missed;

    public LiveChanges(ChangeLine feed) {
        this.feed = feed;
    }

    /** Calls {@code refresh} in the component's page, soon after one of the kinds changed, for as long as it is attached. */
    public void refresh(Component component, Set<Kind> kinds, Runnable refresh) {
        whileAttached(component, ui -> new Listener(ui, kinds, id -> true, refresh));
    }

    /** As {@link #refresh}, for changes of the one with that id, or of many. */
    public void refresh(Component component, Set<Kind> kinds, String id, Runnable refresh) {
        whileAttached(component, ui -> new Listener(ui, kinds, id::equals, refresh));
    }

    /** As {@link #refresh}, for changes of records of the type, or of many. */
    public void refreshRecords(Component component, String type, Runnable refresh) {
        whileAttached(component, ui -> new Listener(ui, Set.of(Kind.RECORD), id -> id.startsWith(type + ":"), refresh));
    }

    /** Tells the component whether the server can be reached, whenever that changes. */
    public void reachable(Component component, Consumer<Boolean> listener) {
        component.addAttachListener(attach -> {
            var added = new LineListener(attach.getUI(), listener);
            lineListeners.add(added);
            if (broken) {
                listener.accept(false);
            }
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                lineListeners.remove(added);
            });
        });
    }

    private void whileAttached(Component component, Function<UI, Listener> make) {
        component.addAttachListener(attach -> add(component, make.apply(attach.getUI())));
        component.getUI().ifPresent(ui -> add(component, make.apply(ui)));
    }

    private void add(Component component, Listener listener) {
        listeners.add(listener);
        component.addDetachListener(detach -> {
            detach.unregisterListener();
            listeners.remove(listener);
        });
        open();
    }

    private synchronized void open() {
        if (line != null && !line.isDisposed()) {
            return;
        }
        line = Flux.defer(feed.asCurrentPerson())
                .timeout(SILENCE)
                .concatWith(Flux.error(new LineEnded()))
                .doOnNext(change -> mended())
                .doOnError(this::broke)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                        .maxBackoff(Duration.ofSeconds(10))
                        .transientErrors(true))
                .subscribe(
                        this::tell,
                        failure -> LoggerFactory.getLogger(LiveChanges.class).warn("No more live changes", failure));
    }

    private void tell(Change change) {
        if (change.kind() != Kind.ALIVE) {
            listeners.stream().filter(listener -> listener.wants(change)).forEach(Listener::soon);
        }
    }

    /**
     * Whom the server knows no more is asked to sign in as soon as a page asks it for something; it is not the server that
     * is silent. The pages ask once: until the line stands again they would only be refused.
     */
    private void broke(Throwable failure) {
        missed = true;
        if (failure instanceof WebClientResponseException.Unauthorized) {
            answered();
            if (!refused) {
                refused = true;
                listeners.forEach(Listener::soon);
            }
        } else if (!broken) {
            broken = true;
            lineListeners.forEach(listener -> listener.tell(false));
        }
    }

    private void mended() {
        answered();
        refused = false;
        if (missed) {
            missed = false;
            listeners.forEach(Listener::soon);
        }
    }

    private void answered() {
        if (broken) {
            broken = false;
            lineListeners.forEach(listener -> listener.tell(true));
        }
    }

    @PreDestroy
    synchronized void close() {
        if (line != null) {
            line.dispose();
        }
        listeners.clear();
        lineListeners.clear();
    }

    private static final class LineEnded extends RuntimeException {}

    private record LineListener(UI ui, Consumer<Boolean> listener) {

        void tell(boolean reachable) {
            ui.accessLater(() -> listener.accept(reachable), () -> {}).run();
        }
    }

    /**
     * Gathers hints for a moment, so that a burst of changes is one refresh. A refresh calls the server and waits for its
     * answer, so it runs where waiting is allowed: the few threads of the timers would make every page wait for the slowest.
     */
    private static final class Listener {

        private final UI ui;
        private final Set<Kind> kinds;
        private final Predicate<String> wanted;
        private final Runnable refresh;
        private final AtomicBoolean waiting = new AtomicBoolean();

        Listener(UI ui, Set<Kind> kinds, Predicate<String> wanted, Runnable refresh) {
            this.ui = ui;
            this.kinds = kinds;
            this.wanted = wanted;
            this.refresh = refresh;
        }

        boolean wants(Change change) {
            var id = change.id();
            return kinds.contains(change.kind()) && (id == null || wanted.test(id));
        }

        void soon() {
            if (waiting.compareAndSet(false, true)) {
                Schedulers.boundedElastic().schedule(this::now, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void now() {
            waiting.set(false);
            ui.accessLater(refresh::run, () -> {}).run();
        }
    }
}

package org.lekalo.designer.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.ChangesApi.Change;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;

class LiveChangesTest {

    private final ConcurrentLinkedQueue<Flux<Change>> lines = new ConcurrentLinkedQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final LiveChanges changes = new LiveChanges(() -> () -> {
        opened.incrementAndGet();
        var next = lines.poll();
        return next == null ? Flux.never() : next;
    });
    private final AtomicInteger refreshed = new AtomicInteger();
    private final List<Boolean> said = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void doesNotBlameTheServerWhereItKnowsThePersonNoMoreButLetsThePagesAsk() {
        lines.add(Flux.error(signedOut()));

        look();

        screen.soon(() -> assertThat(refreshed).hasPositiveValue());
        assertThat(said).isEmpty();
    }

    @Test
    void letsThePagesAskOnceHoweverOftenTheServerRefuses() {
        lines.add(Flux.error(signedOut()));
        lines.add(Flux.error(signedOut()));

        look();

        screen.soon(() -> assertThat(opened).hasValue(3));
        assertThat(refreshed).hasValue(1);
    }

    @Test
    void letsThePagesAskAgainWhereTheServerRefusesAfterTheLineStood() {
        lines.add(Flux.error(signedOut()));
        lines.add(Flux.just(new Change(Kind.ALIVE, null))
                .concatWith(Flux.<Change>error(signedOut()).delaySubscription(Duration.ofSeconds(1))));

        look();

        screen.soon(() -> assertThat(refreshed).hasValue(3));
    }

    @Test
    void takesTheBlameBackWhereTheServerEndsALineAndRefusesTheNext() {
        lines.add(Flux.empty());
        lines.add(Flux.error(signedOut()));

        look();

        screen.soon(() -> assertThat(said).containsExactly(false, true));
        screen.soon(() -> assertThat(refreshed).hasPositiveValue());
    }

    @Test
    void tellsOfTheServersSilenceAndOfAllThatWasMissedOnceItSpeaksAgain() {
        lines.add(Flux.error(new IllegalStateException("no server")));
        lines.add(Flux.just(new Change(Kind.ALIVE, null)).concatWith(Flux.never()));

        look();

        screen.soon(() -> assertThat(said).containsExactly(false, true));
        screen.soon(() -> assertThat(refreshed).hasPositiveValue());
    }

    private void look() {
        var page = new Div();
        changes.reachable(page, said::add);
        changes.refresh(page, Set.of(Kind.RECORD), refreshed::incrementAndGet);
        screen.show(page);
    }

    private static WebClientResponseException signedOut() {
        return WebClientResponseException.create(
                401, "Unauthorized", HttpHeaders.EMPTY, new byte[0], StandardCharsets.UTF_8);
    }
}

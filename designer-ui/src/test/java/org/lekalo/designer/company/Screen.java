package org.lekalo.designer.company;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import elemental.json.Json;
import elemental.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.ChangesApi.Change;
import org.lekalo.library.contract.ChangesApi.Kind;
import reactor.core.publisher.Sinks;

/** A browser's page without a browser, in Russian, and the line that tells it of changes. */
public final class Screen implements BeforeEachCallback, AfterEachCallback {

    private final Sinks.Many<Change> line = Sinks.many().multicast().directBestEffort();
    private @Nullable LiveChanges changes;

    @Override
    public void beforeEach(ExtensionContext context) {
        System.setProperty("vaadin.i18n.provider", Words.class.getName());
        MockVaadin.setup();
        speak(Words.RUSSIAN);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        MockVaadin.tearDown();
    }

    public void speak(Locale language) {
        UI.getCurrent().setLocale(language);
    }

    public <T extends Component> T show(T page) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(page);
        MockVaadin.clientRoundtrip();
        return page;
    }

    /** The browser has done what it was asked to and is waited for. */
    public static void answer() {
        pending()
                .filter(PendingJavaScriptInvocation::isSubscribed)
                .forEach(pending -> pending.complete(Json.createNull()));
        MockVaadin.clientRoundtrip();
    }

    /** The browser could not do what it was asked to. */
    public static void fail() {
        pending()
                .filter(PendingJavaScriptInvocation::isSubscribed)
                .forEach(pending -> pending.completeExceptionally(Json.create("no such element")));
        MockVaadin.clientRoundtrip();
    }

    /** What the browser is asked to do. */
    public static List<String> asked() {
        return pending()
                .map(pending -> pending.getInvocation().getExpression()
                        + pending.getInvocation().getParameters().stream()
                                .map(given -> given instanceof JsonValue json ? json.toJson() : given)
                                .toList())
                .toList();
    }

    /** Where the browser is asked to put the focus. */
    public static List<Component> focused() {
        return pending()
                .filter(pending -> pending.getInvocation().getExpression().contains(".focus()"))
                .flatMap(pending -> Element.get(pending.getOwner()).getComponent().stream())
                .toList();
    }

    private static Stream<PendingJavaScriptInvocation> pending() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream();
    }

    public LiveChanges changes() {
        var opened = changes;
        if (opened == null) {
            opened = new LiveChanges(() -> line::asFlux);
            changes = opened;
        }
        return opened;
    }

    /** Says that something changed, as the server would. */
    public void tell(Kind kind, @Nullable String id) {
        line.tryEmitNext(new Change(kind, id)).orThrow();
    }

    /** Holds soon, since hints are gathered for a moment. */
    public void soon(ThrowingRunnable assertion) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip();
                    assertion.run();
                });
    }
}

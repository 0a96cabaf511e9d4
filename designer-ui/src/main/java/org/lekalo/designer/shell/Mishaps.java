package org.lekalo.designer.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.session.SignInAgain;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.SessionApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one place where what went wrong on a page becomes a sentence: a refusal says its own, all else gets an apology with a number that finds it in the log. */
@Component
class Mishaps implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private final transient AuthenticationContext authentication;
    private final transient SessionApi sessions;

    Mishaps(AuthenticationContext authentication, SessionApi sessions) {
        this.sessions = sessions;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(handler()));
    }

    private ErrorHandler handler() {
        return (ErrorEvent event) -> tell(event.getThrowable());
    }

    private void tell(Throwable failure) {
        var refusal = refusalIn(failure);
        if (refusal.filter(SignedOut.class::isInstance).isPresent()) {
            signInAgain();
            return;
        }
        var sentence = refusal.map(Refusal::sentence).orElseGet(() -> apology(failure));
        if (UI.getCurrent() != null) {
            Note.refused(sentence);
        }
    }

    private void signInAgain() {
        if (UI.getCurrent() != null) {
            SignedIn.current()
                    .ifPresentOrElse(
                            person -> SignInAgain.ask(person, sessions, authentication::logout),
                            authentication::logout);
        }
    }

    static Optional<Refusal> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal && refusal.sentence() != null) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Logs the failure under a number, and says the number. */
    static String apology(Throwable failure) {
        var number = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36)
                .toUpperCase(Locale.ROOT);
        LOG.error("Mishap {}", number, failure);
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getTranslation("mishap.unknown", number))
                .orElse(number);
    }
}

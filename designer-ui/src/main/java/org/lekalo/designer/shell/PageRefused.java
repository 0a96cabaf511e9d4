package org.lekalo.designer.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.Refusals.Unreachable;

/** The server refused what the page needs. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class PageRefused extends Trouble implements HasErrorParameter<Refusal> {

    private final AuthenticationContext authentication;

    private final LiveChanges changes;

    PageRefused(AuthenticationContext authentication, LiveChanges changes) {
        this.authentication = authentication;
        this.changes = changes;
    }

    private void openAgain(boolean reachable) {
        if (reachable) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        var refusal = parameter.getException();
        var sentence = Optional.ofNullable(refusal.sentence()).orElse("");
        if (refusal instanceof SignedOut) {
            authentication.logout();
        }
        if (refusal instanceof Unreachable) {
            changes.reachable(this, this::openAgain);
            explain(
                    Glyph.ALERT,
                    getTranslation("trouble.unreachable"),
                    getTranslation("trouble.unreachable.advice"),
                    again());
        } else {
            explain(Glyph.SEARCH, getTranslation("trouble.refused"), sentence, home());
        }
        return refusal.status();
    }
}

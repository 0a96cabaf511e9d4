package org.lekalo.designer.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.contract.Refusal;

/** The page failed for a reason nobody foresaw. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class PageFailed extends Trouble implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var sentence = Mishaps.refusalIn(parameter.getException())
                .map(Refusal::sentence)
                .orElseGet(() -> Mishaps.apology(parameter.getException()));
        explain(Glyph.ALERT, getTranslation("trouble.failed"), sentence, again());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

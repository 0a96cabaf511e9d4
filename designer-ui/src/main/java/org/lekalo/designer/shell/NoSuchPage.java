package org.lekalo.designer.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.lekalo.designer.look.Glyph;

/** There is no page at this address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchPage extends Trouble implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        explain(Glyph.SEARCH, getTranslation("trouble.no-page"), getTranslation("trouble.no-page.advice"), home());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}

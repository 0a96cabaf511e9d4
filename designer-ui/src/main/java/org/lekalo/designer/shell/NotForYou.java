package org.lekalo.designer.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.lekalo.designer.look.Glyph;

/** The page is for people with other roles. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotForYou extends Trouble implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        explain(
                Glyph.PERSON,
                getTranslation("trouble.not-for-you"),
                getTranslation("trouble.not-for-you.advice"),
                home());
        return HttpServletResponse.SC_FORBIDDEN;
    }
}

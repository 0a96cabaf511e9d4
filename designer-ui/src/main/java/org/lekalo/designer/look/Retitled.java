package org.lekalo.designer.look;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** What the page is about is called otherwise than when it was opened: the browser's tab and the frame follow. */
public final class Retitled extends ComponentEvent<UI> {

    private final String title;

    private Retitled(UI page, String title) {
        super(page, false);
        this.title = title;
    }

    public static void to(String title) {
        var page = UI.getCurrent();
        page.getPage().setTitle(title);
        ComponentUtil.fireEvent(page, new Retitled(page, title));
    }

    public String title() {
        return title;
    }
}

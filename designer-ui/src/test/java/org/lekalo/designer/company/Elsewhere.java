package org.lekalo.designer.company;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.WildcardParameter;

/** Wherever a page leads to, so that a test of one page needs no other. */
public final class Elsewhere extends Div implements HasUrlParameter<String> {

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String rest) {
        setText(rest);
    }

    /** Makes everything under these paths lead here. */
    public static void leads(String... paths) {
        for (String path : paths) {
            RouteConfiguration.forSessionScope().setRoute(path, Elsewhere.class);
        }
    }

    public static String at() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}

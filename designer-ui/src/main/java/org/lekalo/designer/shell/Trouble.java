package org.lekalo.designer.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;

/** A page in place of one that cannot be shown. */
abstract class Trouble extends Div implements HasDynamicTitle {

    private String title = "";

    void explain(Glyph glyph, String heading, String advice, Component... actions) {
        title = heading;
        removeAll();
        addClassName("trouble");
        add(new EmptyState(glyph, heading, advice, actions));
    }

    Button home() {
        var home = new Button(
                getTranslation("trouble.home"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("")));
        home.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return home;
    }

    Button again() {
        var again = new Button(
                getTranslation("connection.retry"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return again;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

package org.lekalo.designer.settings;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import org.lekalo.designer.look.AskingDialog;

/** Asks before something goes, and says what follows. */
public final class Confirmation extends AskingDialog {

    public Confirmation(String title, String consequence, String action, Runnable confirmed) {
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("95vw");
        add(new Paragraph(consequence));
        var confirm = primary(action, () -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel(getTranslation("settings.cancel")), confirm);
    }
}

package org.lekalo.designer.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something goes, and says what follows. */
final class Confirmation extends Dialog {

    Confirmation(String title, String consequence, String action, Runnable confirmed) {
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("95vw");
        add(new Paragraph(consequence));
        var confirm = new Button(action, click -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var cancel = new Button(getTranslation("settings.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
    }
}

package org.lekalo.designer.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** A dialog with a title and "cancel", as all dialogs of this feature begin. */
abstract class TitledDialog extends Dialog {

    TitledDialog(String title) {
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("95vw");
        setCloseOnOutsideClick(false);
    }

    final Button cancel(String label) {
        return new Button(label, click -> close());
    }

    final Button primary(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(false);
        return button;
    }
}

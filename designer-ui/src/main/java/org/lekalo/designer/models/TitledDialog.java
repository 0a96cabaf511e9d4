package org.lekalo.designer.models;

import org.lekalo.designer.look.AskingDialog;

/** A dialog with a title, as all dialogs of this feature begin. */
abstract class TitledDialog extends AskingDialog {

    TitledDialog(String title) {
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("95vw");
        setCloseOnOutsideClick(false);
    }
}

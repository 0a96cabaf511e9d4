package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Enter in a line of text confirms what the dialog asks for, as one is used to. */
public final class EnterConfirms {

    private EnterConfirms() {}

    /** Does nothing where Enter has a meaning of the field's own, as in a list or in a text of several lines. */
    public static void in(Component field, Button confirm) {
        if (field instanceof TextField || field instanceof PasswordField) {
            Shortcuts.addShortcutListener(field, () -> press(confirm), Key.ENTER)
                    .listenOn(field)
                    .resetFocusOnActiveElement();
        }
    }

    /** A second Enter while the first is still at work confirms nothing more. */
    private static void press(Button confirm) {
        if (confirm.isEnabled()) {
            confirm.click();
        }
    }
}

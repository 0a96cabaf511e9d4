package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Enter does what one is used to: in a line of text it confirms what the dialog asks for, with Ctrl in any text. */
public final class EnterConfirms {

    private EnterConfirms() {}

    /** Does nothing where Enter has a meaning of the field's own, as in a list or in a text of several lines. */
    public static void in(Component field, Button confirm) {
        if (field instanceof TextField || field instanceof PasswordField) {
            presses("enterPresses", field, confirm);
        }
    }

    public static void withControl(Component around, Button confirm) {
        presses("controlEnterPresses", around, confirm);
    }

    private static void presses(String key, Component in, Button confirm) {
        if (in.isAttached()) {
            tell(key, in, confirm);
        }
        in.addAttachListener(attached -> tell(key, in, confirm));
    }

    private static void tell(String key, Component in, Button confirm) {
        in.getElement().executeJs("this[$0] = $1", key, confirm.getElement());
    }
}

package org.lekalo.designer.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.OwnPasswordApi.PasswordChange;

/** One's own password. */
public final class PasswordDialog {

    private PasswordDialog() {}

    public static void open(OwnPasswordApi passwords) {
        var words = new Div();
        var present = new PasswordField(words.getTranslation("password.present"));
        var next = new PasswordField(words.getTranslation("password.next"));
        new FormDialog(words.getTranslation("password.title"), words.getTranslation("settings.save"), () -> {
                    var session = passwords.change(new PasswordChange(present.getValue(), next.getValue()));
                    SignedIn.current().ifPresent(person -> person.renewed(session));
                    Note.done(words.getTranslation("password.done"));
                })
                .withNeeded("present", present)
                .withNeeded("next", next)
                .open();
    }
}

package org.lekalo.designer.staff;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.library.contract.OwnMailApi;
import org.lekalo.library.contract.OwnMailApi.OwnMail;

/** Where one's own letters go, and whether what processes tell comes by mail too. */
public final class OwnMailDialog {

    private OwnMailDialog() {}

    public static void open(OwnMailApi mail) {
        var words = new Div();
        var present = mail.mail();
        var address = new EmailField(words.getTranslation("own-mail.address"));
        address.setManualValidation(true);
        address.setValue(present.address());
        var notices = new Checkbox(words.getTranslation("own-mail.notices"));
        notices.setHelperText(words.getTranslation("own-mail.notices.advice"));
        notices.setValue(present.notices());
        new FormDialog(words.getTranslation("own-mail.title"), words.getTranslation("settings.save"), () -> {
                    mail.change(new OwnMail(address.getValue(), notices.getValue()));
                    Note.done(words.getTranslation("own-mail.done"));
                })
                .with("address", address)
                .with("notices", notices)
                .open();
    }
}

package org.lekalo.designer.models;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Lengths;

/** Asks for a model's name. */
final class NameDialog extends TitledDialog {

    private final TextField name;
    private final SerializableConsumer<String> named;

    NameDialog(String title, String action, String current, SerializableConsumer<String> named) {
        super(title);
        this.named = named;
        name = new TextField(getTranslation("models.name"));
        name.setPlaceholder(getTranslation("models.name.example"));
        name.setValue(current);
        name.setMaxLength(Lengths.NAME);
        name.setWidthFull();
        name.setAutofocus(true);
        add(name);
        var confirm = primary(action, this::confirm);
        EnterConfirms.in(name, confirm);
        getFooter().add(cancel(getTranslation("models.cancel")), confirm);
    }

    private void confirm() {
        var text = name.getValue().strip();
        name.setErrorMessage(getTranslation("models.name.missing"));
        name.setInvalid(text.isEmpty());
        if (!text.isEmpty()) {
            accept(text);
        }
    }

    private void accept(String text) {
        try {
            named.accept(text);
            close();
        } catch (FieldsRefused refused) {
            name.setErrorMessage(refused.problems().get(0).text());
            name.setInvalid(true);
        }
    }
}

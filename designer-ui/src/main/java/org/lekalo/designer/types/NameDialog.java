package org.lekalo.designer.types;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.lekalo.library.record.Text;

/** Asks what a group, an option or a pipeline is called. */
final class NameDialog extends SettingsDialog {

    NameDialog(String title, String action, Text value, SerializableConsumer<Text> named) {
        super(title);
        var russian = new TextField();
        var english = new TextField();
        place(names("name", getTranslation("metadata.name"), value, russian, english));
        russian.setAutofocus(true);
        actions(action, () -> named.accept(new Text(russian.getValue(), english.getValue())));
    }
}

package org.lekalo.designer.types;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.record.Text;

/** Asks what records of a type are called, one and many. */
final class TypeDialog extends SettingsDialog {

    TypeDialog(String title, String action, Text one, Text many, SerializableConsumer<TypeNames> named) {
        super(title);
        var russian = new TextField();
        var english = new TextField();
        var manyRussian = new TextField();
        var manyEnglish = new TextField();
        russian.setPlaceholder(getTranslation("metadata.type.one.example"));
        manyRussian.setPlaceholder(getTranslation("metadata.type.many.example"));
        russian.setAutofocus(true);
        place(
                names("name", getTranslation("metadata.type.one"), one, russian, english),
                names("plural", getTranslation("metadata.type.many"), many, manyRussian, manyEnglish));
        actions(
                action,
                () -> named.accept(new TypeNames(
                        new Text(russian.getValue(), english.getValue()),
                        new Text(manyRussian.getValue(), manyEnglish.getValue()))));
    }
}

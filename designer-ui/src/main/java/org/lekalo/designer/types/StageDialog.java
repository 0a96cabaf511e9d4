package org.lekalo.designer.types;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

/** Asks what a stage is called, and whether a record on it is still worked on. */
final class StageDialog extends SettingsDialog {

    private StageDialog(
            String title, String action, Text name, Stage.Kind present, SerializableConsumer<StageFacts> given) {
        super(title);
        var russian = new TextField();
        var english = new TextField();
        russian.setAutofocus(true);
        var kind = new RadioButtonGroup<Stage.Kind>(getTranslation("metadata.stage.kind"));
        kind.setItems(Stage.Kind.values());
        kind.setItemLabelGenerator(
                one -> getTranslation("metadata.stage." + one.name().toLowerCase(Locale.ROOT)));
        kind.setValue(present);
        place(names("name", getTranslation("metadata.name"), name, russian, english), kind);
        actions(
                action,
                () -> given.accept(new StageFacts(new Text(russian.getValue(), english.getValue()), kind.getValue())));
    }

    static StageDialog adding(SerializableConsumer<StageFacts> added) {
        return new StageDialog(
                I18NProvider.translate("metadata.stage.add"),
                I18NProvider.translate("metadata.add"),
                new Text("", ""),
                Stage.Kind.OPEN,
                added);
    }

    static StageDialog changing(Stage stage, SerializableConsumer<StageFacts> changed) {
        return new StageDialog(
                I18NProvider.translate("metadata.change"),
                I18NProvider.translate("metadata.save"),
                stage.name(),
                stage.kind(),
                changed);
    }
}

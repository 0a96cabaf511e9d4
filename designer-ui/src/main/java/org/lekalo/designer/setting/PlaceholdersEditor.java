package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;
import java.util.Objects;

/** A text with fields of the record in it. */
final class PlaceholdersEditor {

    private PlaceholdersEditor() {}

    static Component of(Asked<String> asked) {
        var text = new TextWithPlaceholders(
                asked.label(),
                asked.find("example").orElse(""),
                Objects.requireNonNullElse(asked.value(), ""),
                asked.around().subjects(),
                asked.changed());
        text.setRequired(asked.setting().needed());
        text.setHelp(asked.help());
        return text;
    }
}

package org.lekalo.designer.field;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;

/** One file as the value of a field: to be saved, replaced and taken out. */
final class FileField extends CustomField<String> {

    private final FileLinks links;
    private final RecordRef record;
    private final String name;
    private final Div content = new Div();
    private @Nullable String value;
    private @Nullable Upload upload;

    FileField(String label, FileLinks links, RecordRef record, String name) {
        this.links = links;
        this.record = record;
        this.name = name;
        setLabel(label);
        content.addClassName("file-field");
        add(content);
        show();
    }

    /** Whether one is still on its way from the browser. */
    boolean isReceiving() {
        return upload != null && upload.isUploading();
    }

    String onItsWay() {
        return getTranslation("documents.on-their-way");
    }

    private void show() {
        upload = null;
        content.removeAll();
        var present = value;
        if (present != null && !present.isEmpty()) {
            content.add(links.download(FileRef.of(present).id(), name));
        }
        if (isReadOnly()) {
            return;
        }
        if (present != null && !present.isEmpty()) {
            var clear = new Button(Glyph.CLOSE.icon(), click -> put(null));
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            clear.setAriaLabel(getTranslation("documents.take-out"));
            content.add(clear);
        } else {
            upload = links.upload(record, file -> put(new FileRef(file).toString()));
            content.add(upload);
        }
    }

    private void put(@Nullable String changed) {
        value = changed;
        show();
        updateValue();
    }

    @Override
    protected @Nullable String generateModelValue() {
        return value;
    }

    @Override
    protected void setPresentationValue(@Nullable String shown) {
        value = shown;
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        show();
    }
}

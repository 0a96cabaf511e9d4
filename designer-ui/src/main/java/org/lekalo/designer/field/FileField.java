package org.lekalo.designer.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FileLinks.Kept;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.library.record.FileRef;

/**
 * One file as the value of a field: to be saved, replaced and taken out. Its value is written as the server has it, or is
 * what was {@link Chosen}, which is attached when the field is saved and goes with the page otherwise.
 */
final class FileField extends CustomField<Object> implements Kept {

    private final FileLinks links;
    private final String name;
    private final Div content = new Div();
    private @Nullable Object value;
    private @Nullable Chosen chosen;
    private @Nullable Upload upload;

    FileField(String label, FileLinks links, String name) {
        this.links = links;
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
        if (present != null) {
            content.add(present instanceof Chosen file ? chosen(file) : links.download(id(present), name));
        }
        if (isReadOnly()) {
            return;
        }
        if (present != null) {
            var clear = new Button(Glyph.CLOSE.icon(), click -> put(null));
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            clear.setAriaLabel(getTranslation("documents.take-out"));
            content.add(clear);
        } else {
            var receiving = links.keep(this);
            receiving.setMaxFiles(1);
            upload = receiving;
            content.add(receiving);
        }
    }

    private static long id(Object written) {
        return FileRef.of(written.toString()).id();
    }

    private static Component chosen(Chosen file) {
        var facts = new Span(FileUpload.size(file.size()));
        facts.addClassName("quiet");
        return new Div(new Span(file.name()), new Span(" "), facts);
    }

    @Override
    public void came(Chosen file) {
        if (!isAttached()) {
            file.delete();
        } else if (value != null) {
            file.delete();
            Note.refused(getTranslation("documents.one-too-many", file.name()));
        } else {
            put(file);
        }
    }

    @Override
    public void failed(String file, String sentence) {
        Note.refused(sentence);
    }

    private void put(@Nullable Object changed) {
        forget();
        chosen = changed instanceof Chosen file ? file : null;
        value = changed;
        show();
        updateValue();
        FileUpload.tellChanged(this);
    }

    private void forget() {
        if (chosen != null) {
            chosen.delete();
            chosen = null;
        }
    }

    @Override
    protected @Nullable Object generateModelValue() {
        return value;
    }

    @Override
    protected void setPresentationValue(@Nullable Object shown) {
        value = shown;
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        show();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        FileUpload.whenGone(this, detach.getUI(), this::forget);
    }
}

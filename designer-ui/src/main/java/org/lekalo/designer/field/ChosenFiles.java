package org.lekalo.designer.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;

/** Files that somebody chose before there is a record to attach them to; kept beside until then, and gone with the page. */
public final class ChosenFiles extends Div {

    private final Div rows = new Div();
    private final transient List<Chosen> chosen = new ArrayList<>();
    private final Upload upload;
    private final int most;

    public record Chosen(String name, Path content) {}

    public ChosenFiles(FileLinks links, String label, int most) {
        this.most = most;
        this.upload = links.keep(this::add);
        var title = new Span(label);
        title.addClassName("chosen-files-label");
        addClassName("chosen-files");
        upload.getElement().setAttribute("aria-label", label);
        add(title, rows, upload);
    }

    /** A file may arrive when nobody waits for it any more, or beside another that was dropped with it. */
    public void add(String name, Path content) {
        var file = new Chosen(name, content);
        if (!isAttached()) {
            delete(file);
        } else if (chosen.size() >= most) {
            delete(file);
            Note.refused(getTranslation("documents.one-too-many", name));
        } else {
            chosen.add(file);
            show();
            // the browser tells nobody outside of the upload that something was chosen
            getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
        }
    }

    public boolean isReceiving() {
        return upload.isUploading();
    }

    public List<Chosen> all() {
        return List.copyOf(chosen);
    }

    private void show() {
        rows.removeAll();
        chosen.forEach(file -> rows.add(row(file)));
        upload.setVisible(chosen.size() < most);
        upload.setMaxFiles(Math.max(1, most - chosen.size()));
    }

    private Component row(Chosen file) {
        var facts = new Span(FileLinks.size(file.content().toFile().length()));
        facts.addClassName("quiet");
        var remove = new Button(Glyph.CLOSE.icon(), click -> {
            chosen.remove(file);
            delete(file);
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(getTranslation("documents.not-this", file.name()));
        var row = new Div(new Span(file.name()), facts, remove);
        row.addClassName("related-row");
        return row;
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        chosen.forEach(ChosenFiles::delete);
        chosen.clear();
    }

    private static void delete(Chosen file) {
        try {
            Files.deleteIfExists(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

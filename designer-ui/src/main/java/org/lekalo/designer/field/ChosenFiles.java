package org.lekalo.designer.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import org.lekalo.designer.field.FileLinks.Kept;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;

/** Files that somebody chose before there is a record to attach them to; kept beside until then, and gone with the page. */
public final class ChosenFiles extends Div implements Kept {

    private final Div rows = new Div();
    private final transient List<Chosen> chosen = new ArrayList<>();
    private final List<Failed> failed = new ArrayList<>();
    private final Upload upload;
    private final int most;

    /** One that did not arrive, and why; stays to be seen until it is taken out or another came instead. */
    private record Failed(String name, String sentence) {}

    public ChosenFiles(FileLinks links, String label, int most) {
        this.most = most;
        this.upload = links.keep(this);
        var title = new Span(label);
        title.addClassName("chosen-files-label");
        addClassName("chosen-files");
        upload.getElement().setAttribute("aria-label", label);
        add(title, rows, upload);
        show();
    }

    /** A file may arrive when nobody waits for it any more, or beside another that was dropped with it. */
    @Override
    public void came(Chosen file) {
        if (!isAttached()) {
            file.delete();
        } else if (chosen.size() >= most) {
            file.delete();
            Note.refused(getTranslation("documents.one-too-many", file.name()));
        } else {
            chosen.add(file);
            failed.removeIf(other -> most == 1 || other.name().equals(file.name()));
            changed();
        }
    }

    /** Where there already is all that there can be, nothing is missing. */
    @Override
    public void failed(String name, String sentence) {
        if (chosen.size() >= most || (most == 1 && upload.isUploading())) {
            Note.refused(sentence);
        } else {
            failed.removeIf(other -> most == 1 || other.name().equals(name));
            failed.add(new Failed(name, sentence));
            changed();
        }
    }

    private void changed() {
        show();
        FileUpload.tellChanged(this);
    }

    public boolean isReceiving() {
        return upload.isUploading();
    }

    /** Whether one is shown that did not arrive. */
    public boolean lacks() {
        return !failed.isEmpty();
    }

    public List<Chosen> all() {
        return List.copyOf(chosen);
    }

    private void show() {
        rows.removeAll();
        chosen.forEach(file -> rows.add(row(file)));
        failed.forEach(file -> rows.add(row(file)));
        upload.setVisible(chosen.size() < most);
        upload.setMaxFiles(Math.max(1, most - chosen.size()));
    }

    private Component row(Chosen file) {
        var facts = new Span(FileUpload.size(file.size()));
        facts.addClassName("quiet");
        return row(new Span(file.name()), facts, takeOut(file.name(), () -> {
            chosen.remove(file);
            file.delete();
        }));
    }

    private Component row(Failed file) {
        var why = new Span(file.sentence());
        why.addClassName("chosen-files-failed");
        why.getElement().setAttribute("role", "alert");
        return row(why, takeOut(file.name(), () -> failed.remove(file)));
    }

    private static Component row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("related-row");
        return row;
    }

    private Button takeOut(String name, Runnable out) {
        var remove = new Button(Glyph.CLOSE.icon(), click -> {
            out.run();
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(getTranslation("documents.not-this", name));
        return remove;
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        chosen.forEach(Chosen::delete);
        chosen.clear();
    }
}

package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.RecordsApi.RecordView;

/** All documents about a record in one place: its own files and those of the records that refer to it. */
final class DocumentsPanel extends Div {

    private final FilesApi files;
    private final FileLinks links;
    private final Runnable changed;

    DocumentsPanel(FilesApi files, FileLinks links, Runnable changed) {
        this.files = files;
        this.links = links;
        this.changed = changed;
        addClassNames("card", "documents");
    }

    void show(RecordView record) {
        removeAll();
        var known = files.ofRecord(record.ref());
        var count = new Span(known.isEmpty() ? "" : Formats.current().number(known.size()));
        count.addClassName("counter");
        count.setVisible(!known.isEmpty());
        var head = new Div(new H3(getTranslation("documents.title")), count);
        head.addClassName("panel-head");
        add(head);
        known.forEach(file -> add(row(record, file)));
        if (known.isEmpty()) {
            var nothing = new Paragraph(getTranslation("documents.nothing"));
            nothing.addClassName("quiet");
            add(nothing);
        }
        if (record.mayChange()) {
            add(links.upload(record.ref(), file -> changed(record)));
        }
    }

    private Component row(RecordView record, StoredFile file) {
        var name = links.download(file.id(), file.name());
        name.addClassName("related-title");
        var facts =
                new Span(FileLinks.size(file.size()) + ", " + Formats.current().moment(file.uploadedAt()));
        facts.addClassName("quiet");
        var row = new Div(name, facts);
        row.addClassName("related-row");
        if (!file.record().equals(record.ref())) {
            row.add(new Anchor(RecordsNavigation.card(file.record()), file.recordTitle()));
        }
        if (file.mayDelete()) {
            row.add(remove(record, file));
        }
        return row;
    }

    private Button remove(RecordView record, StoredFile file) {
        var remove = new Button(Glyph.CLOSE.icon(), click -> ask(record, file));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.addClassName("related-money");
        remove.setAriaLabel(getTranslation("documents.remove", file.name()));
        return remove;
    }

    private void ask(RecordView record, StoredFile file) {
        var dialog = new ConfirmDialog(
                getTranslation("documents.remove", file.name()),
                getTranslation("documents.remove.advice"),
                getTranslation("documents.remove.do"),
                yes -> {
                    files.delete(file.id());
                    changed(record);
                },
                getTranslation("records.cancel"),
                no -> {});
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void changed(RecordView record) {
        show(record);
        changed.run();
    }
}

package org.lekalo.designer.card;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.field.FileUpload;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;

/** All documents about a record in one place: its own files and those of the records that refer to it. */
final class DocumentsPanel extends Div {

    private final FilesApi files;
    private final FileLinks links;
    private final Vocabulary vocabulary;
    private final Runnable changed;
    private final Div head = new Div();
    private final Div rows = new Div();
    private final Div place = new Div();
    private Runnable emptied = () -> {};
    private @Nullable RecordRef about;

    DocumentsPanel(FilesApi files, FileLinks links, Vocabulary vocabulary, Runnable changed) {
        this.files = files;
        this.links = links;
        this.vocabulary = vocabulary;
        this.changed = changed;
        addClassNames("card", "documents");
        head.addClassName("panel-head");
        add(head, rows, place);
    }

    /** Told that a field of the record was emptied, since its file was deleted here. */
    void onEmptied(Runnable listener) {
        emptied = listener;
    }

    void show(RecordView record) {
        list(record);
        if (!record.ref().equals(about)) {
            about = record.ref();
            place.removeAll();
            place.add(links.upload(record.ref(), file -> changed(record)));
        }
        place.setVisible(record.mayChange());
    }

    /** What is on its way stays so. */
    private void list(RecordView record) {
        var known = files.ofRecord(record.ref());
        var count = new Span(known.isEmpty() ? "" : Formats.current().number(known.size()));
        count.addClassName("counter");
        count.setVisible(!known.isEmpty());
        head.removeAll();
        head.add(new H3(getTranslation("documents.title")), count);
        rows.removeAll();
        known.forEach(file -> rows.add(row(record, file)));
        if (known.isEmpty()) {
            var nothing = new Paragraph(getTranslation("documents.nothing"));
            nothing.addClassName("quiet");
            rows.add(nothing);
        }
    }

    private Component row(RecordView record, StoredFile file) {
        var name = links.download(file.id(), file.name());
        name.addClassName("related-title");
        var facts =
                new Span(FileUpload.size(file.size()) + ", " + Formats.current().moment(file.uploadedAt()));
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

    /** What the file stands in is looked up anew: others fill fields, too. */
    private void ask(RecordView record, StoredFile listed) {
        var file = files.file(listed.id());
        var dialog = new ConfirmDialog(
                getTranslation("documents.remove", file.name()),
                advice(record, file),
                getTranslation("documents.remove.do"),
                yes -> delete(record, file),
                getTranslation("records.cancel"),
                no -> {});
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private String advice(RecordView record, StoredFile file) {
        var emptied = file.fields().stream()
                .map(field -> file.record().equals(record.ref())
                        ? getTranslation("documents.remove.empties", name(file, field))
                        : getTranslation("documents.remove.empties-of", name(file, field), file.recordTitle()));
        return Stream.concat(Stream.of(getTranslation("documents.remove.advice")), emptied)
                .collect(joining(" "));
    }

    private String name(StoredFile file, String field) {
        return vocabulary
                .types()
                .type(file.record().type())
                .flatMap(type -> type.field(field))
                .map(known -> known.name().in(getLocale()))
                .orElse(field);
    }

    private void delete(RecordView record, StoredFile file) {
        files.delete(file.id());
        changed(record);
        if (file.record().equals(record.ref())) {
            emptied.run();
        }
    }

    private void changed(RecordView record) {
        list(record);
        changed.run();
    }
}

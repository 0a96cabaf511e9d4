package org.lekalo.designer.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.record.RecordType;

/** Takes a file in: which column is which field, how its first rows look, how far it is, what was refused. */
final class ImportDialog extends Dialog {

    private static final int LARGEST = 12_000_000;
    private static final int LOOK_AGAIN_MS = 700;

    private final ExchangeApi exchange;
    private final RecordType type;
    private final Runnable done;
    private final Paragraph refused = new Paragraph();
    private final Div content = new Div();
    private final Button cancel = new Button();
    private final Button go = new Button();
    private final Upload upload = new Upload();

    ImportDialog(ExchangeApi exchange, RecordType type, Runnable done) {
        this.exchange = exchange;
        this.type = type;
        this.done = done;
        setHeaderTitle(getTranslation("import.title", type.plural().in(getLocale())));
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        refused.addClassName("import-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        cancel.setText(getTranslation("records.cancel"));
        cancel.addClickListener(click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setVisible(false);
        getFooter().add(cancel, go);
        add(content, refused);
        content.addClassName("dialog-fields");
        prepareUpload();
        content.add(new Paragraph(getTranslation("import.text")), upload);
    }

    private void prepareUpload() {
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> accept(file.fileName(), bytes)));
        upload.setAcceptedFileTypes(".csv", ".txt", ".xlsx");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.setI18n(FileLinks.words()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("import.drop"))
                        .setMany(getTranslation("import.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("import.choose"))
                        .setMany(getTranslation("import.choose"))));
        upload.addFileRejectedListener(event -> refuse(getTranslation("import.rejected")));
    }

    void accept(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            refuse(getTranslation("import.empty"));
            return;
        }
        attempt(() -> map(exchange.upload(type.key(), fileName, bytes)));
    }

    private void attempt(Runnable step) {
        refused.setVisible(false);
        try {
            step.run();
        } catch (Refusal refusal) {
            refuse(RefusedFields.sentence(refusal));
        }
    }

    /** Another file can be chosen at once. */
    private void refuse(String sentence) {
        upload.clearFileList();
        refused.setText(sentence);
        refused.setVisible(true);
    }

    private void map(Import uploaded) {
        content.removeAll();
        var preview = new Div();
        var mapping = new ImportMapping(
                type,
                uploaded,
                asked -> attempt(() -> show(preview, exchange.preview(uploaded.id(), start(asked)), asked)));
        content.add(
                new Paragraph(getTranslation("import.map", uploaded.fileName(), uploaded.total())), mapping, preview);
        go.setText(getTranslation("import.go"));
        go.setVisible(true);
        go.addClickListener(click -> attempt(() -> follow(exchange.start(uploaded.id(), start(mapping.mapping())))));
        mapping.look();
    }

    private void show(Div place, ExchangeApi.Preview preview, Mapping mapping) {
        place.removeAll();
        place.add(new ImportPreview(type, preview, mapping));
    }

    private static Start start(Mapping mapping) {
        return new Start(mapping, Formats.current().zone().getId());
    }

    private void follow(Import started) {
        go.setVisible(false);
        cancel.setText(getTranslation("bulk.close"));
        var progress = new ProgressBar(0, Math.max(1, started.total()), 0);
        var words = new Paragraph();
        content.removeAll();
        content.add(words, progress, new Paragraph(getTranslation("import.background")));
        show(started, progress, words);
    }

    private void show(Import now, ProgressBar progress, Paragraph words) {
        progress.setValue(Math.min(now.done(), progress.getMax()));
        words.setText(getTranslation("import.progress", now.done(), now.total()));
        if (now.state() == ImportState.RUNNING) {
            lookAgain(now.id(), progress, words);
        } else {
            finish(now);
        }
    }

    /** By the dialog itself: what lies under it, the page's own polling too, is not listened to while it is open. */
    private void lookAgain(long id, ProgressBar progress, Paragraph words) {
        getElement()
                .executeJs("return new Promise(done => setTimeout(() => done(true), $0))", LOOK_AGAIN_MS)
                .then(waited -> attempt(() -> look(id, progress, words)));
    }

    /** The rows are written while the server cannot be reached, too: it is asked again until it can. */
    private void look(long id, ProgressBar progress, Paragraph words) {
        Import now;
        try {
            now = exchange.imported(id);
        } catch (Unreachable passing) {
            lookAgain(id, progress, words);
            return;
        }
        show(now, progress, words);
    }

    private void finish(Import result) {
        content.removeAll();
        content.add(new Paragraph(getTranslation(
                result.state() == ImportState.DONE ? "import.done" : "import.stopped",
                result.created(),
                result.updated(),
                result.refused())));
        if (result.refused() > 0) {
            content.add(report(result));
        }
        done.run();
    }

    private Component report(Import result) {
        return new Button(
                getTranslation("import.report"),
                click -> attempt(() -> {
                    try {
                        var file = exchange.report(result.id()).getContentAsByteArray();
                        new FileSaver(getTranslation("import.report.name") + ".csv", "text/csv;charset=UTF-8", file)
                                .open();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}

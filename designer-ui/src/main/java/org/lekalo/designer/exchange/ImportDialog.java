package org.lekalo.designer.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FileSaver;
import org.lekalo.designer.field.FileUpload;
import org.lekalo.designer.field.RefusedFields;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.LimitedUpload;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.server.FileTransfers.Asking;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Reencoded;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.record.RecordType;
import org.springframework.util.unit.DataSize;

/** Takes a file in: which column is which field, how its first rows look, how far it is, what was refused. */
public final class ImportDialog extends AskingDialog {

    private static final int LOOK_AGAIN_MS = 700;

    private final ExchangeApi exchange;
    private final FileTransfers transfers;
    private final RecordType type;
    private final Runnable done;
    private final Paragraph refused = new Paragraph();
    private final Div content = new Div();
    private final Button cancel = new Button();
    private final Button go = new Button();
    private final Upload upload = new Upload();
    private @Nullable ImportMapping mapping;

    public ImportDialog(ExchangeApi exchange, FileTransfers transfers, RecordType type, Runnable done) {
        this.exchange = exchange;
        this.transfers = transfers;
        this.type = type;
        this.done = done;
        setHeaderTitle(getTranslation("import.title", type.plural().in(getLocale())));
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        refused.addClassName("import-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        cancel.setText(getTranslation("records.cancel"));
        cancel.addClickListener(click -> leave());
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
        upload.setUploadHandler(new Receiving(Asking.now()));
        upload.setAcceptedFileTypes(".csv", ".txt", ".xlsx");
        var largest = transfers.largest().records();
        FileUpload.limit(upload, largest);
        upload.setMaxFiles(1);
        upload.setI18n(FileUpload.words(largest)
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("import.drop"))
                        .setMany(getTranslation("import.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("import.choose"))
                        .setMany(getTranslation("import.choose"))));
        upload.addFileRejectedListener(
                event -> refuse(getTranslation("import.rejected", FileUpload.size(largest.toBytes()))));
        upload.getElement().addEventListener("upload-start", start -> refused.setVisible(false));
        upload.getElement().addEventListener("upload-error", error -> refuse(getTranslation("documents.failed")));
    }

    /** Hands the file on as it comes in; nothing of it stays here. */
    private final class Receiving implements LimitedUpload {

        private final Asking asking;

        Receiving(Asking asking) {
            this.asking = asking;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) {
            try {
                var name = LimitedUpload.name(event);
                var uploaded = transfers.uploadRecords(type.key(), name, event.getInputStream(), asking);
                event.getUI().accessLater(() -> accept(uploaded), () -> {}).run();
            } catch (Refusal refusal) {
                event.getUI()
                        .accessLater(() -> refuse(RefusedFields.sentence(refusal)), () -> {})
                        .run();
            }
        }

        @Override
        public DataSize largest() {
            return transfers.largest().records();
        }
    }

    void accept(Import uploaded) {
        attempt(() -> map(uploaded));
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
    void refuse(String sentence) {
        upload.clearFileList();
        refused.setText(sentence);
        refused.setVisible(true);
    }

    private void map(Import uploaded) {
        content.removeAll();
        var preview = new Div();
        var earlier = mapping;
        var chosen = new ImportMapping(
                type,
                uploaded,
                earlier == null ? uploaded.mapping() : earlier.over(uploaded.mapping()),
                asked -> attempt(() -> show(preview, exchange.preview(uploaded.id(), asked), asked, uploaded.total())));
        content.add(new Paragraph(getTranslation("import.map", uploaded.fileName(), uploaded.total())));
        Optional.ofNullable(uploaded.encoding())
                .ifPresent(encoding -> content.add(new ImportEncoding(encoding, asked -> reread(uploaded, asked))));
        content.add(chosen, preview);
        if (earlier == null) {
            go.setText(getTranslation("import.go"));
            go.setVisible(true);
            go.addClickListener(click -> attempt(() -> start(uploaded.id())));
        }
        mapping = chosen;
        go.setEnabled(false);
        chosen.look();
    }

    /** Whether it can be read so. */
    private boolean reread(Import uploaded, Encoding encoding) {
        attempt(() -> map(exchange.reread(uploaded.id(), new Reencoded(encoding))));
        return !refused.isVisible();
    }

    private void start(long id) {
        if (mapping != null) {
            follow(exchange.start(id, mapping.start()));
        }
    }

    private void show(Div place, ExchangeApi.Preview preview, Start asked, int total) {
        place.removeAll();
        place.add(new ImportPreview(type, preview, asked));
        go.setEnabled(total > preview.rows().size()
                || preview.rows().stream().anyMatch(row -> row.problems().isEmpty()));
    }

    private void follow(Import started) {
        settled();
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
                Math.max(0, result.done() - result.created() - result.updated() - result.refused()),
                result.refused())));
        if (result.stopped() != null) {
            content.add(new Paragraph(result.stopped()));
        }
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

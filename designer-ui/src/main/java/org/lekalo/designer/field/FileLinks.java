package org.lekalo.designer.field;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lekalo.designer.field.ChosenFiles.Chosen;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.server.FileTransfers.Asking;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.RecordRef;
import org.springframework.context.annotation.Scope;

/** Ways for files between the browser and the server. */
@SpringComponent
@Scope("prototype")
public final class FileLinks {

    /** What the server takes by default; where it takes less, it says so. */
    private static final int LARGEST = 50 * 1024 * 1024;

    private final FileTransfers transfers;

    public FileLinks(FileTransfers transfers) {
        this.transfers = transfers;
    }

    /** Saves the file, and never shows it. */
    public Anchor download(long file, String name) {
        var asking = Asking.now();
        var handler = DownloadHandler.fromInputStream(
                event -> new DownloadResponse(transfers.download(file, asking), name, "application/octet-stream", -1));
        var link = new Anchor(handler, name);
        link.getElement().setAttribute("download", name);
        return link;
    }

    /** @param done told the new file's number, on the page */
    public Upload upload(RecordRef record, Consumer<Long> done) {
        var asking = Asking.now();
        return receiving((name, content) -> {
            var made = transfers.upload(record, name, content, asking);
            return () -> done.accept(made);
        });
    }

    /** Keeps the file on this machine, for what is yet to be made; what the server would not take is refused already now. */
    Upload keep(BiConsumer<String, Path> kept) {
        var asking = Asking.now();
        return receiving((name, content) -> {
            var file = Files.createTempFile("lekalo", ".chosen");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                var shown = check(name, file, asking);
                return () -> kept.accept(shown, file);
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
        });
    }

    private String check(String name, Path file, Asking asking) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return transfers.check(name, content, asking);
        }
    }

    /** Refused as the contract says; returns the new file's number. */
    public long attach(RecordRef record, Chosen file) {
        try (var content = Files.newInputStream(file.content())) {
            return transfers.upload(record, file.name(), content, Asking.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with a file as it streams in, and what on the page afterwards. */
    private interface Receiver {

        Runnable receive(String name, InputStream content) throws IOException;
    }

    private static Upload receiving(Receiver receiver) {
        var upload = new Upload();
        upload.setUploadHandler(new Receiving(receiver, upload));
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> Note.refused(event.getErrorMessage()));
        return upload;
    }

    private static final class Receiving implements UploadHandler {

        private final Receiver receiver;
        private final Upload upload;

        Receiving(Receiver receiver, Upload upload) {
            this.receiver = receiver;
            this.upload = upload;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try {
                var done = receiver.receive(event.getFileName(), event.getInputStream());
                event.getUI()
                        .accessLater(
                                () -> {
                                    upload.clearFileList();
                                    done.run();
                                },
                                () -> {})
                        .run();
            } catch (Refusal refusal) {
                event.getUI()
                        .accessLater(
                                () -> {
                                    upload.clearFileList();
                                    Note.refused(String.valueOf(refusal.sentence()));
                                },
                                () -> {})
                        .run();
            }
        }

        @Override
        public long getRequestSizeMax() {
            return LARGEST + 1024L * 1024;
        }

        @Override
        public long getFileSizeMax() {
            return LARGEST;
        }
    }

    /** 640 B, 12 kB, 3.4 MB. */
    public static String size(long bytes) {
        var formats = Formats.current();
        var locale = UI.getCurrent().getLocale();
        var ru = locale.getLanguage().equals("ru");
        if (bytes < 1024) {
            return formats.number(bytes) + (ru ? " Б" : " B");
        }
        return bytes < 1024 * 1024
                ? formats.number(bytes / 1024) + (ru ? " КБ" : " kB")
                : formats.number(Math.round(bytes / 104857.6) / 10.0) + (ru ? " МБ" : " MB");
    }

    public static UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text("documents.drop"))
                        .setMany(text("documents.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(text("documents.choose"))
                        .setMany(text("documents.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("documents.failed"))
                        .setFileIsTooBig(text("documents.too-large"))
                        .setIncorrectFileType(text("documents.failed")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("documents.waiting"))
                                .setStalled(text("documents.waiting"))
                                .setProcessing(text("documents.waiting"))
                                .setHeld(text("documents.waiting")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(text("documents.waiting")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("documents.failed"))
                                .setUnexpectedServerError(text("documents.failed"))
                                .setForbidden(text("documents.failed"))))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

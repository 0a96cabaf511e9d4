package org.lekalo.designer.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lekalo.designer.look.LimitedUpload;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.Refusal;
import org.springframework.util.unit.DataSize;

/** Where files are dropped or chosen, which go as they stream in; what was taken, or not, is no longer listed there. */
public final class FileUpload {

    /** What is over is told elsewhere: the page shows the file, or says why it has none. */
    private static final String LISTS_ONLY_WHAT_IS_ON_ITS_WAY = """
            const over = ended => this.files = this.files.filter(file => file !== ended.detail.file);
            this.addEventListener('upload-success', over);
            this.addEventListener('upload-error', over);
            """;

    private FileUpload() {}

    /** What is done with a file as it streams in, and what on the page afterwards. */
    interface Receiver {

        Runnable receive(String name, InputStream content) throws IOException;
    }

    /** Told on the page that a file was not taken, and why in a sentence that names it. */
    interface Waiting {

        void failed(String name, String sentence);
    }

    /** Not where a field is only put elsewhere on its page, as with a form that is drawn anew around it. */
    static void whenGone(Component field, UI page, SerializableRunnable then) {
        if (page.isClosing()) {
            then.run();
        } else {
            page.beforeClientResponse(page, response -> {
                if (!field.isAttached()) {
                    then.run();
                }
            });
        }
    }

    /** The browser tells nobody outside of an upload that something was chosen. */
    static void tellChanged(Component field) {
        field.getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    static Upload of(DataSize largest, Waiting waiting, Receiver receiver) {
        var upload = new Upload();
        upload.setUploadHandler(new Receiving(largest, receiver, waiting));
        limit(upload, largest);
        upload.setI18n(words(largest));
        upload.addFileRejectedListener(event -> fail(waiting, event.getFileName(), event.getErrorMessage()));
        upload.getElement()
                .addEventListener("upload-error", error -> {
                    var name = error.getEventData().getString("event.detail.file.name");
                    fail(waiting, name, text("documents.again"));
                })
                .addEventData("event.detail.file.name");
        upload.addAttachListener(attach -> upload.getElement().executeJs(LISTS_ONLY_WHAT_IS_ON_ITS_WAY));
        return upload;
    }

    private static void fail(Waiting waiting, String name, String why) {
        waiting.failed(name, why.contains(name) ? why : I18NProvider.translate("documents.refused", name, why));
    }

    private record Receiving(DataSize largest, Receiver receiver, Waiting waiting) implements LimitedUpload {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var name = LimitedUpload.name(event);
            Runnable told;
            try {
                told = receiver.receive(name, event.getInputStream());
            } catch (Refusal refusal) {
                told = () -> fail(waiting, name, String.valueOf(refusal.sentence()));
            }
            event.getUI().accessLater(told::run, () -> {}).run();
        }
    }

    /** The browser's own refusal, before anything is sent. */
    public static void limit(Upload upload, DataSize largest) {
        upload.getElement().setProperty("maxFileSize", (double) largest.toBytes());
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

    public static UploadI18N words(DataSize largest) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text("documents.drop"))
                        .setMany(text("documents.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(text("documents.choose"))
                        .setMany(text("documents.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("documents.only-one"))
                        .setFileIsTooBig(I18NProvider.translate("documents.too-large", size(largest.toBytes())))
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

package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.lekalo.designer.look.LimitedUpload;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.ModelUnreadable;
import org.lekalo.library.model.Page;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.record.Lengths;
import org.springframework.util.unit.DataSize;

/** Takes a BPMN file; one that cannot be opened is refused with a sentence, and another can be tried. */
final class ImportDialog extends TitledDialog {

    private static final DataSize LARGEST = DataSize.ofBytes(10_000_000);

    private final SerializableBiConsumer<String, String> read;
    private final Upload upload = new Upload();
    private final Paragraph text = new Paragraph();
    private final Div choice = new Div();
    private final Paragraph refused = new Paragraph();

    /** {@code read} gets the name and the XML of a file that can be opened. */
    ImportDialog(SerializableBiConsumer<String, String> read) {
        super("");
        this.read = read;
        setHeaderTitle(getTranslation("models.import.title"));
        refused.addClassName("import-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        upload.setUploadHandler(new Receiving());
        upload.setAcceptedFileTypes(".bpmn", ".xml");
        upload.setMaxFileSize((int) LARGEST.toBytes());
        upload.setMaxFiles(1);
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.getElement().addEventListener("upload-start", start -> refused.setVisible(false));
        upload.getElement().addEventListener("upload-error", error -> refuse(getTranslation("models.import.failed")));
        add(text, upload, choice, refused);
        askForAFile();
    }

    /** A drawing is read whole. */
    private final class Receiving implements LimitedUpload {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var bytes = event.getInputStream().readAllBytes();
            var name = LimitedUpload.name(event);
            event.getUI().accessLater(() -> accept(name, bytes), () -> {}).run();
        }

        @Override
        public DataSize largest() {
            return LARGEST;
        }
    }

    private void askForAFile() {
        upload.setVisible(true);
        text.setText(getTranslation("models.import.text"));
        choice.removeAll();
        getFooter().removeAll();
        getFooter().add(cancel(getTranslation("models.cancel")));
    }

    void accept(String fileName, byte[] bytes) {
        try {
            var model = ProcessModel.read(bytes);
            if (model.pages().size() > 1) {
                ask(fileName, model);
            } else {
                take(fileName, model);
            }
        } catch (ModelUnreadable unreadable) {
            refuse(Messages.in(getLocale())
                    .text(unreadable.key(), unreadable.args().toArray()));
        }
    }

    /** Of several processes or diagrams a person chooses; the file goes on whole. */
    private void ask(String fileName, ProcessModel model) {
        var pages = new PageChoice(model);
        upload.setVisible(false);
        text.setText(getTranslation("models.page.text"));
        refused.setVisible(false);
        choice.add(pages);
        var take = primary(getTranslation("models.page.choose"), () -> take(fileName, model.on(pages.getValue())));
        getFooter().add(take);
    }

    private void take(String fileName, ProcessModel model) {
        var name = asName(model.page().map(Page::name).orElse(""));
        try {
            read.accept(name.isEmpty() ? withoutEnding(fileName) : name, model.xml());
            close();
        } catch (FieldsRefused refusal) {
            refuse(refusal.problems().stream().map(FieldProblem::text).collect(Collectors.joining(" ")));
        } catch (Refusal refusal) {
            refuse(refusal.getMessage());
        }
    }

    private void refuse(String sentence) {
        askForAFile();
        upload.clearFileList();
        refused.setText(sentence);
        refused.setVisible(true);
    }

    /** Of a long one as much as a model may be called, in one line. */
    private static String asName(String name) {
        var line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= Lengths.NAME) {
            return line;
        }
        int end = Lengths.NAME - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("models.import.drop"))
                        .setMany(getTranslation("models.import.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("models.import.choose"))
                        .setMany(getTranslation("models.import.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("models.import.one"))
                        .setFileIsTooBig(getTranslation("models.import.too-big"))
                        .setIncorrectFileType(getTranslation("models.import.kind")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("models.import.connecting"))
                                .setStalled(getTranslation("models.import.stalled"))
                                .setProcessing(getTranslation("models.import.processing"))
                                .setHeld(getTranslation("models.import.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("models.import.left"))
                                .setUnknown(getTranslation("models.import.left.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("models.import.failed"))
                                .setUnexpectedServerError(getTranslation("models.import.failed"))
                                .setForbidden(getTranslation("models.import.failed"))))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
    }
}

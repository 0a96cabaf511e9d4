package org.lekalo.designer.field;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.lekalo.designer.field.FileUpload.Waiting;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.server.FileTransfers.Asking;
import org.lekalo.library.record.RecordRef;
import org.springframework.context.annotation.Scope;

/** Ways for files between the browser and the server. */
@SpringComponent
@Scope("prototype")
public final class FileLinks {

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
        return FileUpload.of(transfers.largest().file(), (name, why) -> Note.refused(why), (name, content) -> {
            var made = transfers.upload(record, name, content, asking);
            return () -> done.accept(made);
        });
    }

    /** Keeps the file on this machine, for what is yet to be made; what the server would not take is refused already now. */
    Upload keep(Kept kept) {
        var asking = Asking.now();
        return FileUpload.of(transfers.largest().file(), kept, (name, content) -> {
            var file = Files.createTempFile("lekalo", ".chosen");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                var shown = check(name, file, asking);
                return () -> kept.came(new Chosen(shown, file));
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
        });
    }

    /** Waits for files that are kept here; called on the page. */
    interface Kept extends Waiting {

        void came(Chosen file);
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
}

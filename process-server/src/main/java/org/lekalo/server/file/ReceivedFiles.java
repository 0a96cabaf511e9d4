package org.lekalo.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.FilesApi.FileRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Files as they come in: onto the disk first, and refused where they may not be kept. */
@Component
class ReceivedFiles {

    private static final int LONGEST_NAME = 200;

    private final FileEndings endings;
    private final DataSize largest;

    ReceivedFiles(FileEndings endings, @Value("${lekalo.largest-file}") DataSize largest) {
        this.endings = endings;
        this.largest = largest;
    }

    /** The name under which it would be kept; refused as if it were to be kept. */
    String check(String name, @Nullable InputStreamResource content) {
        return judged(name, content, (plain, received) -> plain.text());
    }

    <T> T judged(String name, @Nullable InputStreamResource content, BiFunction<FileName, Path, T> then) {
        var plain = checked(FileName.of(name));
        if (content == null) {
            throw refused("empty", plain.text());
        }
        try {
            var received = Files.createTempFile("lekalo", ".upload");
            try {
                receive(content, received, plain);
                var reason = Macros.refusal(received, plain.ending());
                if (reason.isPresent()) {
                    throw refused(reason.get(), plain.text());
                }
                return then.apply(plain, received);
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(InputStreamResource content, Path received, FileName fileName) throws IOException {
        var name = fileName.text();
        try (var from = content.getInputStream();
                var to = Files.newOutputStream(received)) {
            var head = from.readNBytes(FileContent.HEAD);
            if (head.length == 0) {
                throw refused("empty", name);
            }
            if (FileContent.isProgram(head)) {
                throw refused("program", name);
            }
            if (fileName.ending().isEmpty() && !FileContent.isPlain(head)) {
                throw refused("no-ending", name);
            }
            to.write(head);
            long size = head.length;
            var buffer = new byte[64 * 1024];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                size += count;
                if (size > largest.toBytes()) {
                    throw refused("too-large", name);
                }
                to.write(buffer, 0, count);
            }
        }
    }

    private FileRefused refused(String reason, String name) {
        return new FileRefused(Map.of("reason", reason, "name", name, "limit", largest.toMegabytes()));
    }

    private FileName checked(FileName name) {
        if (name.text().isEmpty() || name.text().length() > LONGEST_NAME) {
            throw refused("name", name.text());
        }
        if (name.ending().filter(FileEndings::isOfPrograms).isPresent()) {
            throw refused("ending-of-programs", name.text());
        }
        if (name.ending().filter(ending -> !endings.isKnown(ending)).isPresent()) {
            throw refused("kind", name.text());
        }
        return name;
    }
}

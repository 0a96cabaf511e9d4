package org.lekalo.server.database.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but the server's user may open, where the system knows such rights. */
final class OwnersOnly {

    private OwnersOnly() {}

    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder, "rwx------");
    }

    /** Closed before anything is in it. */
    static void file(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        close(file, "rw-------");
        Files.writeString(file, content);
    }

    private static void close(Path path, String rights) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(rights));
        }
    }
}

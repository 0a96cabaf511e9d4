package org.lekalo.designer.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody chose and that is attached to nothing yet, and what it will be called. */
public record Chosen(String name, Path content) {

    public long size() {
        return content.toFile().length();
    }

    void delete() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

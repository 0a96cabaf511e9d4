package org.lekalo.server.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Documents with macros: they are kept only under an ending that says so. */
final class Macros {

    private static final String PART = "vbaproject.bin";
    private static final Set<String> ENDINGS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm", "vsdm");

    private Macros() {}

    static boolean areHiddenIn(Path file, Optional<String> ending) throws IOException {
        return ending.filter(ENDINGS::contains).isEmpty() && areIn(file);
    }

    private static boolean areIn(Path file) throws IOException {
        try (var parts = new ZipFile(file.toFile())) {
            return parts.stream()
                    .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith(PART));
        } catch (ZipException noDocument) {
            return false;
        }
    }
}

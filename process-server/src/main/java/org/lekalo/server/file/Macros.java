package org.lekalo.server.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lekalo.server.table.PartsList;

/** Documents with macros: they are kept only under an ending that says so. */
final class Macros {

    private static final String PART = "vbaproject.bin";
    private static final Set<String> ENDINGS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm", "vsdm");

    private static final String ARCHIVE = "zip";

    private Macros() {}

    /** The reason for which the file is not kept; an archive that cannot be looked through is opened by no office program. */
    static Optional<String> refusal(Path file, Optional<String> ending) throws IOException {
        if (ending.filter(ENDINGS::contains).isPresent()) {
            return Optional.empty();
        }
        return switch (PartsList.of(file)) {
            case NONE -> Optional.empty();
            case SHORT -> areIn(file) ? Optional.of("macros") : Optional.empty();
            case UNCLEAR, LONG -> ending.filter(ARCHIVE::equals).isPresent() ? Optional.empty() : Optional.of("parts");
        };
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

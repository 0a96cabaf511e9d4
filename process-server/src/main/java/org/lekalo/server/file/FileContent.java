package org.lekalo.server.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, told by how it begins. Knows what offices send each other, and what machines run. */
final class FileContent {

    /** How much of a file is looked at. */
    static final int HEAD = 8192;

    private static final String UNKNOWN = "application/octet-stream";

    private static final List<byte[]> PROGRAMS = List.of(
            ascii("MZ"),
            new byte[] {0x7f, 'E', 'L', 'F'},
            bytes(0xfe, 0xed, 0xfa, 0xce),
            bytes(0xfe, 0xed, 0xfa, 0xcf),
            bytes(0xce, 0xfa, 0xed, 0xfe),
            bytes(0xcf, 0xfa, 0xed, 0xfe),
            bytes(0xca, 0xfe, 0xba, 0xbe),
            ascii("dex\n"),
            ascii("#!"),
            bytes(0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00));

    private static final List<Known> KNOWN = List.of(
            known(ascii("%PDF-"), "application/pdf"),
            known(bytes(0x89, 'P', 'N', 'G'), "image/png"),
            known(bytes(0xff, 0xd8, 0xff), "image/jpeg"),
            known(ascii("GIF8"), "image/gif"),
            known(ascii("BM"), "image/bmp"),
            known(bytes('I', 'I', 0x2a, 0x00), "image/tiff"),
            known(bytes('M', 'M', 0x00, 0x2a), "image/tiff"),
            known(ascii("{\\rtf"), "application/rtf"),
            known(bytes(0xd0, 0xcf, 0x11, 0xe0), "application/x-ole-storage"),
            known(ascii("ID3"), "audio/mpeg"),
            known(ascii("OggS"), "audio/ogg"),
            known(ascii("Rar!"), "application/vnd.rar"),
            known(bytes('7', 'z', 0xbc, 0xaf), "application/x-7z-compressed"),
            known(bytes(0x1f, 0x8b), "application/gzip"));

    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype\\s+html|html|svg|script|\\?xml|body|head|iframe)\\b");

    private FileContent() {}

    /** @param begin a character for each byte */
    private record Known(String begin, String type) {}

    private static Known known(byte[] begin, String type) {
        return new Known(new String(begin, StandardCharsets.ISO_8859_1), type);
    }

    /** Whether a machine would run it. */
    static boolean isProgram(byte[] head) {
        return PROGRAMS.stream().anyMatch(begin -> begins(head, begin))
                || (isZip(head) && (holds(head, "META-INF/MANIFEST.MF") || holds(head, "AndroidManifest.xml")));
    }

    /** Whether it is something that only shows itself, so that it needs no ending to say so. */
    static boolean isPlain(byte[] head) {
        return !Set.of(UNKNOWN, "text/markup", "application/zip").contains(type(head));
    }

    static String type(byte[] head) {
        return KNOWN.stream()
                .filter(known -> new String(head, StandardCharsets.ISO_8859_1).startsWith(known.begin()))
                .map(Known::type)
                .findFirst()
                .or(() -> contained(head))
                .orElseGet(() -> isText(head) ? textual(head) : UNKNOWN);
    }

    /** As it may be called to a browser: what one might show as a page is no page here. */
    static String safeToName(String type) {
        return type.equals("text/markup") ? UNKNOWN : type;
    }

    private static Optional<String> contained(byte[] head) {
        if (isZip(head)) {
            return Optional.of(office(head));
        }
        if (head.length > 11 && begins(Arrays.copyOfRange(head, 4, head.length), ascii("ftyp"))) {
            return Optional.of("video/mp4");
        }
        if (head.length > 11 && begins(head, ascii("RIFF"))) {
            return Optional.of(
                    switch (new String(head, 8, 4, StandardCharsets.US_ASCII)) {
                        case "WEBP" -> "image/webp";
                        case "WAVE" -> "audio/wav";
                        default -> UNKNOWN;
                    });
        }
        return Optional.empty();
    }

    private static String office(byte[] head) {
        if (holds(head, "word/")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if (holds(head, "xl/")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        if (holds(head, "ppt/")) {
            return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        }
        return holds(head, "application/vnd.oasis.opendocument")
                ? "application/vnd.oasis.opendocument"
                : "application/zip";
    }

    private static String textual(byte[] head) {
        var text = new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return MARKUP.matcher(text).find() ? "text/markup" : "text/plain";
    }

    /** No control characters in it, whatever its alphabet. */
    private static boolean isText(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < 0x20 && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                return false;
            }
        }
        return head.length > 0;
    }

    private static boolean isZip(byte[] head) {
        return begins(head, bytes('P', 'K', 0x03, 0x04));
    }

    private static boolean holds(byte[] head, String part) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(part);
    }

    private static boolean begins(byte[] head, byte[] begin) {
        return head.length >= begin.length && Arrays.equals(head, 0, begin.length, begin, 0, begin.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}

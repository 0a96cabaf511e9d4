package org.lekalo.library.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lekalo.library.model.ModelUnreadable.Reason;

/**
 * The text of a file, by what its bytes are rather than by what it says of itself where the two differ. No letter is lost or
 * taken for another: a file whose letters cannot be told is refused.
 */
final class DrawingFile {

    private static final Charset UTF_32 = Charset.forName("UTF-32");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:\\-]{1,40})[\"'][^>]*\\?>");
    private static final int HEAD = 300;
    /** Russian letters and the signs that stand in Russian texts, as far as they are beyond ASCII. */
    private static final Pattern RUSSIAN = Pattern.compile("[\\p{ASCII}А-Яа-яЁё«»–—…№“”„’‘\u00A0]*");
    /** Letters of both alphabets touch where an accented one was taken for a Russian one. */
    private static final Pattern MIXED = Pattern.compile("[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]");
    /** Written in one Russian encoding and read in another: capitals and small letters change places, or signs stand in words. */
    private static final Pattern INVERTED =
            Pattern.compile("(?<!\\p{L})[а-яё][А-ЯЁ]{2,}|[\u2500-\u259F]|[\u0400-\u04FF][®¤¬][\u0400-\u04FF]");

    private static final Pattern AS_WRITTEN = Pattern.compile("(?<!\\p{L})[А-ЯЁ][а-яё]{2,}");
    /** No language of the West has so many accented letters in a row. */
    private static final Pattern NOT_WESTERN = Pattern.compile("[\u00C0-\u00FF]{4}");

    private final byte[] bytes;

    private DrawingFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text, declaring nothing but UTF-8. */
    static String text(byte[] bytes) {
        var text = new DrawingFile(bytes).decoded();
        var whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var declared = DECLARED.matcher(whole);
        return declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")
                ? whole.substring(0, declared.start(1)) + "UTF-8" + whole.substring(declared.end(1))
                : whole;
    }

    private String decoded() {
        return byMark().or(this::byZeros)
                .map(certain -> strictly(certain).orElseThrow(() -> lying(certain.name())))
                .or(() -> strictly(StandardCharsets.UTF_8))
                .orElseGet(this::byDeclaration);
    }

    /** The byte order mark. */
    private Optional<Charset> byMark() {
        if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
            return Optional.of(UTF_32);
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return startsWith(0xEF, 0xBB, 0xBF) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /** Every document begins with a sign of ASCII. */
    private Optional<Charset> byZeros() {
        if (startsWith('<', 0, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (startsWith(0, 0, 0, '<')) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (startsWith('<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(0, '<') ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private boolean startsWith(int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private String byDeclaration() {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        var name = declared.find() ? declared.group(1) : "UTF-8";
        return strictly(charset(name))
                .filter(text -> isPlausible(charset(name), text))
                .or(() -> strictly(WINDOWS_1251).filter(DrawingFile::isRussian))
                .orElseThrow(() -> lying(name));
    }

    /** Files of two bytes a letter were told by their zeros. */
    private static boolean isPlausible(Charset charset, String text) {
        boolean isWestern = charset.name().matches("ISO-8859-1|ISO-8859-15|windows-1252");
        return !charset.name().startsWith("UTF-")
                && !isInverted(text)
                && !(isWestern && NOT_WESTERN.matcher(text).find());
    }

    private static boolean isRussian(String text) {
        return RUSSIAN.matcher(text).matches() && !MIXED.matcher(text).find() && !isInverted(text);
    }

    private static boolean isInverted(String text) {
        return INVERTED.matcher(text).results().count()
                > AS_WRITTEN.matcher(text).results().count();
    }

    private Optional<String> strictly(Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notInIt) {
            return Optional.empty();
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ModelUnreadable(Reason.ENCODING_UNKNOWN, name);
        }
    }

    private static ModelUnreadable lying(String name) {
        return new ModelUnreadable(Reason.ENCODING_LIES, name);
    }
}

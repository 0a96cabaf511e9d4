package org.lekalo.server.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share. */
final class SharedStrings {

    private static final int MOST = 1_500_000;
    private static final long MOST_CHARACTERS = 30_000_000;

    /** Signs that XML cannot hold are written so; zero and halves of signs no text can hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x(?!0000|[dD][89a-fA-F])([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private long characters;

    private SharedStrings() {}

    static SharedStrings of(Optional<XmlPart> part) throws IOException {
        var strings = new SharedStrings();
        if (part.isPresent()) {
            try (var xml = part.get()) {
                while (xml.next()) {
                    if (xml.begins("si")) {
                        strings.add(unescaped(text(xml, "si")));
                    }
                }
            }
        }
        return strings;
    }

    private void add(String text) {
        texts.add(text);
        characters += text.length();
        if (texts.size() > MOST || characters > MOST_CHARACTERS) {
            throw Bounds.refused("table-size");
        }
    }

    /**
     * The text, still escaped, of an element that has just begun, whose pieces may each look different; without what is said
     * beside it.
     */
    static String text(XmlPart xml, String element) {
        var text = new StringBuilder();
        boolean beside = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                beside = xml.begins("rPh");
            } else if (xml.begins("t") && !beside) {
                xml.readText(text);
            }
        }
        return text.toString();
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(sign ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))))
                : text;
    }

    /** Refused where the number stands for none. */
    String get(@Nullable String index) {
        try {
            return texts.get(Integer.parseInt(String.valueOf(index).strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Bounds.refused("table-damaged");
        }
    }
}

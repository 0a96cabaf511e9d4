package org.lekalo.server.crm;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** What a text search looks into and for: capitals and ё do not matter, nor how a telephone number is written. */
final class SearchText {

    private static final Pattern TELEPHONE = Pattern.compile("[+\\d][\\d ()\\-]{5,}");

    private static final int MOST_WORDS = 10;

    private SearchText() {}

    /** The content of a row's search column: its text fields, a line each. */
    static String of(RecordType type, Map<String, Object> values) {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.TEXT)
                .map(field -> (String) values.get(field.key()))
                .filter(Objects::nonNull)
                .flatMap(SearchText::written)
                .collect(joining("\n"));
    }

    private static Stream<String> written(String text) {
        return isTelephone(text) ? Stream.of(text, digits(text)) : Stream.of(folded(text));
    }

    /** The words that must all be found. */
    static List<String> words(String typed) {
        var text = typed.replace('\0', ' ').strip();
        if (isTelephone(text)) {
            return List.of(digits(text));
        }
        return Arrays.stream(folded(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static boolean isTelephone(String text) {
        return TELEPHONE.matcher(text).matches();
    }

    /** Without the 8 or +7 in front. */
    private static String digits(String telephone) {
        var digits = telephone.replaceAll("\\D", "");
        return digits.length() == 11 ? digits.substring(1) : digits;
    }
}

package org.lekalo.server.row;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Telephone;
import org.lekalo.library.record.TextForm;

/**
 * What a text search looks into and for: capitals and ё do not matter, nor how a telephone, a mail or a tax number is
 * written.
 */
public final class SearchText {

    private static final Pattern DIGITS = Pattern.compile("[^\\p{L}@]*\\d[^\\p{L}@]*");
    private static final Pattern OF_THE_COUNTRY = Pattern.compile("^[78](?=\\d)");

    /** Words that say that a telephone follows, or which. */
    private static final Pattern OF_TELEPHONES = Pattern.compile(
            "[^\\p{L}]*(?:(?:тел|моб|раб|дом|доб|вн|факс|tel|phone|mob|work|home|fax|ext)\\p{L}*[.:]?)?[^\\p{L}]*");

    /** The beginning of a telephone, with whatever signs between its digits. */
    private static final Pattern BEGUN =
            Pattern.compile("(?<![\\p{L}\\d@.+-])(?:\\+|\\(|00|[78])[ \\d().-]*\\d(?![\\p{L}\\d@])");

    private static final Pattern FROM_ABROAD = Pattern.compile("^(?:00|810)(?=[1-9])");
    private static final Pattern TAX_NUMBER_SAID = Pattern.compile("^(?:инн|inn|vat|tin)|\\d/|[кk][пp][пp]|\\d[.]0$");
    private static final int FEWEST_BEGUN = 4;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_WORDS = 10;

    private SearchText() {}

    /** Whether the search column has what stands in the field. */
    public static boolean has(Field field) {
        return field.kind() == FieldKind.TEXT;
    }

    /** The content of a row's search column: its text fields, a line each, and what they are known by. */
    static String of(RecordType type, Map<String, Object> values) {
        return type.fields().stream()
                .filter(SearchText::has)
                .flatMap(field -> Optional.ofNullable((String) values.get(field.key())).stream()
                        .flatMap(text -> written(field, text)))
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining("\n"));
    }

    private static Stream<String> written(Field field, String text) {
        return Stream.concat(Stream.of(folded(text)), known(field.form(), text));
    }

    /** A number that stands in any other text is found in all spellings, too. */
    private static Stream<String> known(@Nullable TextForm form, String text) {
        if (form != null && form != TextForm.TELEPHONE) {
            return form.named(text).stream().map(SearchText::folded);
        }
        return form == TextForm.TELEPHONE || isNumber(text)
                ? Stream.concat(
                        Telephone.in(text).stream().map(Telephone::number),
                        form == null ? Stream.of(digits(text)) : Stream.empty())
                : Stream.empty();
    }

    /** The ways in which the text may be found: by all the words of any of them. None for a blank text. */
    public static List<List<String>> ways(String typed) {
        var text = folded(typed.replace('\0', ' ').strip());
        if (text.isEmpty()) {
            return List.of();
        }
        Set<List<String>> ways = new LinkedHashSet<>();
        boolean isTelephone = text.length() <= TextForm.LONGEST && numbers(text, ways);
        if (!isTelephone) {
            ways.add(words(text).limit(MOST_WORDS).toList());
        }
        return List.copyOf(ways);
    }

    /** By the mails, tax numbers and telephones in it; whether it is nothing but a whole telephone. */
    private static boolean numbers(String text, Set<List<String>> ways) {
        named(text).forEach(one -> ways.add(List.of(one)));
        begun(text).ifPresent(ways::add);
        if (isNumber(text)) {
            return number(text, ways);
        }
        ways.addAll(withNumbers(text));
        return false;
    }

    /** The mails and the tax numbers that stand in what was typed, or copied with what stood around them. */
    private static Stream<String> named(String text) {
        var numbers = TAX_NUMBER_SAID.matcher(text).find() ? TextForm.TAX_NUMBER.named(text) : Set.<String>of();
        var mails = text.indexOf('@') < 0 ? Set.<String>of() : TextForm.MAIL.named(text);
        return Stream.concat(mails.stream(), numbers.stream()).map(SearchText::folded);
    }

    /** The words beside the beginning of a telephone, as it is dialled from abroad; empty where none begins so. */
    private static Optional<List<String>> begun(String text) {
        List<String> words = new ArrayList<>();
        var beside = BEGUN.matcher(text).replaceAll(begun -> {
            var digits = digits(begun.group());
            if (digits.length() < FEWEST_BEGUN) {
                return Matcher.quoteReplacement(begun.group());
            }
            var trunk = begun.group().startsWith("+") ? "+" + digits : fromAbroad(digits);
            words.add(trunk);
            return " ";
        });
        words(beside)
                .filter(word -> !OF_TELEPHONES.matcher(word).matches())
                .limit(MOST_WORDS)
                .forEach(words::add);
        return words.isEmpty() || beside.equals(text) ? Optional.empty() : Optional.of(words);
    }

    private static String fromAbroad(String digits) {
        var foreign = FROM_ABROAD.matcher(digits);
        return foreign.find()
                ? foreign.replaceFirst("+")
                : OF_THE_COUNTRY.matcher(digits).replaceFirst("+7");
    }

    /** Whether it is a whole telephone, which is found as such and as it is written. */
    private static boolean number(String text, Set<List<String>> ways) {
        var telephones = whole(text);
        telephones.forEach(telephone -> ways.add(List.of(telephone)));
        var digits = (text.startsWith("+") ? "+" : "") + digits(text);
        ways.add(List.of(digits));
        ways.add(List.of(text));
        if (telephones.isEmpty()) {
            ways.add(List.of(OF_THE_COUNTRY.matcher(digits).replaceFirst("+7")));
        }
        return !telephones.isEmpty();
    }

    /** Words beside telephones. */
    private static Set<List<String>> withNumbers(String text) {
        var telephones = whole(text);
        return telephones.isEmpty()
                ? Set.of()
                : Set.of(Stream.concat(
                                words(text)
                                        .filter(word -> word.chars().noneMatch(Character::isDigit)
                                                && !OF_TELEPHONES.matcher(word).matches()),
                                telephones.stream())
                        .limit(MOST_WORDS)
                        .toList());
    }

    private static List<String> whole(String text) {
        return Telephone.in(text).stream()
                .map(Telephone::number)
                .filter(number -> number.startsWith("+"))
                .toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
    }

    /** Whether a line holds what one of the ways asks for. */
    public static boolean holds(String line, List<List<String>> ways) {
        var text = folded(line) + "\n" + digits(line) + "\n" + String.join("\n", whole(line));
        return ways.stream().flatMap(List::stream).anyMatch(text::contains);
    }

    public static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** For a comparison by {@code like}. */
    public static String escaped(String folded) {
        return folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static boolean isNumber(String text) {
        return DIGITS.matcher(text).matches() && digits(text).length() >= FEWEST_DIGITS;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}

package org.lekalo.library.record;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone as it is dialled from abroad, {@code +79123456789}; one that is dialled from nowhere else, such as a number
 * within a town, in its digits alone. Numbers without a country are Russian ones.
 *
 * @param extension digits to be dialled after it; empty where there are none
 */
public record Telephone(String number, String extension) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "RU";

    /** An extension in any words, behind a number. */
    private static final Pattern EXTENSION = Pattern.compile(
            "(?<=[\\d)])[\\s,;(]*(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension|n)?|x|#)[.:\\s№]*(\\d{1,7})\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How programs write a number that they took for an amount. */
    private static final Pattern AMOUNT = Pattern.compile("(?<=(?<![\\d.])\\d{6,20})[.]0(?![\\d.])");

    private static final Pattern BETWEEN = Pattern.compile("[,;/|\\n\\r\\t]+|\\s+(?:и|или|and|or)\\s+");
    private static final Pattern FROM_ABROAD = Pattern.compile("^\\s*00\\s*(?=[1-9])");
    private static final int SHORTEST = 5;
    private static final int SHORTEST_WITH_COUNTRY = 11;

    /** The telephones that stand in a text, whatever stands between them. */
    public static List<Telephone> in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var marked = EXTENSION.matcher(AMOUNT.matcher(plain).replaceAll("")).replaceAll(" ext. $1 ");
        return Arrays.stream(BETWEEN.split(marked))
                .flatMap(part -> of(part).stream())
                .distinct()
                .toList();
    }

    /** As it is compared; numbers with different extensions are different. */
    String normal() {
        return extension.isEmpty() ? number : number + TextForm.EXTENSION + extension;
    }

    private static List<Telephone> of(String part) {
        var whole = whole(part);
        if (whole.isPresent()) {
            return List.of(of(whole.get()));
        }
        var found = new ArrayList<Telephone>();
        NUMBERS.findNumbers(part, HOME, Leniency.POSSIBLE, Long.MAX_VALUE)
                .forEach(match -> found.add(of(match.number())));
        if (found.isEmpty()) {
            var digits = part.replaceAll("\\D", "");
            if (digits.length() >= SHORTEST) {
                found.add(new Telephone((part.contains("+") ? "+" : "") + digits, ""));
            }
        }
        return found;
    }

    private static Telephone of(PhoneNumber number) {
        return new Telephone(NUMBERS.format(number, PhoneNumberFormat.E164), number.getExtension());
    }

    private static Optional<PhoneNumber> whole(String part) {
        if (part.replace("ext.", "").chars().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var international = FROM_ABROAD.matcher(part).replaceFirst("+");
        return parsed(international).filter(NUMBERS::isPossibleNumber).or(() -> withoutPlus(international));
    }

    private static Optional<PhoneNumber> withoutPlus(String part) {
        return part.contains("+") || part.chars().filter(Character::isDigit).count() < SHORTEST_WITH_COUNTRY
                ? Optional.empty()
                : parsed("+" + part.strip()).filter(NUMBERS::isValidNumber);
    }

    private static Optional<PhoneNumber> parsed(String written) {
        try {
            return Optional.of(NUMBERS.parse(written, HOME));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}

package org.lekalo.server.spelling;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;

/** Numbers in digits: thousands in threes, all with the same sign between, which is not the decimal sign. */
final class NumberSpelling {

    private static final int LONGEST = 60;

    /** So many digits need nothing between them. */
    private static final int THOUSAND = 3;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern COMMA = pattern(",", " '.");
    private static final Pattern POINT = pattern(".", " ',");
    private static final Pattern APART = Pattern.compile("[ '.,]");

    private NumberSpelling() {}

    private static Pattern pattern(String decimal, String thousands) {
        return Pattern.compile("(?<sign>[-+]?)(?<whole>\\d+|[1-9]\\d{0,2}(?<apart>[" + thousands
                + "])\\d{3}(?:\\k<apart>\\d{3})*)?(?:[" + decimal + "](?<rest>\\d+))?");
    }

    /** @param thousands the only sign that thousands may have between; null for any */
    static Optional<BigDecimal> read(String text, DecimalSign decimal, @Nullable ThousandsSign thousands) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var read = matcher(text, decimal);
        if (!read.matches() || (read.group("whole") == null && read.group("rest") == null)) {
            return Optional.empty();
        }
        var apart = read.group("apart");
        if (apart != null && thousands != null && thousands != sign(apart)) {
            return Optional.empty();
        }
        var whole = Optional.ofNullable(read.group("whole")).orElse("0");
        var rest = Optional.ofNullable(read.group("rest")).orElse("");
        return Optional.of(new BigDecimal(
                read.group("sign") + APART.matcher(whole).replaceAll("") + (rest.isEmpty() ? "" : "." + rest)));
    }

    private static Matcher matcher(String text, DecimalSign decimal) {
        var plain = SPACES.matcher(text.strip())
                .replaceAll(" ")
                .replace('’', '\'')
                .replace('−', '-')
                .replace('–', '-');
        return (decimal == DecimalSign.COMMA ? COMMA : POINT).matcher(plain);
    }

    /** What stands between the thousands; empty where it is no number, or has none. */
    static Optional<ThousandsSign> apart(String text, DecimalSign decimal) {
        var read = matcher(text, decimal);
        if (!read.matches()
                || read.group("whole") == null
                || read.group("whole").length() <= THOUSAND) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(read.group("apart"))
                .map(NumberSpelling::sign)
                .orElse(ThousandsSign.NONE));
    }

    private static ThousandsSign sign(String apart) {
        return switch (apart) {
            case " " -> ThousandsSign.SPACE;
            case "," -> ThousandsSign.COMMA;
            case "." -> ThousandsSign.POINT;
            default -> ThousandsSign.APOSTROPHE;
        };
    }
}

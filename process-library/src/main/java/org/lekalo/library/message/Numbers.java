package org.lekalo.library.message;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers as people of a language write them, thousands apart: 1 234 567,5 and 1,234,567.5. */
public final class Numbers {

    private static final Locale RUSSIAN = new Locale("ru");
    private static final char UNBREAKABLE_SPACE = '\u00a0';
    private static final int MOST_DECIMALS = 10;
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f\u200b\u200e\u200f\u2060]+");
    private static final Pattern MINUS = Pattern.compile("[\u2212\u2012\u2013]");
    private static final Pattern AROUND = Pattern.compile("([-+]?)([^\\d.,+-]*)([-+]?)(.*?)([^\\d.,]*\\.?)");
    private static final Pattern ROUBLES = Pattern.compile("₽|руб(\\.|лей|ля|ль)?|р\\.?|rub", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_COMMA = spelling(",", "'.");
    private static final Pattern WITH_POINT = spelling(".", "',");

    private final boolean russian;

    private Numbers(boolean russian) {
        this.russian = russian;
    }

    public static Numbers in(Locale locale) {
        return new Numbers(locale.getLanguage().equals("ru"));
    }

    public String write(BigDecimal number) {
        return write(number, 0);
    }

    /** @param decimals that are written even where they are naught */
    String write(BigDecimal number, int decimals) {
        var symbols = DecimalFormatSymbols.getInstance(russian ? RUSSIAN : Locale.UK);
        if (russian) {
            symbols.setGroupingSeparator(UNBREAKABLE_SPACE);
        }
        symbols.setMinusSign('-');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, MOST_DECIMALS));
        return format.format(number);
    }

    /** What somebody wrote; empty where it is no number, or can be two. */
    public Optional<BigDecimal> read(String written) {
        var meanings = meanings(written, "");
        return meanings.size() == 1 ? Optional.of(meanings.get(0)) : Optional.empty();
    }

    /**
     * What a text can mean: nothing, one number or two. A sign before three digits is read as the language reads it; the
     * point is no Russian sign, and many write it.
     *
     * @param unit what may stand beside the number, as its currency
     */
    public List<BigDecimal> meanings(String written, String unit) {
        var plain = withoutUnit(plain(written), unit);
        var comma = meaning(plain, WITH_COMMA);
        var point = meaning(plain, WITH_POINT);
        if (comma.isEmpty() || point.isEmpty() || comma.equals(point)) {
            return comma.or(() -> point).stream().toList();
        }
        if (!russian) {
            return point.stream().toList();
        }
        return plain.contains(",")
                ? comma.stream().toList()
                : Stream.of(comma, point).flatMap(Optional::stream).toList();
    }

    private static String plain(String written) {
        var near = BLANKS.matcher(written).replaceAll("");
        return MINUS.matcher(near).replaceAll("-").replace('\u2019', '\'');
    }

    private static String withoutUnit(String text, String unit) {
        var parts = AROUND.matcher(text);
        if (!parts.matches() || !isUnit(parts.group(2), unit) || !isUnit(parts.group(5), unit)) {
            return text;
        }
        return parts.group(1) + parts.group(3) + parts.group(4);
    }

    private static boolean isUnit(String said, String unit) {
        return said.isEmpty()
                || said.equalsIgnoreCase(unit)
                || (unit.equals("₽") && ROUBLES.matcher(said).matches());
    }

    /** Thousands in threes, all with the same sign between, which is not the decimal sign. */
    private static Pattern spelling(String decimal, String thousands) {
        return Pattern.compile(
                "([-+]?)(?:(\\d+|[1-9]\\d{0,2}([%2$s])\\d{3}(?:\\3\\d{3})*)(?:[%1$s](\\d*))?|[%1$s](\\d+))"
                        .formatted(decimal, thousands));
    }

    private static Optional<BigDecimal> meaning(String text, Pattern spelling) {
        var found = spelling.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var whole = Optional.ofNullable(found.group(2)).orElse("0").replaceAll("\\D", "");
        var decimals = Optional.ofNullable(found.group(4))
                .or(() -> Optional.ofNullable(found.group(5)))
                .orElse("");
        var sign = found.group(1).equals("-") ? "-" : "";
        return Optional.of(new BigDecimal(sign + whole + (decimals.isEmpty() ? "" : "." + decimals)));
    }
}

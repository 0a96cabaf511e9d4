package org.lekalo.library.message;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people of a language write them, thousands apart: 1 234 567,5 and 1,234,567.5. */
public final class Numbers {

    private static final Locale RUSSIAN = new Locale("ru");
    private static final char UNBREAKABLE_SPACE = '\u00a0';
    private static final int MOST_DECIMALS = 10;
    private static final Pattern RUSSIAN_NUMBER = Pattern.compile("-?\\d+([.,]\\d*)?");
    private static final Pattern ENGLISH_NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d*)?");

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

    /** What somebody wrote; empty where it is no number. */
    public Optional<BigDecimal> read(String written) {
        var plain = written.strip().replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!(russian ? RUSSIAN_NUMBER : ENGLISH_NUMBER).matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(russian ? plain.replace(',', '.') : plain.replace(",", "")));
    }
}

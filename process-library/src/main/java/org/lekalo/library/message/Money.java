package org.lekalo.library.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;

/** The company's money as people of a language write it: 1 234 567,50 ₽ and ₽1,234,567.50. */
public record Money(String symbol) {

    private static final char UNBREAKABLE_SPACE = '\u00a0';

    /** @param currency a code of ISO 4217; it is written as in its own country */
    public static Money of(String currency) {
        var money = Currency.getInstance(currency);
        var countries = Arrays.stream(Locale.getISOCountries())
                .filter(country -> money.equals(Currency.getInstance(new Locale("", country))))
                .collect(Collectors.toSet());
        return new Money(Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> countries.contains(locale.getCountry()))
                .map(money::getSymbol)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElse(currency));
    }

    /** Without the symbol; hundredths only where there are any. */
    public static String digits(BigDecimal amount, Locale locale) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return Numbers.in(locale).write(amount.setScale(whole ? 0 : 2, RoundingMode.HALF_UP), whole ? 0 : 2);
    }

    public String write(BigDecimal amount, Locale locale) {
        var digits = digits(amount.abs(), locale);
        var written = locale.getLanguage().equals("ru") ? digits + UNBREAKABLE_SPACE + symbol : symbol + digits;
        return amount.signum() < 0 ? "-" + written : written;
    }
}

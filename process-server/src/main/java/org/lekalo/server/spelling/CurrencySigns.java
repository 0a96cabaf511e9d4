package org.lekalo.server.spelling;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lekalo.library.message.Money;

/**
 * What stands beside an amount to say of which currency it is.
 *
 * @param code of the company's currency, by ISO 4217
 */
public record CurrencySigns(String code) {

    private static final Pattern BESIDE_DIGITS = Pattern.compile("\\p{Sc}|[\\p{L}]+\\.?");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final Set<String> ROUBLES = Set.of("₽", "РУБ", "РУБЛЬ", "РУБЛЯ", "РУБЛЕЙ", "Р", "RUB", "RUR");
    /** Words of other currencies that are met here, in capitals. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ДОЛЛ", "USD"),
            Map.entry("ДОЛЛАР", "USD"),
            Map.entry("ДОЛЛАРА", "USD"),
            Map.entry("ДОЛЛАРОВ", "USD"),
            Map.entry("ЕВРО", "EUR"),
            Map.entry("ТГ", "KZT"),
            Map.entry("ТЕНГЕ", "KZT"),
            Map.entry("ГРН", "UAH"),
            Map.entry("ЮАНЬ", "CNY"),
            Map.entry("ЮАНЯ", "CNY"),
            Map.entry("ЮАНЕЙ", "CNY"),
            Map.entry("ФУНТ", "GBP"),
            Map.entry("ФУНТОВ", "GBP"));

    /** The text without signs of any currency. */
    static String withoutAny(String text) {
        return BESIDE_DIGITS
                .matcher(text)
                .replaceAll(sign -> isCurrency(sign.group()) ? "" : "?")
                .strip();
    }

    /** The text without the company's own sign. */
    public String withoutOwn(String text) {
        return BESIDE_DIGITS
                .matcher(text)
                .replaceAll(sign -> isOwn(sign.group()) ? "" : Matcher.quoteReplacement(sign.group()))
                .strip();
    }

    /** The sign of another currency than the company's. */
    public Optional<String> foreign(String text) {
        return BESIDE_DIGITS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(sign -> isCurrency(sign) && !isOwn(sign))
                .findFirst();
    }

    private static boolean isCurrency(String sign) {
        return Character.getType(sign.charAt(0)) == Character.CURRENCY_SYMBOL
                || CODES.contains(word(sign))
                || WORDS.containsKey(word(sign))
                || ROUBLES.contains(word(sign));
    }

    private boolean isOwn(String sign) {
        var word = word(sign);
        return word.equals(code)
                || word.equals(word(Money.of(code).symbol()))
                || code.equals(WORDS.get(word))
                || (code.equals("RUB") && ROUBLES.contains(word));
    }

    private static String word(String sign) {
        return sign.toUpperCase(Locale.ROOT).replace(".", "");
    }
}

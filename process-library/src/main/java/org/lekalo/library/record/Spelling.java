package org.lekalo.library.record;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;

/** Mails and tax numbers freed of the ways in which they can be written. */
final class Spelling {

    static final Collector<String, ?, Set<String>> IN_ORDER =
            collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet);

    /** From the beginning of a word, so that a long one without the sign is gone through once. */
    private static final Pattern MAIL =
            Pattern.compile("(?<![^\\s<>,;:|/\"()\\[\\]])[^\\s<>,;:|/\"()\\[\\]]+@[^\\s<>,;:|/\"()\\[\\]]+");

    /** What stands behind a domain: the rest of a link, signs of a sentence. */
    private static final Pattern BEHIND_DOMAIN = Pattern.compile("[^\\p{L}\\p{N}.-].*$", Pattern.DOTALL);

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,;|\\n]");
    private static final Pattern REASON_CODE = Pattern.compile("/.*|[КK][ПP][ПP].*", Pattern.DOTALL);
    private static final Pattern BOTH_SAID = Pattern.compile("^\\s*(?:ИНН|INN)\\s*/\\s*(?:[КK][ПP][ПP])");

    /** How programs write a number that they took for an amount. */
    private static final Pattern AMOUNT = Pattern.compile("(?<=\\d)[.]0\\s*$");

    private static final Pattern TAX_NUMBER_SAID = Pattern.compile("^(?:ИНН|INN|VAT|TIN)");
    private static final int FEWEST_DIGITS = 5;

    private Spelling() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static String plain(String text) {
        return folded(text).replace('ё', 'е').replaceAll("\\s+", " ");
    }

    static Set<String> mails(String text) {
        return MAIL.matcher(folded(text))
                .results()
                .map(MatchResult::group)
                .map(Spelling::mail)
                .collect(IN_ORDER);
    }

    /** A domain may be written in its own letters or in those of the net. */
    private static String mail(String address) {
        int begin = address.lastIndexOf('@') + 1;
        var domain = BEHIND_DOMAIN.matcher(address.substring(begin)).replaceFirst("");
        var trimmed = (address.substring(0, begin) + domain).replaceAll("^['.«“„‘]+|['.]+$", "");
        int at = trimmed.lastIndexOf('@');
        try {
            return trimmed.substring(0, at + 1) + IDN.toASCII(trimmed.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            return trimmed;
        }
    }

    /** Without the code of the branch that may stand behind it. */
    static Set<String> taxNumbers(String text) {
        return Arrays.stream(BETWEEN_NUMBERS.split(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .map(one -> BOTH_SAID.matcher(one.toUpperCase(Locale.ROOT)).replaceFirst(""))
                .map(one -> REASON_CODE.matcher(one).replaceAll(""))
                .map(one -> AMOUNT.matcher(one).replaceFirst(""))
                .map(one -> one.replaceAll("[^\\p{L}\\p{N}]", ""))
                .map(one -> TAX_NUMBER_SAID.matcher(one).replaceFirst(""))
                .filter(one -> one.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS)
                .collect(IN_ORDER);
    }
}

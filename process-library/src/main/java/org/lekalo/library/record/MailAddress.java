package org.lekalo.library.record;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address that every mail server takes: the mailbox in latin letters, digits and the signs of RFC 5322's dot-atom, the
 * domain in the letters of the net. No quoted mailboxes, comments, groups or names: they are how headers are forged.
 */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final String MAILBOX = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(?:[.][a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*";
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile("(?=.{1,64}@)" + MAILBOX + "@(?:" + LABEL + "[.])+" + LABEL);

    /** Empty where the text is no address, or more than one. */
    public static Optional<MailAddress> of(String text) {
        var stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        return domain(stripped.substring(at + 1))
                .map(domain -> stripped.substring(0, at + 1) + domain)
                .filter(address ->
                        address.length() <= LONGEST && ADDRESS.matcher(address).matches())
                .map(MailAddress::new);
    }

    private static Optional<String> domain(String written) {
        try {
            return Optional.of(IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

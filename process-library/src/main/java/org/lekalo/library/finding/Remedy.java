package org.lekalo.library.finding;

import java.util.Locale;
import org.lekalo.library.message.Messages;

/**
 * What one click does about a finding.
 *
 * @param code by which it is asked for
 * @param key of its label in the library's messages
 */
public record Remedy(String code, String key) {

    public String label(Locale locale) {
        return Messages.in(locale).text(key);
    }
}

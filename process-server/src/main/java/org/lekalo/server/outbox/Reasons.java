package org.lekalo.server.outbox;

import java.util.Locale;
import java.util.Map;
import org.lekalo.library.message.Messages;

/** Why something was not sent, and what to do about it, in the reader's language. */
final class Reasons {

    private static final String BUNDLE = "org.lekalo.server.outbox.reasons";

    private Reasons() {}

    static String sentence(String reason, Map<String, String> facts, Locale language) {
        var messages = Messages.of(BUNDLE, language);
        return messages.sentence(messages.has(reason) ? reason : "unexpected", facts);
    }
}

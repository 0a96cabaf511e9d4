package org.lekalo.library.finding;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Text;

/**
 * Something wrong with a model.
 *
 * @param elementId where; null for the whole model
 * @param setting the name of the element's setting that it is about; null where it is about the element as a whole
 * @param key of the sentence in the library's messages
 * @param remedy null where only a person can mend it
 * @param args what the sentence names: strings, and {@link Text} where both languages have a word for it
 */
public record Finding(
        @Nullable String elementId,
        @Nullable String setting,
        Severity severity,
        String key,
        List<Object> args,
        @Nullable Remedy remedy) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence for a person. */
    public String text(Locale locale) {
        return Messages.in(locale)
                .text(key, args.stream().map(arg -> shown(arg, locale)).toArray());
    }

    private static Object shown(Object arg, Locale locale) {
        return arg instanceof Text text ? text.in(locale) : arg;
    }
}

package org.lekalo.library.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.lekalo.library.record.Text;

/** The texts of a bundle in one language; a language that is neither Russian nor English gets the English ones. */
public final class Messages {

    private static final String BUNDLE = "org.lekalo.library.messages";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Locale RUSSIAN = new Locale("ru");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(String bundle, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK);
    }

    /** The library's own. */
    public static Messages in(Locale locale) {
        return of(BUNDLE, locale);
    }

    /** @param bundle the name of the two files, with dots and without language */
    public static Messages of(String bundle, Locale locale) {
        return new Messages(bundle, locale.getLanguage().equals("ru") ? RUSSIAN : Locale.ENGLISH);
    }

    /** The text in both languages. */
    public static Text both(String key, Object... arguments) {
        return new Text(in(RUSSIAN).text(key, arguments), in(Locale.ENGLISH).text(key, arguments));
    }

    /** The text with {@code {0}} and so on filled in; without arguments it is taken as it stands. */
    public String text(String key, Object... arguments) {
        var text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text with the facts it names, in braces, filled in; a brace or apostrophe besides is taken as it stands. */
    public String sentence(String key, Map<String, ?> facts) {
        var sentence = bundle.getString(key);
        for (var fact : facts.entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return sentence;
    }
}

package org.lekalo.library.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lekalo.library.record.Text;

/** The texts of one language; a language that is neither Russian nor English gets the English ones. */
public final class Messages {

    private static final String BUNDLE = "org.lekalo.library.messages";

    private static final Locale RUSSIAN = new Locale("ru");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Messages in(Locale locale) {
        return new Messages(locale.getLanguage().equals("ru") ? RUSSIAN : Locale.ENGLISH);
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
}

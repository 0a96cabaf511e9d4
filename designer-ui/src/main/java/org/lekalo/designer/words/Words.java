package org.lekalo.designer.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The messages of both languages. In a message {@code {0}} is an argument as it is written, and {@code {0#one|few|many}}
 * the form of a word that agrees with the number (in English {@code {0#one|many}}).
 */
@Component
public class Words implements I18NProvider {

    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    public static final Locale ENGLISH = Locale.forLanguageTag("en");

    private final Map<String, Map<String, String>> byLanguage =
            Map.of("ru", read("messages/*_ru.properties"), "en", read("messages/*_en.properties"));

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(RUSSIAN, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        var message = messages(locale).get(key);
        if (message == null) {
            LoggerFactory.getLogger(Words.class).warn("No message for {} in {}", key, locale);
            return "";
        }
        return Message.write(message, locale, arguments);
    }

    /** Whether there is such a message; for keys that are put together from the server's words. */
    public boolean has(String key) {
        return messages(RUSSIAN).containsKey(key);
    }

    Map<String, String> messages(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.getOrDefault("ru", Map.of()));
    }

    private static Map<String, String> read(String pattern) {
        var messages = new HashMap<String, String>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                read(bundle).forEach((key, text) -> messages.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(messages);
    }

    private static Properties read(Resource bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

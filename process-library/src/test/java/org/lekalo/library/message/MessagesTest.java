package org.lekalo.library.message;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final String OWN = "org.lekalo.library.messages";
    private static final String REFUSALS = "org.lekalo.library.contract.refusals";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)");
    private static final Pattern QUOTED_BRACE = Pattern.compile("'[{}]'");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> facts(String text) {
        return FACT.matcher(text)
                .results()
                .map(fact -> fact.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, REFUSALS})
    void bothLanguagesHaveTheSameKeysAndNameTheSameFacts(String name) {
        var russian = bundle(name, RUSSIAN);
        var english = bundle(name, Locale.ENGLISH);

        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(russian.keySet().stream().collect(toMap(key -> key, key -> facts(russian.getString(key)))))
                .isEqualTo(english.keySet().stream().collect(toMap(key -> key, key -> facts(english.getString(key)))));
    }

    /** A single one would swallow the argument behind it. */
    @Test
    void anApostropheBesideAnArgumentIsWrittenTwice() {
        var texts = Stream.of(bundle(OWN, RUSSIAN), bundle(OWN, Locale.ENGLISH))
                .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
                .filter(text -> text.contains("{0"))
                .map(text -> QUOTED_BRACE.matcher(text).replaceAll(""));

        assertThat(texts)
                .isNotEmpty()
                .noneMatch(text -> SINGLE_APOSTROPHE.matcher(text).find());
    }

    @Test
    void noTextOfOneLanguageIsEmptyOrHasBlanksAroundIt() {
        for (var name : List.of(OWN, REFUSALS)) {
            for (var language : List.of(RUSSIAN, Locale.ENGLISH)) {
                var bundle = bundle(name, language);

                assertThat(bundle.keySet())
                        .allSatisfy(key -> assertThat(bundle.getString(key))
                                .isNotBlank()
                                .isEqualTo(bundle.getString(key).strip()));
            }
        }
    }

    @Test
    void anotherLanguageGetsEnglish() {
        assertThat(Messages.in(Locale.FRENCH).text("condition.value.yes")).isEqualTo("yes");
        assertThat(Messages.in(new Locale("ru", "RU")).text("condition.value.yes"))
                .isEqualTo("да");
    }
}

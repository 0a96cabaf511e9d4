package org.lekalo.designer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.RefusalSentences;

/** What is refused in several places is said there in one way. */
class OneWordingTest {

    private final Words words = new Words();

    static Stream<Arguments> refusedInSeveralPlaces() {
        return Stream.of(
                        Arguments.of("form.required", "required", Map.of()),
                        Arguments.of("gate.needed", "required", Map.of()),
                        Arguments.of("form.number", "not-a-number", Map.of()),
                        Arguments.of("form.decimals", "too-precise", Map.of("limit", "{0}")),
                        Arguments.of("form.minimum", "too-low", Map.of("least", "{0}")),
                        Arguments.of("form.maximum", "too-high", Map.of("most", "{0}")),
                        Arguments.of("form.longest", "too-long", Map.of("limit", "{0}")))
                .flatMap(one -> Stream.of(Locale.ENGLISH, Words.RUSSIAN)
                        .map(language -> Arguments.of(one.get()[0], one.get()[1], one.get()[2], language)));
    }

    @ParameterizedTest
    @MethodSource("refusedInSeveralPlaces")
    void aRefusalIsSaidHereAsTheServerSaysIt(String here, String there, Map<String, Object> facts, Locale language) {
        assertThat(words.getTranslation(here, language, "{0}"))
                .isEqualTo(RefusalSentences.of("refusal.field." + there, facts, language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.required", "form.number", "form.two-meanings", "form.integer", "form.decimals", "form.nearest",
                "form.minimum", "form.maximum", "form.shortest", "form.longest", "form.phone", "form.email",
                "form.pattern", "form.past", "form.date", "form.time", "form.date-and-time", "form.not-in-list",
                "gate.needed", "number.bad", "number.two", "picker.bad", "picker.bad-moment", "picker.bad-time"
            })
    void aSentenceEndsWithAFullStop(String key) {
        assertThat(words.getTranslation(key, Words.RUSSIAN, "1", "2")).endsWith(".");
        assertThat(words.getTranslation(key, Locale.ENGLISH, "1", "2")).endsWith(".");
    }
}

package org.lekalo.library.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.Text;

/** Sentences, and what is named in them. */
class SentencesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final String BUNDLE = "org.lekalo.library.contract.refusals";

    @Test
    void quoteAsTheirLanguageDoes() {
        assertThat(Quoted.in(RUSSIAN, "Сделка")).isEqualTo("«Сделка»");
        assertThat(Quoted.in(Locale.ENGLISH, "Deal")).isEqualTo("“Deal”");
    }

    @Test
    void takeTheirFactsByName() {
        var messages = Messages.of(BUNDLE, Locale.ENGLISH);

        assertThat(messages.sentence("refusal.field.too-long", Map.of("limit", 255, "other", "x")))
                .isEqualTo("The text is too long: 255 characters at most.");
        assertThat(messages.sentence("refusal.field.too-long", Map.of())).contains("{limit}");
    }

    @Test
    void takeAFactWithBracesAsItStands() {
        assertThat(Messages.of(BUNDLE, Locale.ENGLISH)
                        .sentence("refusal.stage.missing", Map.of("fields", "{0} it's $1")))
                .isEqualTo("Fill in: {0} it's $1.");
    }

    @Test
    void takeTheirArgumentsInOrderInBothLanguages() {
        assertThat(Messages.both("check.required-field-cleared", "X"))
                .isEqualTo(new Text(
                        "Поле «X» обязательное, его нельзя очистить.",
                        "The field “X” is required and cannot be cleared."));
    }

    @Test
    void areKnownByTheirKeys() {
        assertThat(Messages.in(RUSSIAN).has("check.no-start")).isTrue();
        assertThat(Messages.in(RUSSIAN).has("check.gone")).isFalse();
    }
}

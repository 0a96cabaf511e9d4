package org.lekalo.server.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Text;
import org.springframework.context.i18n.LocaleContextHolder;

class NewNameTest {

    private static final Text AMOUNT = new Text("Сумма", "Amount");

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Text name(String russian, String english, Text... others) {
        return NewName.of(new Text(russian, english), Stream.of(others));
    }

    private static String refused(String russian, String english, Text... others) {
        return catchThrowableOfType(FieldsRefused.class, () -> name(russian, english, others))
                .problems()
                .get(0)
                .text();
    }

    @Test
    void ofOneLanguageServesForBoth() {
        assertThat(name("Сумма", "")).isEqualTo(new Text("Сумма", "Сумма"));
        assertThat(name(" \u200b", "Amount")).isEqualTo(new Text("Amount", "Amount"));
    }

    @Test
    void hasNoBlanksAroundItAndOneBetweenWords() {
        assertThat(name("  Сумма \t сделки ", "Amount")).isEqualTo(new Text("Сумма сделки", "Amount"));
    }

    @Test
    void thatCannotBeSeenIsNone() {
        assertThat(refused(" ", "\u2800")).isEqualTo("Give a name.");
    }

    @Test
    void hasAHundredCharactersInEitherLanguage() {
        var longest = "a".repeat(100);

        assertThat(name(longest, longest)).isEqualTo(new Text(longest, longest));
        assertThat(refused("Сумма", longest + "a")).isEqualTo("The name is too long: 100 characters at most.");
        assertThat(refused(longest + "a", "Amount")).isEqualTo("The name is too long: 100 characters at most.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0007b", "a\ud83d"})
    void thatCannotBeShownInALineIsRefused(String name) {
        assertThat(refused("Сумма", name)).isEqualTo("The name holds a character that is not allowed.");
    }

    @ParameterizedTest
    @CsvSource({"СУММА, Total, СУММА", "Итог, ' amount', amount", "Сумма\u200b, Total, Сумма\u200b"})
    void thatReadsLikeAnothersIsTakenInEitherLanguage(String russian, String english, String taken) {
        assertThat(refused(russian, english, AMOUNT)).isEqualTo("The name “" + taken + "” is taken already.");
    }

    @Test
    void thatItHasAlreadyItKeepsEvenWhereAnotherHasTheSame() {
        var others = new Text("Сумма", "Total");

        assertThat(NewName.changed(new Text("Сумма", "Sum"), AMOUNT, Stream.of(others)))
                .isEqualTo(new Text("Сумма", "Sum"));
        assertThat(catchThrowableOfType(
                                FieldsRefused.class,
                                () -> NewName.changed(new Text("Сумма", "total"), AMOUNT, Stream.of(others)))
                        .problems())
                .extracting(FieldProblem::text)
                .containsExactly("The name “total” is taken already.");
    }

    @Test
    void isRefusedWhereItStandsInTheRequestAndInTheLanguageOfWhoAsks() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));

        var refused = catchThrowableOfType(
                FieldsRefused.class, () -> NewName.of("plural", new Text("", ""), Stream.of(AMOUNT)));

        assertThat(refused.problems())
                .extracting(FieldProblem::field, FieldProblem::text)
                .containsExactly(tuple("plural", "Укажите название."));
    }
}

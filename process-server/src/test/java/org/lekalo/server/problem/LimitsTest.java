package org.lekalo.server.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreadable;

class LimitsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void aNumberIsTakenUpToItsEndsAndNeverCut() {
        assertThat(Limits.within("limit", 1, 1, 100)).isEqualTo(1);
        assertThat(Limits.within("limit", 1, 100, 100)).isEqualTo(100);
        for (int beyond : new int[] {0, 101, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var refused = catchThrowableOfType(Unreadable.class, () -> Limits.within("limit", 1, beyond, 100));

            assertThat(refused.facts())
                    .containsEntry("at", "limit")
                    .containsEntry("least", 1)
                    .containsEntry("most", 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void aMomentIsInAYearThatCalendarsHave(Instant moment) {
        assertThat(Limits.moment("from", moment)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void aMomentInNoSuchYearIsRefused(Instant moment) {
        assertThat(catchThrowableOfType(Unreadable.class, () -> Limits.moment("from", moment))
                        .facts())
                .containsEntry("at", "from");
    }

    private static FieldProblem refused(String given, Locale language) {
        return catchThrowableOfType(FieldsRefused.class, () -> Limits.text("note", given, 5, language))
                .problems()
                .get(0);
    }

    @Test
    void aTextLosesTheBlanksAroundItBeforeItIsMeasured() {
        assertThat(Limits.text("note", "  five5 \n", 5, RUSSIAN)).isEqualTo("five5");
        assertThat(Limits.notLonger("note", "   ", 5, RUSSIAN)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongOrCannotBeSeenIsRefusedInTheLanguageOfWhoAsks() {
        assertThat(refused("sixsix", Locale.ENGLISH).text()).isEqualTo("The text is too long: 5 characters at most.");
        assertThat(refused(" \u200b ", Locale.ENGLISH).text()).isEqualTo("Fill in this field.");
        assertThat(refused("\u2800", RUSSIAN).text()).isEqualTo("Заполните поле.");
        assertThat(refused("sixsix", RUSSIAN).field()).isEqualTo("note");
    }
}

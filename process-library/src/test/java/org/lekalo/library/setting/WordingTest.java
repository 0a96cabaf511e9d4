package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.Text;

class WordingTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void callsASettingInTheWordsOfAllSettingsOfTheName() {
        assertThat(Wording.of("user-task", Locale.ENGLISH).label("dueWorkingDays"))
                .isEqualTo("Due in working days");
    }

    @Test
    void callsItInTheBlocksOwnWordsWhereThereAreSome() {
        assertThat(Wording.of("wait-duration", RUSSIAN).label("period")).isEqualTo("Сколько ждать");
        assertThat(Wording.of("deadline", RUSSIAN).label("period")).isEqualTo("Когда задача просрочена");
    }

    @Test
    void saysNothingWhereThereAreNoWords() {
        assertThat(Wording.of("user-task", Locale.ENGLISH).find("dueWorkingDays", "unset"))
                .contains("No due date");
        assertThat(Wording.of("wait-duration", RUSSIAN).find("period", "unset")).isEmpty();
        assertThat(Wording.of("user-task", RUSSIAN).hint()).isEmpty();
    }

    @Test
    void isInBothLanguagesForASentenceAboutTheSetting() {
        assertThat(Wording.label("deadline", "period"))
                .isEqualTo(new Text(
                        Wording.of("deadline", RUSSIAN).label("period"),
                        Wording.of("deadline", Locale.ENGLISH).label("period")));
    }
}

package org.lekalo.designer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

class PickersTest {

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void timesAreOf24HoursInEnglishToo() {
        screen.speak(Words.ENGLISH);

        assertThat(Pickers.time("").getLocale()).isEqualTo(Locale.UK);
        assertThat(Pickers.dateTime("").getLocale()).isEqualTo(Locale.UK);
    }

    @Test
    void sayHowADayAndATimeAreWritten() {
        assertThat(Pickers.date("").getI18n().getBadInputErrorMessage())
                .isEqualTo("Нужна дата: день, месяц и год, например 31.12.2026.");
        assertThat(Pickers.time("").getI18n().getBadInputErrorMessage()).isEqualTo("Нужно время, например 14:30.");
        assertThat(Pickers.dateTime("").getI18n().getBadInputErrorMessage())
                .isEqualTo("Нужны дата и время, например 31.12.2026 и 14:30.");
    }
}

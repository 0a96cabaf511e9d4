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
}

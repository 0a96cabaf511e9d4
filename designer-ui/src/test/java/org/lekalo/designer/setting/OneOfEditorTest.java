package org.lekalo.designer.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.offered;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.words.Words;
import org.lekalo.library.palette.start.Starts.WhenRunning;
import org.lekalo.library.setting.OneOf;
import org.lekalo.library.setting.Setting;

class OneOfEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void offersTheWordsInTheirOrderAndShowsWhichIsChosen() {
        forms.show("start-manual", Map.of("block", "start-manual", "whenRunning", "replace"));

        assertThat(offered(whenRunning()))
                .containsExactly("Не запускать второй", "Запустить ещё один", "Остановить его и начать заново");
        assertThat(shown(whenRunning())).isEqualTo("Остановить его и начать заново");
    }

    @Test
    void speaksEnglishToo() {
        screen.speak(Words.ENGLISH);

        forms.show("start-manual", Map.of("block", "start-manual"));

        assertThat(offered(Forms.<Object>select("Who may start it")))
                .containsExactly("Those who may change the record", "Everybody who sees the record");
    }

    @Test
    void writesTheChosenWord() {
        forms.show("start-manual", Map.of("block", "start-manual", "recordType", "deal"));

        whenRunning().setValue(WhenRunning.START_ANOTHER);

        assertThat(forms.last()).isEqualTo(Map.of("whenRunning", "start-another"));
    }

    @Test
    void showsWhatHoldsWhereNothingIsWritten() {
        forms.show("start-manual", Map.of("block", "start-manual"));

        assertThat(shown(whenRunning())).isEqualTo("Не запускать второй");
    }

    @Test
    void mayBeLeftOpenWhereNothingElseHoldsThen() {
        var open = Setting.of("whenRunning", new OneOf<>(WhenRunning.class));
        forms.show(new MadeUp(List.of(open)), Map.of("whenRunning", "skip"), Forms.aboutDeals());

        whenRunning().setValue(null);

        assertThat(whenRunning().isEmptySelectionAllowed()).isTrue();
        assertThat(forms.last()).containsEntry("whenRunning", null);
    }

    private static Select<WhenRunning> whenRunning() {
        return Forms.select("Если процесс по этой записи уже идёт");
    }
}

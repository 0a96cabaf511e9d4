package org.lekalo.designer.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.offered;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

class TypeKeyEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsTheTypeByItsName() {
        forms.show("start-manual", Map.of("block", "start-manual", "recordType", "company"));

        assertThat(shown(type())).isEqualTo("Компания");
        assertThat(type().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void writesTheType() {
        forms.show("start-manual", Map.of("block", "start-manual", "recordType", "company"));

        type().setValue("lead");

        assertThat(forms.last()).isEqualTo(Map.of("recordType", "lead"));
    }

    @Test
    void showsThatNoneIsChosen() {
        forms.show("start-manual", Map.of("block", "start-manual"));

        assertThat(type().isEmpty()).isTrue();
        assertThat(offered(type())).contains("Сделка", "Компания", "Лид");
    }

    @Test
    void offersThoseWithStagesWhereAStageIsAskedForToo() {
        forms.show("start-stage", Map.of("block", "start-stage"));

        assertThat(offered(type())).containsExactly("Сделка");
    }

    @Test
    void saysThatRecordsOfTheTypeHaveNoStages() {
        forms.show("start-stage", Map.of("block", "start-stage", "recordType", "company"));

        assertThat(shown(type())).isEqualTo("Компания");
        assertThat(type().getErrorMessage()).isEqualTo(say("panel.pipeline.none"));
    }

    @Test
    void keepsATypeThatIsGoneAndSaysSo() {
        forms.show("start-manual", Map.of("block", "start-manual", "recordType", "boat"));

        assertThat(shown(type())).isEqualTo("boat");
        assertThat(type().getErrorMessage()).isEqualTo(say("panel.type.gone"));
        assertThat(type().isInvalid()).isTrue();

        type().setValue("deal");
        assertThat(type().isInvalid()).isFalse();
    }

    private static Select<String> type() {
        return Forms.select("С какой записью работает процесс");
    }
}

package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.palette.end.IfError;
import org.lekalo.library.setting.Settings;

class FailureNameEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void offersTheFailuresOfThePartAndMeansAnyWhereNoneIsChosen() {
        show(Map.of(), "Нет денег", "Клиент отказался");

        assertThat(failure().getListDataView().getItems()).containsExactly("Нет денег", "Клиент отказался");
        assertThat(failure().getPlaceholder()).isEqualTo("Любая");
        assertThat(failure().isInvalid()).isFalse();
    }

    @Test
    void writesTheFailureAndTakesItBack() {
        show(Map.of(), "Нет денег");

        failure().setValue("Нет денег");
        assertThat(forms.last()).containsEntry("failure", "Нет денег");
        failure().clear();

        assertThat(failure().isClearButtonVisible()).isTrue();
        assertThat(forms.last()).containsEntry("failure", null);
    }

    @Test
    void keepsAFailureThatNothingEndsWithAnyMoreAndSaysSo() {
        show(Map.of("failure", "Пропал замерщик"), "Нет денег");

        assertThat(shown(failure())).isEqualTo("Пропал замерщик");
        assertThat(failure().getErrorMessage()).isEqualTo(say("panel.failure.gone"));

        failure().setValue("Нет денег");
        assertThat(failure().isInvalid()).isFalse();
    }

    private void show(Map<String, String> settings, String... failures) {
        var place = new Around.Place(Settings.fresh(List.of()), List.of(failures), null);
        forms.show(new IfError(), settings, Forms.aboutDeals().at(place));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // failures by name
    private static ComboBox<String> failure() {
        return _get(ComboBox.class, query -> query.withLabel("Какая неудача"));
    }
}

package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.offered;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.select;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.palette.Palette;

class AwaitsEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void asksFirstWhatIsToHappen() {
        show(Map.of());

        assertThat(offered(what())).containsExactly("Запись перейдёт на стадию", "Изменится поле");
        assertThat(what().isRequiredIndicatorVisible()).isTrue();
        assertThat(_find(Select.class)).hasSize(1);
        assertThat(forms.told()).isEmpty();
    }

    @Test
    void asksForTheStageWhereTheRecordEntersOne() {
        show(Map.of());

        what().setValue("enters-stage");
        Forms.<String>select("Стадия").setValue("won");

        assertThat(forms.last()).containsEntry("pipeline", "retail").containsEntry("stage", "won");
    }

    @Test
    void showsTheStageThatIsAwaited() {
        show(Map.of("event", "enters-stage", "pipeline", "retail", "stage", "offer"));

        assertThat(shown(what())).isEqualTo("Запись перейдёт на стадию");
        assertThat(shown(select("Воронка"))).isEqualTo("Розничные заказы");
        assertThat(shown(select("Стадия"))).isEqualTo("Расчёт и предложение");
    }

    @Test
    void offersTheFieldsThatSomebodyCanChange() {
        show(Map.of("event", "field-changes", "changedField", "amount"));

        assertThat(shown(field())).isEqualTo("Сумма");
        assertThat(offered(field())).contains("Скидка, %").doesNotContain("На стадии с", "Создано");
        field().setValue("discount");
        assertThat(forms.last()).containsEntry("changedField", "discount");
    }

    @Test
    void theStageGoesWhereAFieldIsAwaitedInstead() {
        show(Map.of("event", "enters-stage", "pipeline", "retail", "stage", "offer"));

        what().setValue("field-changes");
        field().setValue("amount");

        assertThat(forms.told().get(0))
                .containsEntry("event", "field-changes")
                .containsEntry("pipeline", null)
                .containsEntry("stage", null);
        assertThat(forms.last()).isEqualTo(Map.of("changedField", "amount"));
        assertThat(_find(Select.class)).hasSize(2);
    }

    @Test
    void keepsAFieldThatIsGoneAndSaysSo() {
        show(Map.of("event", "field-changes", "changedField", "delivery"));

        assertThat(shown(field())).isEqualTo("delivery");
        assertThat(field().getErrorMessage()).isEqualTo(say("panel.field.gone"));
    }

    @Test
    void saysThatNobodyKnowsWhatRecordItIs() {
        forms.show(
                Palette.BLOCKS.find("wait-change").orElseThrow(),
                Map.of("event", "field-changes", "changedField", "amount"),
                Forms.about(null, null));

        assertThat(field().getHelperText()).isEqualTo(say("panel.form.no-type"));
        assertThat(field().isInvalid()).isFalse();
    }

    private void show(Map<String, String> settings) {
        forms.show("wait-change", settings);
    }

    private static Select<String> what() {
        return select("Что должно произойти");
    }

    private static Select<String> field() {
        return select("Какое поле");
    }
}

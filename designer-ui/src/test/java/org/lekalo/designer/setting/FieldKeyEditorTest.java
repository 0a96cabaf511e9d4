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
import org.lekalo.library.palette.time.WaitUntil;

class FieldKeyEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsTheFieldAndOffersThoseThatFit() {
        waits("closing_date");

        assertThat(shown(field())).isEqualTo("Ожидаемая дата закрытия");
        assertThat(offered(field())).containsExactly("Ожидаемая дата закрытия", "На стадии с", "Создано");
    }

    @Test
    void writesTheField() {
        waits("closing_date");

        field().setValue("created_at");

        assertThat(forms.last()).isEqualTo(Map.of("field", "created_at"));
    }

    @Test
    void showsThatNoneIsChosen() {
        forms.show("wait-until", Map.of("block", "wait-until"));

        assertThat(field().isEmpty()).isTrue();
        assertThat(field().isInvalid()).isFalse();
        assertThat(field().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void keepsAFieldThatIsGoneAndSaysSo() {
        waits("delivery");

        assertThat(shown(field())).isEqualTo("delivery");
        assertThat(field().getErrorMessage()).isEqualTo(say("panel.field.gone"));
        assertThat(field().isInvalid()).isTrue();
    }

    @Test
    void saysThatAFieldOfAnotherKindDoesNotFit() {
        waits("amount");

        assertThat(shown(field())).isEqualTo("Сумма");
        assertThat(field().getErrorMessage()).isEqualTo(say("panel.field.unfit"));
    }

    @Test
    void saysThatTheRecordHasNone() {
        forms.show(new WaitUntil(), Map.of(), Forms.about("company", null));

        assertThat(field().getHelperText()).isEqualTo("У записи нет полей с датой.");
    }

    @Test
    void saysThatNobodyKnowsWhatRecordItIs() {
        forms.show(new WaitUntil(), Map.of("field", "closing_date"), Forms.about(null, null));

        assertThat(field().getHelperText()).isEqualTo(say("panel.form.no-type"));
        assertThat(shown(field())).isEqualTo("closing_date");
        assertThat(field().isInvalid()).isFalse();
    }

    private void waits(String field) {
        forms.show("wait-until", Map.of("block", "wait-until", "field", field));
    }

    private static Select<String> field() {
        return Forms.select("Дата из поля");
    }
}

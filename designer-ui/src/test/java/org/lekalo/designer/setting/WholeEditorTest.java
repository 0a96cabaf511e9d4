package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.only;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

class WholeEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsTheNumber() {
        forms.show("user-task", Map.of("block", "user-task", "dueWorkingDays", "2"));

        assertThat(number().getValue()).isEqualTo(2);
        assertThat(number().getLabel()).isEqualTo("Срок, рабочих дней");
    }

    @Test
    void writesTheNumber() {
        forms.show("user-task", Map.of("block", "user-task", "dueWorkingDays", "2"));

        _setValue(number(), 0);

        assertThat(forms.last()).isEqualTo(Map.of("dueWorkingDays", "0"));
    }

    @Test
    void saysWhatHoldsWhereNoneIsSet() {
        forms.show("user-task", Map.of("block", "user-task"));

        assertThat(number().isEmpty()).isTrue();
        assertThat(number().getPlaceholder()).isEqualTo("Без срока");
    }

    @Test
    void takesBackAnEmptiedOne() {
        forms.show("user-task", Map.of("block", "user-task", "dueWorkingDays", "2"));

        number().clear();

        assertThat(forms.last()).containsOnlyKeys("dueWorkingDays").containsEntry("dueWorkingDays", null);
    }

    @Test
    void saysWithinWhichBoundsItMustBeAndKeepsTheFormerOne() {
        forms.show("wait-until", Map.of("block", "wait-until", "field", "closing_date", "offsetDays", "3"));

        _setValue(number(), 4_000);

        assertThat(forms.told()).isEmpty();
        assertThat(number().isInvalid()).isTrue();
        assertThat(number().getErrorMessage()).isEqualTo("Целое число от -3660 до 3660.");
    }

    @Test
    void whatIsWrittenAndIsNoNumberTakesNothingBack() {
        forms.show("user-task", Map.of("block", "user-task", "dueWorkingDays", "2"));

        number().getElement().setProperty("_hasInputValue", true);
        number().clear();

        assertThat(forms.told()).isEmpty();
    }

    private static IntegerField number() {
        return only(IntegerField.class);
    }
}

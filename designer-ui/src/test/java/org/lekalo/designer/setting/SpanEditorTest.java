package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.only;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.setting.Period.Unit;

class SpanEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsHowManyOfWhat() {
        waits("3 working-days");

        assertThat(amount().getValue()).isEqualTo(3);
        assertThat(shown(unit())).isEqualTo("рабочих дней");
        assertThat(amount().getLabel()).isEqualTo("Сколько ждать");
    }

    @Test
    void writesTheNumberAndTheUnit() {
        waits("3 days");

        _setValue(amount(), 5);
        assertThat(forms.last()).isEqualTo(Map.of("period", "5 days"));

        unit().setValue(Unit.HOURS);
        assertThat(forms.last()).isEqualTo(Map.of("period", "5 hours"));
    }

    @Test
    void offersNoUnitThatWouldBeTooShort() {
        forms.show("start-standing", Map.of("block", "start-standing", "period", "5 working-days"));

        assertThat(_find(Select.class))
                .extracting(select -> select.getListDataView().getItems().toList())
                .contains(List.of(Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS));
        assertThat(amount().getLabel()).isEqualTo("Сколько времени");
    }

    @Test
    void takesBackAnEmptiedOne() {
        waits("3 days");

        amount().clear();

        assertThat(forms.last()).containsEntry("period", null);
    }

    @Test
    void keepsTheFormerWhereTheNewOneIsOutOfBounds() {
        waits("3 days");

        _setValue(amount(), 0);

        assertThat(forms.told()).isEmpty();
        assertThat(amount().isInvalid()).isTrue();
    }

    @Test
    void showsThatNothingIsSet() {
        forms.show("wait-duration", Map.of("block", "wait-duration"));

        assertThat(amount().isEmpty()).isTrue();
        assertThat(amount().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void saysWhatHoldsWhereItMayStayOpen() {
        forms.show("deadline", Map.of("block", "deadline"));

        assertThat(whether().getValue()).isFalse();
        assertThat(whether().getElement().getTextRecursively()).contains("Когда прошёл срок самой задачи");
        _assertNone(IntegerField.class);
    }

    @Test
    void beginsWithADayAndGoesBackToTheOpenOne() {
        forms.show("deadline", Map.of("block", "deadline"));

        whether().setValue(true);
        assertThat(forms.last()).isEqualTo(Map.of("period", "1 days"));
        _setValue(amount(), 4);
        assertThat(forms.last()).isEqualTo(Map.of("period", "4 days"));

        whether().setValue(false);
        assertThat(forms.last()).containsEntry("period", null);
        _assertNone(IntegerField.class);
    }

    @Test
    void keepsTheChosenLengthWhileItsNumberIsWrittenAnew() {
        forms.show("deadline", Map.of("block", "deadline", "period", "2 hours"));

        amount().clear();

        assertThat(forms.told()).isEmpty();
        assertThat(whether().getValue()).isTrue();
    }

    private void waits(String period) {
        forms.show("wait-duration", Map.of("block", "wait-duration", "period", period));
    }

    private static IntegerField amount() {
        return only(IntegerField.class);
    }

    @SuppressWarnings("unchecked") // of units
    private static Select<Unit> unit() {
        return only(Select.class);
    }

    @SuppressWarnings("unchecked") // whether a length is given
    private static RadioButtonGroup<Boolean> whether() {
        return only(RadioButtonGroup.class);
    }
}

package org.lekalo.designer.field;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;

class FieldEditorsTest {

    @RegisterExtension
    final Screen screen = new Screen();

    @ParameterizedTest
    @CsvSource({"MAIL, нет", "MAIL, a@", "TELEPHONE, позвоните", "TELEPHONE, 12", "TAX_NUMBER, 123"})
    void doubtWhatIsNotWhatTheFieldHolds(TextForm form, String written) {
        var shown = text(form);

        _setValue(shown, written);

        assertThat(shown.getHelperText()).isNotEmpty();
        assertThat(shown.isInvalid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"MAIL, ivan@example.ru", "TELEPHONE, +7 912 345-67-89 доб. 3", "TAX_NUMBER, 7707083893"})
    void doubtNothingElse(TextForm form, String written) {
        var shown = text(form);

        _setValue(shown, "нет");
        _setValue(shown, written);

        assertThat(shown.getHelperText()).isNullOrEmpty();
    }

    @Test
    void sayAtOnceThatANumberIsTooLarge() {
        var shown = (NumberField) editor(FieldKind.MONEY, null).component();
        screen.show(shown);

        _setValue(shown, "999999999999999999999");

        assertThat(shown.isInvalid()).isTrue();
        assertThat(shown.getErrorMessage()).contains("15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0085-05-15", "3000-01-01"})
    void sayAtOnceThatAYearIsNone(String day) {
        var shown = (DatePicker) editor(FieldKind.DATE, null).component();
        screen.show(shown);

        _setValue(shown, LocalDate.parse(day));

        assertThat(shown.isInvalid()).isTrue();
        assertThat(shown.getErrorMessage()).contains("1800");
    }

    private TextField text(TextForm form) {
        return screen.show((TextField) editor(FieldKind.TEXT, form).component());
    }

    private static FieldEditor editor(FieldKind kind, @Nullable TextForm form) {
        var field = Field.of("about", new Text("О чём", "About"), kind).withForm(form);
        return new FieldEditors(new Records(), new People()).editor(field, Map.of());
    }
}

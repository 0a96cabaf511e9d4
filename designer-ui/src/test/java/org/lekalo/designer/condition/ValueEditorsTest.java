package org.lekalo.designer.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;

class ValueEditorsTest {

    @RegisterExtension
    final Screen screen = new Screen();

    @ParameterizedTest
    @EnumSource(value = FieldKind.class, mode = EnumSource.Mode.EXCLUDE, names = "DATE_TIME")
    void aBoxOfAnyKindIsCalledByWhatItsValueIsOf(FieldKind kind) {
        assertThat(box(kind))
                .isInstanceOfSatisfying(
                        HasAriaLabel.class,
                        box -> assertThat(box.getAriaLabel()).contains("Этаж"));
    }

    @Test
    void bothBoxesOfAMomentAreCalledToo() {
        var picker = (DateTimePicker) box(FieldKind.DATE_TIME);

        assertThat(picker.getDateAriaLabel()).contains("Этаж, день");
        assertThat(picker.getTimeAriaLabel()).contains("Этаж, время");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T07:00Z", "2026-01-31T07:00:00Z", "2026-01-31T10:00+03:00"})
    void aMomentIsShownHoweverItIsWritten(String written) {
        var picker = (DateTimePicker) box(FieldKind.DATE_TIME, written);

        assertThat(picker.getValue()).isEqualTo(LocalDateTime.of(2026, 1, 31, 10, 0));
        assertThat(picker.getHelperText()).isNullOrEmpty();
    }

    @Test
    void anAmountHasItsCurrencyBesideIt() {
        var field = (NumberField) box(FieldKind.MONEY);

        assertThat(field.getSuffixComponent().getElement().getText()).isEqualTo("₽");
        assertThat(((NumberField) box(FieldKind.NUMBER)).getSuffixComponent()).isNull();
    }

    @Test
    void yesAndNoAreBothToBeSeen() {
        assertThat(box(FieldKind.YES_NO)).isInstanceOf(RadioButtonGroup.class);
    }

    @Test
    void severalPeopleAreChosenByTheirNames() {
        var told = new ArrayList<@Nullable List<String>>();
        var people = new People().people();

        var box = several(FieldKind.PERSON, List.of(people.get(0).id().toString(), "999"), told);

        assertThat(box.getSelectedItems()).containsExactly(people.get(0));
        assertThat(box.getHelperText()).isEqualTo(UI.getCurrent().getTranslation("panel.responsible.person.gone"));
        box.select(people.get(1));
        assertThat(told)
                .singleElement()
                .satisfies(ids -> assertThat(ids)
                        .containsExactlyInAnyOrder(
                                people.get(0).id().toString(),
                                people.get(1).id().toString()));
    }

    @Test
    void severalRecordsAreChosenByTheirNames() {
        var told = new ArrayList<@Nullable List<String>>();

        var box = several(FieldKind.REFERENCE, List.of("company:1"), told);

        assertThat(box.getSelectedItems()).hasSize(1);
        box.deselectAll();
        assertThat(told).containsExactly(List.of());
    }

    @SuppressWarnings("unchecked") // of what the kind is
    private static MultiSelectComboBox<Object> several(
            FieldKind kind, List<String> values, List<@Nullable List<String>> told) {
        var company = Company.ask(new Metadata().recordTypes(), new People(), new Records());
        var subject = new Subject("deal.of", new Text("Чьё", "Whose"), kind, List.of(), "company");
        return (MultiSelectComboBox<Object>) new ValueEditors(company, new Div()).several(subject, values, told::add);
    }

    private static Component box(FieldKind kind) {
        return box(kind, "");
    }

    private static Component box(FieldKind kind, String written) {
        var company = Company.ask(new Metadata().recordTypes(), new People(), new Records());
        var subject = new Subject("floor", new Text("Этаж", "Floor"), kind, List.of(), null);
        return new ValueEditors(company, new Div()).one(subject, written, now -> {});
    }
}

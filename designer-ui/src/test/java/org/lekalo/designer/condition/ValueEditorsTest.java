package org.lekalo.designer.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
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

    private static Component box(FieldKind kind) {
        var company = Company.ask(new Metadata().recordTypes(), new People(), new Records());
        var subject = new Subject("floor", new Text("Этаж", "Floor"), kind, List.of(), null);
        return new ValueEditors(company, new Div()).one(subject, "", now -> {});
    }
}

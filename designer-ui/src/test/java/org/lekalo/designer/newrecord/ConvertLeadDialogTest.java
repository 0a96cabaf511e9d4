package org.lekalo.designer.newrecord;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Leads;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.library.contract.LeadsApi.Converted;
import org.lekalo.library.contract.LeadsApi.Part;
import org.lekalo.library.record.RecordRef;

class ConvertLeadDialogTest {

    private final Records records = new Records();
    private final Leads leads = new Leads(records);
    private final List<Converted> converted = new ArrayList<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void takesTheKnownCompanyAndMakesTheRestOfTheLead() {
        open();
        _setValue(name(), "Пётр Светлов");

        _click(_get(Button.class, button -> button.withText("Создать сделку")));

        var asked = requireNonNull(leads.asked());
        assertThat(asked.company()).isEqualTo(Part.existing(new RecordRef("company", 1)));
        assertThat(asked.contact().values())
                .containsEntry("title", "Пётр Светлов")
                .containsEntry("phone", "+7 900 000-00-00");
        assertThat(asked.deal().values()).containsEntry("title", "Балкон");
        assertThat(converted).hasSize(1);
    }

    @Test
    void saysWhereSomethingIsMissing() {
        open();

        _click(_get(Button.class, button -> button.withText("Создать сделку")));

        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("Заполните название");
        assertThat(converted).isEmpty();
    }

    private static TextField name() {
        return _get(TextField.class, field -> field.withLabel("Имя"));
    }

    private void open() {
        var lead = records.create("lead", Map.of("title", "Балкон", "owner", 1));
        new ConvertLeadDialog(
                        leads,
                        lead,
                        new Metadata().recordTypes(),
                        new FieldEditors(records, new People()),
                        converted::add)
                .open();
        assertThat(_find(ConversionPart.class)).hasSize(3);
    }
}

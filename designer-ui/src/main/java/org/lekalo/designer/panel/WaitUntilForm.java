package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.palette.BlockSettings.WaitUntil;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** The date field a process waits for, and how many days before or after it goes on. */
final class WaitUntilForm extends Div {

    private static final int FARTHEST = 365;

    private final SettingsChanged changed;
    private @Nullable String field;
    private int offset;

    WaitUntilForm(WaitUntil wait, Optional<RecordType> type, SettingsChanged changed) {
        this.changed = changed;
        field = wait.field();
        offset = wait.offsetDays();
        addClassName("panel-form");
        var dates = type.map(RecordType::fields).orElse(List.of()).stream()
                .filter(item -> item.kind() == FieldKind.DATE || item.kind() == FieldKind.DATE_TIME)
                .toList();
        add(select(dates), days());
    }

    private Select<Field> select(List<Field> dates) {
        var select = new Select<Field>();
        select.setLabel(getTranslation("panel.wait.field"));
        select.setPlaceholder(getTranslation("panel.choose"));
        select.setItems(dates);
        select.setItemLabelGenerator(item -> item.name().in(getLocale()));
        select.setHelperText(dates.isEmpty() ? getTranslation("panel.wait.field.none") : null);
        dates.stream().filter(item -> item.key().equals(field)).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(event -> {
            field = event.getValue() == null ? null : event.getValue().key();
            tell();
        });
        return select;
    }

    private IntegerField days() {
        var days = WholeNumbers.between(-FARTHEST, FARTHEST, getTranslation("panel.wait.offset"));
        days.setHelperText(getTranslation("panel.wait.offset.help"));
        days.setValue(offset);
        days.addValueChangeListener(event -> {
            if (!days.isInvalid()) {
                offset = event.getValue() == null ? 0 : event.getValue();
                tell();
            }
        });
        return days;
    }

    private void tell() {
        changed.to(new WaitUntil(field, offset));
    }
}

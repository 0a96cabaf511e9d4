package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.setting.Period;

/** A length of time: how many, of what. */
final class PeriodEditor extends Div {

    private static final int LONGEST = 9_999;

    private final IntegerField amount;
    private final Select<Period.Unit> unit = new Select<>();

    PeriodEditor(String label, @Nullable Period period, Changed<Period> changed) {
        addClassName("panel-period");
        amount = WholeNumbers.between(1, LONGEST, label);
        unit.setAriaLabel(label);
        unit.setItems(Period.Unit.values());
        unit.setItemLabelGenerator(item -> getTranslation(Keys.of("panel.unit", item)));
        unit.setValue(period == null ? Period.Unit.DAYS : period.unit());
        if (period != null) {
            amount.setValue(period.amount());
        }
        amount.addValueChangeListener(event -> tell(changed));
        unit.addValueChangeListener(event -> tell(changed));
        add(amount, unit);
    }

    /** Out of bounds the former length stays. */
    private void tell(Changed<Period> changed) {
        if (!amount.isInvalid()) {
            changed.to(amount.isEmpty() ? null : new Period(amount.getValue(), unit.getValue()));
        }
    }
}

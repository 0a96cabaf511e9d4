package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.palette.BlockSettings.Deadline;
import org.lekalo.library.setting.Period;

/** When a task counts as late: at its own due date, or after a time of its own. */
final class DeadlineForm extends Div {

    private enum When {
        DUE_DATE,
        PERIOD
    }

    private static final Period USUAL = new Period(1, Period.Unit.DAYS);

    private final SettingsChanged changed;
    private final Div place = new Div();

    DeadlineForm(Deadline deadline, SettingsChanged changed) {
        this.changed = changed;
        addClassName("panel-form");
        var when = new RadioButtonGroup<When>(getTranslation("panel.deadline"));
        when.setItems(When.values());
        when.setItemLabelGenerator(choice -> getTranslation(Keys.of("panel.deadline", choice)));
        when.setValue(deadline.period() == null ? When.DUE_DATE : When.PERIOD);
        when.addValueChangeListener(event -> {
            var period = event.getValue() == When.PERIOD ? USUAL : null;
            show(period);
            changed.to(new Deadline(period));
        });
        show(deadline.period());
        var hint = new Span(getTranslation("panel.deadline.hint"));
        hint.addClassName("panel-hint");
        add(when, place, hint);
    }

    private void show(@Nullable Period period) {
        place.removeAll();
        if (period != null) {
            place.add(new PeriodEditor(getTranslation("panel.deadline.after"), period, now -> {
                if (now != null) {
                    changed.to(new Deadline(now));
                }
            }));
        }
    }
}

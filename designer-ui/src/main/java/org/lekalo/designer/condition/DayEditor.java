package org.lekalo.designer.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.lekalo.designer.look.WholeNumbers;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.condition.RelativeDay;
import org.lekalo.library.condition.Subject;

/** The day that a date is compared with: one of the calendar, or one counted from the day on which the condition is asked. */
final class DayEditor extends Div {

    private final ValueEditors values;
    private final Subject subject;
    private final Changed<String> changed;
    private final Div value = new Div();

    /** How the day is said. */
    private enum Way {
        CALENDAR,
        TODAY,
        AGO,
        AHEAD;

        static Way of(String value) {
            return RelativeDay.of(value).map(day -> of(day.days())).orElse(CALENDAR);
        }

        private static Way of(int days) {
            return days == 0 ? TODAY : days < 0 ? AGO : AHEAD;
        }
    }

    DayEditor(ValueEditors values, Subject subject, String written, Changed<String> changed) {
        this.values = values;
        this.subject = subject;
        this.changed = changed;
        addClassName("condition-day");
        value.addClassName("condition-day-value");
        var way = new Select<Way>();
        way.setItems(Way.values());
        way.setItemLabelGenerator(item -> getTranslation(Keys.of("panel.day", item)));
        way.setAriaLabel(getTranslation("panel.day"));
        way.setValue(Way.of(written));
        way.addValueChangeListener(event -> choose(event.getValue()));
        add(way, value);
        show(way.getValue(), written);
    }

    private void choose(Way way) {
        var written = way == Way.TODAY ? new RelativeDay(0).written() : "";
        show(way, written);
        changed.to(written.isEmpty() ? null : written);
    }

    private void show(Way way, String written) {
        value.removeAll();
        switch (way) {
            case CALENDAR -> value.add(values.one(subject, written, changed));
            case TODAY -> {}
            case AGO, AHEAD -> value.add(days(way, written));
        }
    }

    private Component days(Way way, String written) {
        var field = WholeNumbers.between(0, RelativeDay.FARTHEST, "");
        field.setAriaLabel(subject.label().in(Formats.current().locale()) + ", " + getTranslation("panel.day.count"));
        field.setPlaceholder(getTranslation("panel.day.count"));
        RelativeDay.of(written).map(day -> Math.abs(day.days())).ifPresent(field::setValue);
        field.addValueChangeListener(event -> changed.to(
                event.getValue() == null || !isWithin(event.getValue())
                        ? null
                        : new RelativeDay(way == Way.AGO ? -event.getValue() : event.getValue()).written()));
        return field;
    }

    private static boolean isWithin(int days) {
        return days >= 0 && days <= RelativeDay.FARTHEST;
    }
}

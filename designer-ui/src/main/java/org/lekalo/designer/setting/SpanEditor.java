package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.WholeNumbers;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Period.Unit;
import org.lekalo.library.setting.Span;

/** A length of time: how many, of what. Where it may be left open, and that means something, one says first which it is. */
final class SpanEditor extends Div {

    private static final int LONGEST = 9_999;
    private static final Period USUAL = new Period(1, Unit.DAYS);

    private final transient Asked<Period> asked;

    SpanEditor(Asked<Period> asked) {
        this.asked = asked;
        var open = asked.find("unset");
        if (asked.mayStayOpen() && open.isPresent()) {
            addClassName("panel-stack");
            add(whether(open.get()));
            if (asked.value() != null) {
                add(period("", asked.value()));
            }
        } else {
            add(period(asked.label(), asked.value()));
        }
    }

    private RadioButtonGroup<Boolean> whether(String open) {
        var group = new RadioButtonGroup<Boolean>(asked.label());
        group.setItems(false, true);
        group.setItemLabelGenerator(given -> given ? given() : open);
        group.setValue(asked.value() != null);
        group.setHelperText(asked.help());
        group.addValueChangeListener(event -> {
            getChildren().skip(1).toList().forEach(this::remove);
            if (event.getValue()) {
                add(period("", USUAL));
            }
            asked.changed().to(event.getValue() ? USUAL : null);
        });
        return group;
    }

    private String given() {
        return asked.find("given").orElseGet(() -> getTranslation("panel.span.given"));
    }

    /** Out of bounds the former length stays, and so it does where nothing is written though a length was chosen. */
    private Div period(String label, @Nullable Period period) {
        var amount = WholeNumbers.between(1, LONGEST, label);
        var unit = new Select<Unit>();
        var name = label.isEmpty() ? given() : label;
        amount.setAriaLabel(name);
        unit.setAriaLabel(name);
        unit.setItems(((Span) asked.setting().kind()).units());
        unit.setItemLabelGenerator(item -> getTranslation(Keys.of("panel.unit", item)));
        unit.setValue(period == null ? Unit.DAYS : period.unit());
        amount.setRequiredIndicatorVisible(asked.setting().needed());
        amount.setValue(period == null ? null : period.amount());
        Runnable tell = () -> {
            if (WholeNumbers.isMeant(amount) && !(amount.isEmpty() && label.isEmpty())) {
                asked.changed().to(amount.isEmpty() ? null : new Period(amount.getValue(), unit.getValue()));
            }
        };
        amount.addValueChangeListener(event -> tell.run());
        unit.addValueChangeListener(event -> tell.run());
        var row = new Div(amount, unit);
        row.addClassName("panel-period");
        return row;
    }
}

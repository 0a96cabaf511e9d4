package org.lekalo.designer.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.condition.CalendarPeriod;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;

/** One comparison: the field, how it is compared, and the value in an editor of the field's kind, or another field. */
final class ConditionRowEditor extends Div {

    private final Subjects subjects;
    private final ValueEditors values;
    private final Runnable changed;
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final Select<Comparison> comparison = new Select<>();
    private final Div value = new Div();
    private final Button turn = new Button(Glyph.LINK.icon());
    private List<String> written;
    private @Nullable String against;
    private boolean withField;

    /** {@code row} null: a new one, of which nothing is chosen yet. */
    ConditionRowEditor(
            Subjects subjects, ValueEditors values, @Nullable ConditionRow row, Runnable changed, Runnable removed) {
        this.subjects = subjects;
        this.values = values;
        this.changed = changed;
        this.written = row == null ? List.of() : row.values();
        this.against = row == null ? null : row.against();
        this.withField = against != null;
        addClassName("condition-row");
        value.addClassName("condition-value");
        subject.setItems(subjects.all());
        subject.setItemLabelGenerator(item -> item.label().in(getLocale()));
        subject.setPlaceholder(getTranslation("panel.condition.field"));
        subject.setAriaLabel(getTranslation("panel.condition.field"));
        comparison.setItemLabelGenerator(item -> getTranslation(comparisonKey(item)));
        comparison.setAriaLabel(getTranslation("panel.condition.comparison"));
        var remove = new Button(Glyph.CLOSE.icon(), click -> removed.run());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(getTranslation("panel.condition.remove"));
        turn.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        turn.addClassName("condition-turn");
        turn.addClickListener(click -> turnSide());
        if (row != null) {
            show(row);
        }
        subject.addValueChangeListener(event -> subjectChosen());
        comparison.addValueChangeListener(event -> comparisonChosen(event.getOldValue()));
        add(new Div(subject, remove), new Div(comparison, value));
    }

    private void show(ConditionRow row) {
        var known = subjects.find(row.subject());
        if (known.isEmpty()) {
            subject.setInvalid(true);
            subject.setErrorMessage(getTranslation(
                    row.subject().startsWith(StepOutcomes.variable(""))
                            ? "panel.condition.gone.answer"
                            : "panel.condition.gone"));
            return;
        }
        subject.setValue(known.get());
        comparison.setItems(Comparison.fitting(known.get().kind()));
        comparison.setValue(row.comparison());
        showValue();
    }

    /** Dates are earlier and later rather than less and more. */
    private String comparisonKey(Comparison item) {
        boolean ordered = switch (item) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
        boolean date =
                subject.getOptionalValue().filter(of -> of.kind().isDay()).isPresent();
        return Keys.of(ordered && date ? "panel.comparison.date" : "panel.comparison", item);
    }

    private void subjectChosen() {
        written = List.of();
        against = null;
        withField = false;
        subject.setInvalid(false);
        if (subject.isEmpty()) {
            comparison.setItems(List.of());
        } else {
            var fitting = Comparison.fitting(subject.getValue().kind());
            comparison.setItems(fitting);
            comparison.setValue(fitting.get(0));
        }
        showValue();
        changed.run();
    }

    private void comparisonChosen(@Nullable Comparison former) {
        if (comparison.getValue() != null) {
            if (former == Comparison.WITHIN || comparison.getValue() == Comparison.WITHIN) {
                written = List.of();
            } else if (!comparison.getValue().takes(written.size())) {
                written = comparison.getValue().takes(0)
                        ? List.of()
                        : written.stream().limit(1).toList();
            }
            if (!comparison.getValue().takesAField()) {
                against = null;
                withField = false;
            }
            showValue();
            changed.run();
        }
    }

    /** From a value to a field, and back. */
    private void turnSide() {
        withField = !withField;
        written = List.of();
        against = null;
        showValue();
        changed.run();
    }

    private void showValue() {
        value.removeAll();
        var chosen = comparison.getValue();
        if (subject.isEmpty() || chosen == null || chosen.takes(0)) {
            return;
        }
        var of = subject.getValue();
        value.add(withField ? otherField(of) : editor(of, chosen));
        if (chosen.takesAField() && (withField || !comparable(of).isEmpty())) {
            var label = getTranslation(withField ? "panel.condition.with-value" : "panel.condition.with-field");
            turn.setAriaLabel(label);
            turn.setTooltipText(label);
            value.add(turn);
        }
    }

    private Component editor(Subject of, Comparison chosen) {
        if (chosen == Comparison.ONE_OF) {
            return values.several(of, written, this::write);
        }
        var former = written.isEmpty() ? "" : written.get(0);
        Changed<String> write = one -> write(one == null ? null : List.of(one));
        if (chosen == Comparison.WITHIN) {
            return period(of, former, write);
        }
        return of.kind().isDay() ? new DayEditor(values, of, former, write) : values.one(of, former, write);
    }

    private Component period(Subject of, String former, Changed<String> write) {
        var select = new Select<CalendarPeriod>();
        select.setItems(CalendarPeriod.fitting(of.kind()));
        select.setItemLabelGenerator(item -> getTranslation(Keys.of("panel.period", item)));
        select.setPlaceholder(getTranslation("panel.choose"));
        select.setAriaLabel(of.label().in(getLocale()));
        select.setWidthFull();
        CalendarPeriod.of(former, of.kind()).ifPresent(select::setValue);
        select.addValueChangeListener(event -> write.to(event.getValue().written()));
        return select;
    }

    private Component otherField(Subject of) {
        var other = new ComboBox<Subject>();
        other.setItems(comparable(of));
        other.setItemLabelGenerator(item -> item.label().in(getLocale()));
        other.setPlaceholder(getTranslation("panel.condition.other"));
        other.setAriaLabel(getTranslation("panel.condition.other"));
        other.setWidthFull();
        if (against != null) {
            var known = comparable(of).stream()
                    .filter(item -> item.path().equals(against))
                    .findFirst();
            known.ifPresent(other::setValue);
            other.setInvalid(known.isEmpty());
            other.setErrorMessage(known.isEmpty() ? getTranslation("panel.condition.gone") : null);
        }
        other.addValueChangeListener(event -> {
            against = event.getValue() == null ? null : event.getValue().path();
            other.setInvalid(false);
            changed.run();
        });
        return other;
    }

    /** What stands for the same kind of thing: numbers, days, choices of the same list, records of the same type. */
    private List<Subject> comparable(Subject of) {
        return subjects.all().stream()
                .filter(item -> !item.path().equals(of.path()))
                .filter(item -> Conditions.comparable(of.kind(), item.kind()))
                .filter(item -> Objects.equals(of.target(), item.target())
                        && of.options().equals(item.options()))
                .toList();
    }

    private void write(@Nullable List<String> now) {
        written = now == null ? List.of() : now;
        changed.run();
    }

    /** Null while something is still to be chosen. */
    @Nullable
    ConditionRow row() {
        return subject.isEmpty() || comparison.getValue() == null
                ? null
                : new ConditionRow(subject.getValue().path(), comparison.getValue(), written, against);
    }
}

package org.lekalo.designer.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.look.OnlyFromList;
import org.lekalo.designer.look.Unread;
import org.lekalo.library.record.Field;

/** Edits one field's value; takes and gives it in the form the server has it in. */
public final class FieldEditor {

    private final Field field;
    private final Component component;
    private final Input<?> input;
    private @Nullable Object shown;

    private FieldEditor(Field field, Input<?> input) {
        this.field = field;
        this.component = input.component();
        this.input = input;
    }

    static FieldEditor of(Field field, Input<?> input) {
        var editor = new FieldEditor(field, input);
        var component = input.component();
        component.setReadOnly(field.readOnly());
        component.setRequiredIndicatorVisible(field.required());
        component.addValueChangeListener(change -> editor.typed());
        if (component instanceof ComboBox<?> box) {
            OnlyFromList.in(box);
        }
        return editor;
    }

    public Field field() {
        return field;
    }

    public Component component() {
        return component;
    }

    @Nullable
    public Object value() {
        return input.value();
    }

    public void show(@Nullable Object value) {
        shown = value;
        input.show(value);
        clearProblem();
    }

    public boolean differsFrom(@Nullable Object value) {
        return !Objects.equals(text(value()), text(value));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    public void setReadOnly(boolean readOnly) {
        input.component().setReadOnly(readOnly || field.readOnly());
    }

    /** Asked for by a stage, though the field may otherwise stay empty. */
    public void setRequired() {
        input.component().setRequiredIndicatorVisible(true);
    }

    public void onChange(Runnable listener) {
        input.component().addValueChangeListener(change -> listener.run());
    }

    /** Without a label to be seen; it is still read out. */
    public void hideLabel() {
        if (component instanceof HasLabel labelled) {
            var label = labelled.getLabel();
            labelled.setLabel("");
            if (component instanceof HasAriaLabel read) {
                read.setAriaLabel(label);
            }
        }
    }

    public void help(String sentence) {
        if (component instanceof HasHelper helped) {
            helped.setHelperText(sentence);
        }
    }

    public void showProblem(String sentence) {
        if (component instanceof HasValidationProperties validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(true);
        }
    }

    public boolean isReadable() {
        return problem().isEmpty();
    }

    /** What was shown may stay, whatever it is. */
    private Optional<String> problem() {
        return unreadable().or(() -> differsFrom(shown) ? Suits.problem(field, value()) : Optional.empty());
    }

    /** Puts the focus there, to set right what is wrong with it. */
    public void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    public boolean hasProblem() {
        return component instanceof HasValidationProperties validated && validated.isInvalid();
    }

    /** Whether what was typed can be read; where not, as a day that is in no calendar, it is said at the field. */
    public boolean readable() {
        var problem = problem();
        problem.ifPresent(this::showProblem);
        if (component instanceof ComboBox<?> box) {
            OnlyFromList.said(box);
        }
        return problem.isEmpty();
    }

    /** What was wrong is over; what cannot be read is said before anybody saves. */
    private void typed() {
        clearProblem();
        readable();
    }

    private void clearProblem() {
        if (component instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
        }
    }

    private Optional<String> unreadable() {
        if (component instanceof NumberField number) {
            return number.problem();
        }
        if (component instanceof ComboBox<?> box) {
            return OnlyFromList.stray(box);
        }
        if (component instanceof FileField file) {
            return file.isReceiving() ? Optional.of(file.onItsWay()) : Optional.empty();
        }
        return Unread.in(input.component());
    }
}

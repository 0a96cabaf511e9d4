package org.lekalo.designer.condition;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.Choices;
import org.lekalo.designer.field.Input;
import org.lekalo.designer.field.Inputs;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;

/** What a value is written in beside the words around it; values go in and out in the kind's own written form. */
public final class ValueEditors {

    private final Company company;
    private final Component page;
    private final Inputs inputs;

    public ValueEditors(Company company, Component page) {
        this.company = company;
        this.page = page;
        this.inputs = new Inputs(new Choices(company.records(), company::people, PersonLabel::apart, this::title));
    }

    /**
     * What is said of a kind's value.
     *
     * @param empty where there is none
     * @param lost where it is written and cannot be shown
     */
    private record Words(String empty, String lost) {

        static Words of(FieldKind kind) {
            return switch (kind) {
                case TEXT, LONG_TEXT, NUMBER, MONEY, FILE -> new Words("panel.value", "panel.value.unreadable");
                case DATE, DATE_TIME, YES_NO -> new Words("", "panel.value.unreadable");
                case CHOICE, MANY_CHOICE -> new Words("panel.choose", "panel.value.gone");
                case REFERENCE -> new Words("panel.value.record", "panel.value.gone");
                case PERSON -> new Words("panel.responsible.person.which", "panel.responsible.person.gone");
            };
        }
    }

    public Component one(Subject subject, String value, Changed<String> changed) {
        var kind = subject.kind();
        var input = inputs.one(field(subject), "");
        var words = Words.of(kind);
        show(input, value);
        var shown = !input.component().isEmpty() && !(kind == FieldKind.PERSON && hasLeft(value));
        frame(subject, input.component(), words.empty());
        if (!value.isBlank() && !shown) {
            tell(input.component(), words.lost());
        }
        input.component().addValueChangeListener(event -> changed.to(written(kind, input.value())));
        return input.component();
    }

    public Component several(Subject subject, List<String> values, Changed<List<String>> changed) {
        var input = inputs.several(field(subject), "");
        var words = Words.of(subject.kind());
        input.show(values);
        boolean chosen = input.component().getValue() instanceof Collection<?>;
        frame(subject, input.component(), chosen ? words.empty() : "panel.values");
        if (chosen && !String.join("", values).isBlank() && texts(input.value()).size() < values.size()) {
            tell(input.component(), words.lost());
        }
        input.component().addValueChangeListener(event -> changed.to(texts(input.value())));
        return input.component();
    }

    private static Field field(Subject subject) {
        return new Field(
                subject.path(), subject.label(), subject.kind(), true, false, subject.options(), subject.target());
    }

    private static void show(Input<?> input, String value) {
        try {
            input.show(value.isEmpty() ? null : value);
        } catch (DateTimeException | NumberFormatException unreadable) {
            input.component().clear();
        }
    }

    private boolean hasLeft(String person) {
        return company.active().stream().noneMatch(one -> one.id().toString().equals(person));
    }

    /** What is no number yet is none. */
    private static @Nullable String written(FieldKind kind, @Nullable Object value) {
        if (value == null) {
            return kind.isText() ? "" : null;
        }
        if (kind.isNumber()) {
            return value instanceof BigDecimal number ? number.toPlainString() : null;
        }
        return value.toString();
    }

    private static List<String> texts(@Nullable Object values) {
        return values instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Aloud by what it is the value of. */
    private void frame(Subject subject, Component editor, String empty) {
        var name = subject.label().in(Formats.current().locale());
        if (editor instanceof HasAriaLabel box) {
            box.setAriaLabel(name);
        } else if (editor instanceof DateTimePicker picker) {
            picker.setDateAriaLabel(name + ", " + say("picker.day"));
            picker.setTimeAriaLabel(name + ", " + say("picker.time"));
        }
        if (!empty.isEmpty() && editor instanceof HasPlaceholder box) {
            box.setPlaceholder(say(empty));
        }
        editor.getElement().getStyle().set("width", "100%");
    }

    /** Until something else is written. */
    private void tell(AbstractField<?, ?> editor, String lost) {
        if (editor instanceof HasHelper helped) {
            helped.setHelperText(say(lost));
            editor.addValueChangeListener(event -> helped.setHelperText(null));
        }
    }

    private Optional<String> title(String value) {
        try {
            var ref = RecordRef.of(value);
            return Optional.of(company.records().get(ref.type(), ref.id()).title());
        } catch (IllegalArgumentException | Refusal gone) {
            return Optional.empty();
        }
    }

    private String say(String key) {
        return page.getTranslation(key);
    }
}

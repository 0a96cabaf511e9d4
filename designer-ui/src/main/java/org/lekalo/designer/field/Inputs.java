package org.lekalo.designer.field;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Pickers;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Option;

/**
 * In what a value of each kind of field is asked for, wherever that is: a card, a condition, a filter, a setting. What is
 * around it there, such as its label and what is said of a bad value, is theirs.
 */
public final class Inputs {

    private final Choices choices;

    public Inputs(Choices choices) {
        this.choices = choices;
    }

    /** For all that a field holds. */
    public Input<?> whole(Field field, String label) {
        return switch (field.kind()) {
            case TEXT -> text(label);
            case LONG_TEXT -> longText(label);
            case NUMBER -> number(NumberField.ofNumber(label));
            case MONEY -> number(NumberField.ofMoney(label));
            case DATE -> date(field, label);
            case DATE_TIME -> dateTime(label);
            case YES_NO -> yesNo(field, label);
            case CHOICE -> choice(field, label);
            case MANY_CHOICE -> manyChoice(field, label);
            case REFERENCE -> choices.record(field, label);
            case PERSON -> choices.person(field, label);
            case FILE -> words(label);
        };
    }

    /** For one value that a field is compared with, or is given: what the whole has no empty place for, is all to be seen. */
    public Input<?> one(Field field, String label) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, FILE -> words(label);
            case YES_NO -> yesOrNo(label);
            case MANY_CHOICE -> choice(field, label);
            case NUMBER, MONEY, DATE, DATE_TIME, CHOICE, REFERENCE, PERSON -> whole(field, label);
        };
    }

    /** For several, of which a field has one. */
    public Input<?> several(Field field, String label) {
        return switch (field.kind()) {
            case CHOICE, MANY_CHOICE -> manyChoice(field, label);
            case REFERENCE -> choices.records(field, label);
            case PERSON -> choices.people(label);
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, DATE_TIME, YES_NO, FILE -> list(label);
        };
    }

    private static Input<String> text(String label) {
        var editor = new TextField(label);
        editor.setManualValidation(true);
        editor.setMaxLength(Lengths.TEXT);
        return new Input<>(editor, text -> text, Object::toString);
    }

    private static Input<String> longText(String label) {
        var editor = new TextArea(label);
        editor.setManualValidation(true);
        editor.setMaxLength(Lengths.LONG_TEXT);
        editor.setMaxHeight("16rem");
        return new Input<>(editor, text -> text, Object::toString);
    }

    private static Input<String> words(String label) {
        var editor = new TextField(label);
        editor.setValueChangeMode(ValueChangeMode.LAZY);
        return new Input<>(editor, text -> text, Object::toString);
    }

    private static Input<String> list(String label) {
        var editor = new TextField(label);
        editor.setValueChangeMode(ValueChangeMode.LAZY);
        return new Input<>(
                editor,
                text -> Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                values -> String.join("; ", keys(values).toList()));
    }

    /** What is no number goes to the server as it was written, which says so. */
    private static Input<String> number(NumberField editor) {
        return new Input<>(
                editor,
                text -> editor.number().<Object>map(number -> number).orElse(text),
                value -> editor.write(new BigDecimal(value.toString())));
    }

    private static Input<LocalDate> date(Field field, String label) {
        return new Input<>(
                field.birthday() ? Pickers.birthday(label) : Pickers.date(label),
                LocalDate::toString,
                value -> LocalDate.parse(value.toString()));
    }

    /** Shown and typed to the minute; the seconds of a moment that nobody touches stay. */
    private static Input<LocalDateTime> dateTime(String label) {
        var formats = Formats.current();
        var shown = new AtomicReference<@Nullable Instant>();
        return new Input<>(
                Pickers.dateTime(label),
                moment -> {
                    var before = shown.get();
                    return before != null && moment.equals(minute(formats, before))
                            ? before.toString()
                            : moment.atZone(formats.zone()).toInstant().toString();
                },
                value -> {
                    var present = OffsetDateTime.parse(value.toString()).toInstant();
                    shown.set(present);
                    return minute(formats, present);
                });
    }

    private static LocalDateTime minute(Formats formats, Instant moment) {
        return formats.local(moment).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Input<Boolean> yesNo(Field field, String label) {
        var editor = new Select<Boolean>();
        editor.setLabel(label);
        editor.setItems(true, false);
        editor.setItemLabelGenerator(yes -> yes == null ? "" : I18NProvider.translate(yes ? "value.yes" : "value.no"));
        editor.setEmptySelectionAllowed(!field.required());
        return new Input<>(editor, yes -> yes, value -> Boolean.valueOf(value.toString()));
    }

    private static Input<Boolean> yesOrNo(String label) {
        var editor = new RadioButtonGroup<Boolean>(label);
        editor.setItems(true, false);
        editor.setItemLabelGenerator(yes -> I18NProvider.translate(yes ? "panel.yes" : "panel.no"));
        return new Input<>(
                editor,
                yes -> yes,
                value -> Stream.of(true, false)
                        .filter(yes -> yes.toString().equals(value.toString()))
                        .findFirst()
                        .orElse(null));
    }

    private static Input<Option> choice(Field field, String label) {
        var locale = UI.getCurrent().getLocale();
        var editor = new ComboBox<Option>(label);
        editor.setItems(Option.offered(field.options()));
        editor.setItemLabelGenerator(option -> option.name().in(locale));
        editor.setClearButtonVisible(!field.required());
        return new Input<>(
                editor, Option::key, key -> option(field, key.toString()).orElse(null));
    }

    private static Optional<Option> option(Field field, String key) {
        return field.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst();
    }

    private static Input<?> manyChoice(Field field, String label) {
        var locale = UI.getCurrent().getLocale();
        var editor = new MultiSelectComboBox<Option>(label);
        editor.setItems(Option.offered(field.options()));
        editor.setItemLabelGenerator(option -> option.name().in(locale));
        return Choices.several(
                editor,
                chosen -> field.options().stream().filter(chosen::contains).map(Option::key),
                key -> option(field, key));
    }

    /** What several values are as the server has them. */
    static Stream<String> keys(Object values) {
        return values instanceof Collection<?> several ? several.stream().map(String::valueOf) : Stream.empty();
    }
}

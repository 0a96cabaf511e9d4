package org.lekalo.designer.field;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.FoundRecords;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Pickers;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.TextForm;
import org.springframework.context.annotation.Scope;

/** The proper editor for each kind of field; one of these a page, which asks for the company's people once. */
@SpringComponent
@Scope("prototype")
public final class FieldEditors {

    private final RecordsApi records;
    private final PeopleApi people;
    private @Nullable FileLinks links;
    private @Nullable RecordRef about;
    private @Nullable List<Person> everybody;

    public FieldEditors(RecordsApi records, PeopleApi people) {
        this.records = records;
        this.people = people;
    }

    /** Lets files be attached where there is a record. */
    public void attach(FileLinks ways) {
        links = ways;
    }

    /** The record whose fields are edited next; null where there is none yet, and so none to attach files to. */
    public void about(@Nullable RecordRef record) {
        about = record;
    }

    /** @param names what references and people that may be shown are called, by field key */
    public FieldEditor editor(Field field, Map<String, String> names) {
        var label = field.name().in(UI.getCurrent().getLocale());
        return switch (field.kind()) {
            case TEXT -> text(field, label);
            case LONG_TEXT -> longText(field, label);
            case NUMBER -> number(field, label);
            case MONEY -> money(field, label);
            case DATE ->
                FieldEditor.of(
                        field,
                        field.birthday() ? Pickers.birthday(label) : Pickers.date(label),
                        LocalDate::toString,
                        value -> LocalDate.parse(value.toString()));
            case DATE_TIME -> dateTime(field, label);
            case YES_NO -> yesNo(field, label);
            case CHOICE -> choice(field, label);
            case MANY_CHOICE -> manyChoice(field, label);
            case REFERENCE -> reference(field, label, names);
            case PERSON -> person(field, label);
            case FILE -> file(field, label, names);
        };
    }

    private static FieldEditor text(Field field, String label) {
        var editor = new TextField(label);
        editor.setManualValidation(true);
        editor.setMaxLength(Lengths.TEXT);
        var form = field.form();
        if (form != null) {
            editor.addValueChangeListener(change -> editor.setHelperText(doubt(form, change.getValue())));
        }
        return FieldEditor.of(field, editor, text -> text, Object::toString);
    }

    /** A word beside a telephone keeps nobody from it; where there is none at all, nobody is called by it or found. */
    private static @Nullable String doubt(TextForm form, String text) {
        return text.isBlank() || !form.named(text).isEmpty()
                ? null
                : I18NProvider.translate("records.doubt." + form.name().toLowerCase(Locale.ROOT));
    }

    private static FieldEditor longText(Field field, String label) {
        var editor = new TextArea(label);
        editor.setManualValidation(true);
        editor.setMaxLength(Lengths.LONG_TEXT);
        editor.setMaxHeight("16rem");
        return FieldEditor.of(field, editor, text -> text, Object::toString);
    }

    private static FieldEditor number(Field field, String label) {
        return measured(field, NumberField.ofNumber(label));
    }

    private static FieldEditor money(Field field, String label) {
        return measured(field, NumberField.ofMoney(label));
    }

    /** What is no number goes to the server as it was written, which says so. */
    private static FieldEditor measured(Field field, NumberField editor) {
        editor.setHelperText(within(field.bounds(), editor));
        return FieldEditor.of(
                field,
                editor,
                text -> editor.number().<Object>map(number -> number).orElse(text),
                value -> editor.write(new BigDecimal(value.toString())));
    }

    private static @Nullable String within(Bounds bounds, NumberField editor) {
        var least = bounds.least();
        var most = bounds.most();
        if (least != null && most != null) {
            return I18NProvider.translate("number.within", editor.write(least), editor.write(most));
        }
        if (least != null) {
            return least.signum() == 0 ? null : I18NProvider.translate("number.at-least", editor.write(least));
        }
        return most == null ? null : I18NProvider.translate("number.at-most", editor.write(most));
    }

    /** Shown and typed to the minute; the seconds of a moment that nobody touches stay. */
    private static FieldEditor dateTime(Field field, String label) {
        var formats = Formats.current();
        var shown = new AtomicReference<@Nullable Instant>();
        return FieldEditor.of(
                field,
                Pickers.dateTime(label),
                moment -> {
                    var before = shown.get();
                    return before != null && moment.equals(minute(formats, before))
                            ? before.toString()
                            : moment.atZone(formats.zone()).toInstant().toString();
                },
                value -> {
                    var present = Instant.parse(value.toString());
                    shown.set(present);
                    return minute(formats, present);
                });
    }

    private static LocalDateTime minute(Formats formats, Instant moment) {
        return formats.local(moment).truncatedTo(ChronoUnit.MINUTES);
    }

    private static FieldEditor yesNo(Field field, String label) {
        var editor = new Select<Boolean>();
        editor.setLabel(label);
        editor.setItems(true, false);
        editor.setItemLabelGenerator(yes -> yes == null ? "" : I18NProvider.translate(yes ? "value.yes" : "value.no"));
        editor.setEmptySelectionAllowed(!field.required());
        return FieldEditor.of(field, editor, yes -> yes, value -> Boolean.valueOf(value.toString()));
    }

    private static FieldEditor choice(Field field, String label) {
        var locale = UI.getCurrent().getLocale();
        var editor = new ComboBox<Option>(label);
        editor.setItems(Option.offered(field.options()));
        editor.setItemLabelGenerator(option -> option.name().in(locale));
        editor.setClearButtonVisible(!field.required());
        return FieldEditor.of(
                field, editor, Option::key, key -> option(field, key.toString()).orElse(null));
    }

    private static FieldEditor manyChoice(Field field, String label) {
        var locale = UI.getCurrent().getLocale();
        var editor = new MultiSelectComboBox<Option>(label);
        editor.setItems(Option.offered(field.options()));
        editor.setItemLabelGenerator(option -> option.name().in(locale));
        return FieldEditor.of(
                field,
                editor,
                chosen -> field.options().stream()
                        .filter(chosen::contains)
                        .map(Option::key)
                        .toList(),
                keys -> field.options().stream()
                        .filter(option -> keys instanceof Collection<?> chosen && chosen.contains(option.key()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Shows what the file is called. */
    private FieldEditor file(Field field, String label, Map<String, String> names) {
        var record = about;
        var ways = links;
        if (record != null && ways != null) {
            var called = names.getOrDefault(field.key(), I18NProvider.translate("value.file"));
            return FieldEditor.of(field, new FileField(label, ways, record, called), value -> value, Object::toString);
        }
        var shown = new AtomicReference<@Nullable Object>();
        return FieldEditor.of(field.withReadOnly(true), new TextField(label), name -> shown.get(), value -> {
            shown.set(value);
            return names.getOrDefault(field.key(), I18NProvider.translate("value.file"));
        });
    }

    private static Optional<Option> option(Field field, String key) {
        return field.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst();
    }

    private FieldEditor reference(Field field, String label, Map<String, String> names) {
        var editor = new ComboBox<Match>(label);
        var target = Optional.ofNullable(field.target()).orElse("");
        FoundRecords.in(editor, text -> records.lookup(target, text, FoundRecords.MOST));
        editor.setClearButtonVisible(!field.required());
        return FieldEditor.of(
                field,
                editor,
                match -> match.ref().toString(),
                value -> new Match(RecordRef.of(value.toString()), names.getOrDefault(field.key(), value.toString())));
    }

    /** What a record is called; empty where it is gone or one may not see it. */
    public Optional<String> title(String written) {
        try {
            var ref = RecordRef.of(written);
            return Optional.of(records.get(ref.type(), ref.id()).title());
        } catch (NotFound | IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    private FieldEditor person(Field field, String label) {
        var known = everybody();
        var editor = new ComboBox<Person>(label);
        editor.setItems(known.stream().filter(Person::active).toList());
        editor.setItemLabelGenerator(Apart.people(known));
        editor.setClearButtonVisible(!field.required());
        return FieldEditor.of(
                field,
                editor,
                person -> person.id().value(),
                value -> person(known, value.toString()).orElse(null));
    }

    public List<Person> everybody() {
        var known = everybody;
        if (known == null) {
            known = people.people();
            everybody = known;
        }
        return known;
    }

    private static Optional<Person> person(List<Person> everybody, String id) {
        return everybody.stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst();
    }
}

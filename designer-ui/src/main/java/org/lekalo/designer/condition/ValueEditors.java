package org.lekalo.designer.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lekalo.designer.look.FoundRecords;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Pickers;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordRef;

/** The right editor for a value of each kind; values go in and out in the kind's own written form. */
public final class ValueEditors {

    private final Company company;
    private final Component page;

    public ValueEditors(Company company, Component page) {
        this.company = company;
        this.page = page;
    }

    public Component one(Subject subject, String value, Changed<String> changed) {
        var editor = switch (subject.kind()) {
            case TEXT, LONG_TEXT, FILE -> text(value, changed);
            case NUMBER -> number(NumberField.ofNumber(""), value, changed);
            case MONEY -> number(NumberField.ofMoney(""), value, changed);
            case DATE -> date(value, changed);
            case DATE_TIME -> dateTime(value, changed);
            case YES_NO -> yesNo(value, changed);
            case CHOICE, MANY_CHOICE -> choice(subject.options(), value, changed);
            case PERSON -> person(value, changed);
            case REFERENCE -> reference(subject, value, changed);
        };
        return called(subject, editor);
    }

    public Component several(Subject subject, List<String> values, Changed<List<String>> changed) {
        var editor = switch (subject.kind()) {
            case PERSON -> people(values, changed);
            case REFERENCE -> references(subject, values, changed);
            default ->
                subject.options().isEmpty() ? texts(values, changed) : choices(subject.options(), values, changed);
        };
        return called(subject, editor);
    }

    /** Aloud by what it is the value of. */
    private Component called(Subject subject, Component editor) {
        var name = subject.label().in(Formats.current().locale());
        if (editor instanceof HasAriaLabel box) {
            box.setAriaLabel(name);
        } else if (editor instanceof DateTimePicker picker) {
            picker.setDateAriaLabel(name + ", " + say("picker.day"));
            picker.setTimeAriaLabel(name + ", " + say("picker.time"));
        }
        editor.getElement().getStyle().set("width", "100%");
        return editor;
    }

    private Component text(String value, Changed<String> changed) {
        var field = new TextField();
        field.setPlaceholder(say("panel.value"));
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> changed.to(event.getValue()));
        return field;
    }

    private Component number(NumberField field, String value, Changed<String> changed) {
        field.setPlaceholder(say("panel.value"));
        var number = number(value);
        number.map(field::write).ifPresent(field::setValue);
        say(field, value, number.isPresent(), "panel.value.unreadable");
        field.addValueChangeListener(event ->
                changed.to(field.number().map(BigDecimal::toPlainString).orElse(null)));
        return field;
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(value));
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    private Component date(String value, Changed<String> changed) {
        var picker = Pickers.date("");
        try {
            if (!value.isBlank()) {
                picker.setValue(LocalDate.parse(value));
            }
        } catch (DateTimeException unreadable) {
            picker.setHelperText(say("panel.value.unreadable"));
        }
        picker.addValueChangeListener(event ->
                changed.to(event.getValue() == null ? null : event.getValue().toString()));
        return picker;
    }

    private Component dateTime(String value, Changed<String> changed) {
        var picker = Pickers.dateTime("");
        var formats = Formats.current();
        try {
            if (!value.isBlank()) {
                picker.setValue(formats.local(OffsetDateTime.parse(value).toInstant()));
            }
        } catch (DateTimeException unreadable) {
            picker.setHelperText(say("panel.value.unreadable"));
        }
        picker.addValueChangeListener(event -> changed.to(
                event.getValue() == null
                        ? null
                        : event.getValue().atZone(formats.zone()).toInstant().toString()));
        return picker;
    }

    private Component yesNo(String value, Changed<String> changed) {
        var choice = new RadioButtonGroup<String>();
        choice.setItems("true", "false");
        choice.setItemLabelGenerator(item -> say(item.equals("true") ? "panel.yes" : "panel.no"));
        if (value.equals("true") || value.equals("false")) {
            choice.setValue(value);
        }
        choice.addValueChangeListener(event -> changed.to(event.getValue()));
        return choice;
    }

    private Component choice(List<Option> options, String value, Changed<String> changed) {
        var box = new ComboBox<Option>();
        box.setPlaceholder(say("panel.choose"));
        box.setItems(Option.offered(options));
        box.setItemLabelGenerator(option -> option.name().in(Formats.current().locale()));
        var chosen =
                options.stream().filter(option -> option.key().equals(value)).findFirst();
        chosen.ifPresent(box::setValue);
        say(box, value, chosen.isPresent(), "panel.value.gone");
        box.addValueChangeListener(event ->
                changed.to(event.getValue() == null ? null : event.getValue().key()));
        return box;
    }

    private Component choices(List<Option> options, List<String> values, Changed<List<String>> changed) {
        var box = new MultiSelectComboBox<Option>();
        box.setPlaceholder(say("panel.choose"));
        box.setItems(Option.offered(options));
        box.setItemLabelGenerator(option -> option.name().in(Formats.current().locale()));
        var chosen = options.stream()
                .filter(option -> values.contains(option.key()))
                .collect(Collectors.toUnmodifiableSet());
        box.setValue(chosen);
        say(box, String.join("", values), chosen.size() == values.size(), "panel.value.gone");
        box.addValueChangeListener(event -> changed.to(options.stream()
                .filter(event.getValue()::contains)
                .map(Option::key)
                .toList()));
        return box;
    }

    private Component texts(List<String> values, Changed<List<String>> changed) {
        var field = new TextField();
        field.setPlaceholder(say("panel.values"));
        field.setValue(String.join("; ", values));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(
                event -> changed.to(Arrays.stream(event.getValue().split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList()));
        return field;
    }

    private Component person(String value, Changed<String> changed) {
        var box = new ComboBox<Person>();
        box.setPlaceholder(say("panel.responsible.person.which"));
        box.setItems(company.active());
        box.setItemLabelGenerator(PersonLabel.apart(company.people()));
        var chosen = company.people().stream()
                .filter(person -> person.id().toString().equals(value))
                .findFirst();
        chosen.ifPresent(box::setValue);
        say(box, value, chosen.filter(Person::active).isPresent(), "panel.responsible.person.gone");
        box.addValueChangeListener(event -> changed.to(
                event.getValue() == null ? null : event.getValue().id().toString()));
        return box;
    }

    private Component people(List<String> values, Changed<List<String>> changed) {
        var box = new MultiSelectComboBox<Person>();
        box.setPlaceholder(say("panel.responsible.person.which"));
        box.setItems(company.active());
        box.setItemLabelGenerator(PersonLabel.apart(company.people()));
        var chosen = company.people().stream()
                .filter(person -> values.contains(person.id().toString()))
                .collect(Collectors.toUnmodifiableSet());
        box.setValue(chosen);
        say(box, String.join("", values), chosen.size() == values.size(), "panel.responsible.person.gone");
        box.addValueChangeListener(event -> changed.to(event.getValue().stream()
                .map(person -> person.id().toString())
                .sorted()
                .toList()));
        return box;
    }

    private Component reference(Subject subject, String value, Changed<String> changed) {
        var box = new ComboBox<Match>();
        box.setPlaceholder(say("panel.value.record"));
        FoundRecords.in(box, text -> lookup(subject, text));
        var match = match(value);
        match.ifPresent(box::setValue);
        say(box, value, match.isPresent(), "panel.value.gone");
        box.addValueChangeListener(event -> changed.to(
                event.getValue() == null ? null : event.getValue().ref().toString()));
        return box;
    }

    private Component references(Subject subject, List<String> values, Changed<List<String>> changed) {
        var box = new MultiSelectComboBox<Match>();
        box.setPlaceholder(say("panel.value.record"));
        FoundRecords.in(box, text -> lookup(subject, text));
        var chosen = values.stream().flatMap(value -> match(value).stream()).collect(Collectors.toUnmodifiableSet());
        box.setValue(chosen);
        say(box, String.join("", values), chosen.size() == values.size(), "panel.value.gone");
        box.addValueChangeListener(event -> changed.to(event.getValue().stream()
                .map(match -> match.ref().toString())
                .sorted()
                .toList()));
        return box;
    }

    private List<Match> lookup(Subject subject, String text) {
        return company.records().lookup(Optional.ofNullable(subject.target()).orElse(""), text, FoundRecords.MOST);
    }

    private Optional<Match> match(String value) {
        try {
            var ref = RecordRef.of(value);
            return Optional.of(
                    new Match(ref, company.records().get(ref.type(), ref.id()).title()));
        } catch (IllegalArgumentException | Refusal gone) {
            return Optional.empty();
        }
    }

    /** What was written and cannot be shown is told of, until something else is. */
    private <F extends Component & HasHelper & HasValue<?, ?>> void say(
            F field, String value, boolean shown, String key) {
        if (!value.isBlank() && !shown) {
            field.setHelperText(say(key));
            field.addValueChangeListener(event -> field.setHelperText(null));
        }
    }

    private String say(String key) {
        return page.getTranslation(key);
    }
}

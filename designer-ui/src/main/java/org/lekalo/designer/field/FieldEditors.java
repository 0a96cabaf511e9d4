package org.lekalo.designer.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
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
        if (field.kind().isAttached()) {
            return file(field, label, names);
        }
        var choices = new Choices(
                records, this::everybody, Apart::people, ref -> Optional.of(names.getOrDefault(field.key(), ref)));
        var input = new Inputs(choices).whole(field, label);
        help(field, input.component());
        return FieldEditor.of(field, input);
    }

    /** What the field is to hold, below it, as far as that can be told. */
    private static void help(Field field, Component component) {
        var form = field.form();
        if (component instanceof NumberField editor) {
            editor.setHelperText(within(field.bounds(), editor));
        } else if (form != null && component instanceof TextField editor) {
            editor.addValueChangeListener(change -> editor.setHelperText(doubt(form, change.getValue())));
        }
    }

    /** A word beside a telephone keeps nobody from it; where there is none at all, nobody is called by it or found. */
    private static @Nullable String doubt(TextForm form, String text) {
        return text.isBlank() || !form.named(text).isEmpty()
                ? null
                : I18NProvider.translate("records.doubt." + form.name().toLowerCase(Locale.ROOT));
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

    /** Shows what the file is called. */
    private FieldEditor file(Field field, String label, Map<String, String> names) {
        var ways = links;
        if (about != null && ways != null) {
            var called = names.getOrDefault(field.key(), I18NProvider.translate("value.file"));
            return FieldEditor.of(
                    field, new Input<>(new FileField(label, ways, called), value -> value, value -> value));
        }
        var shown = new AtomicReference<@Nullable Object>();
        return FieldEditor.of(
                field.withReadOnly(true), new Input<>(new TextField(label), name -> shown.get(), value -> {
                    shown.set(value);
                    return names.getOrDefault(field.key(), I18NProvider.translate("value.file"));
                }));
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

    public List<Person> everybody() {
        var known = everybody;
        if (known == null) {
            known = people.people();
            everybody = known;
        }
        return known;
    }
}

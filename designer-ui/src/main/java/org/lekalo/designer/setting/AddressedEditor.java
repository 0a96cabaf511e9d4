package org.lekalo.designer.setting;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Addressed;
import org.lekalo.library.setting.Addressee;
import org.lekalo.library.setting.Addressee.Fixed;
import org.lekalo.library.setting.Addressee.InField;
import org.lekalo.library.setting.Addressee.Somebody;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Who;

/** Whom a letter goes to: an address that stands in the record or in one it refers to, people who work here, or one address. */
final class AddressedEditor extends Div {

    /** The ways to say it. */
    enum Way {
        FIELD,
        PEOPLE,
        ADDRESS
    }

    private static final Setting<Responsible> COLLEAGUE = Setting.of("colleague", new Who());

    private final Select<Way> way = new Select<>();
    private final ComboBox<String> field = new ComboBox<>();
    private final TextField address = new TextField();
    private final Div people = new Div();
    private @Nullable Responsible who;

    AddressedEditor(Asked<Addressee> asked) {
        addClassName("panel-stack");
        prepareWay(asked);
        var value = asked.value();
        way.setValue(wayOf(value));
        offerFields(asked, value instanceof InField in ? in.path() : null);
        prepareAddress();
        address.setValue(value instanceof Fixed fixed ? fixed.address() : "");
        who = value instanceof Somebody somebody ? somebody.who() : null;
        people.add(new WhoEditor(new Asked<>(
                COLLEAGUE,
                who,
                now -> {
                    who = now;
                    tell(asked);
                },
                asked.sheet())));
        showDetail();
        add(way, field, people, address);
        way.addValueChangeListener(event -> {
            showDetail();
            tell(asked);
        });
        field.addValueChangeListener(event -> tell(asked));
        address.addValueChangeListener(event -> tell(asked));
    }

    private void prepareWay(Asked<Addressee> asked) {
        way.setLabel(asked.label());
        way.setHelperText(asked.help());
        way.setRequiredIndicatorVisible(asked.setting().needed());
        way.setEmptySelectionAllowed(asked.mayStayOpen());
        asked.find("unset").ifPresent(way::setEmptySelectionCaption);
        way.setPlaceholder(getTranslation("panel.choose"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(choice ->
                choice == null ? way.getEmptySelectionCaption() : getTranslation(Keys.of("panel.addressed", choice)));
    }

    private void prepareAddress() {
        address.setPlaceholder(getTranslation("panel.addressed.address.which"));
        address.setAriaLabel(getTranslation("panel.addressed.address.which"));
        address.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        address.setMaxLength(254);
    }

    private static @Nullable Way wayOf(@Nullable Addressee value) {
        if (value == null) {
            return null;
        }
        if (value instanceof InField) {
            return Way.FIELD;
        }
        return value instanceof Fixed ? Way.ADDRESS : Way.PEOPLE;
    }

    private void offerFields(Asked<Addressee> asked, @Nullable String chosen) {
        var paths = paths(asked);
        field.setPlaceholder(getTranslation("panel.addressed.field.which"));
        field.setAriaLabel(getTranslation("panel.addressed.field.which"));
        if (paths.isEmpty()) {
            field.setHelperText(getTranslation(
                    asked.around().type().isEmpty() ? "panel.form.no-type" : "panel.addressed.field.none"));
        }
        Offer.of(
                        paths.entrySet(),
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        path -> path,
                        asked.around().type().isEmpty() ? "" : getTranslation("panel.field.gone"))
                .in(field, chosen);
    }

    /** The fields that may hold addresses: first those of records that the process's refers to, such as its contact. */
    private Map<String, String> paths(Asked<Addressee> asked) {
        Map<String, String> paths = new LinkedHashMap<>();
        var types = asked.around().company().types();
        asked.around().type().ifPresent(type -> {
            type.fields().stream()
                    .filter(reference -> reference.kind() == FieldKind.REFERENCE)
                    .forEach(reference -> Optional.ofNullable(reference.target())
                            .flatMap(types::type)
                            .ifPresent(target -> mails(target, reference, paths)));
            type.fields().stream().filter(AddressedEditor::holdsMail).forEach(own -> paths.put(own.key(), name(own)));
        });
        return paths;
    }

    private void mails(RecordType target, Field reference, Map<String, String> paths) {
        target.fields().stream()
                .filter(AddressedEditor::holdsMail)
                .forEach(mail -> paths.put(
                        reference.key() + "." + mail.key(),
                        getTranslation("panel.addressed.field.of", name(reference), name(mail))));
    }

    /** Any text may, but nobody looks for an address in a title. */
    private static boolean holdsMail(Field field) {
        return Addressed.mayHoldMail(field) && (field.form() != null || field.custom());
    }

    private String name(Field field) {
        return field.name().in(getLocale());
    }

    private void showDetail() {
        field.setVisible(way.getValue() == Way.FIELD);
        people.setVisible(way.getValue() == Way.PEOPLE);
        address.setVisible(way.getValue() == Way.ADDRESS);
    }

    /** Until the way is said to its end, the former holds. */
    private void tell(Asked<Addressee> asked) {
        var addressee = addressee();
        if (addressee != null || way.isEmpty()) {
            asked.changed().to(addressee);
        }
    }

    private @Nullable Addressee addressee() {
        var chosen = way.getValue();
        if (chosen == null) {
            return null;
        }
        return switch (chosen) {
            case FIELD -> field.isEmpty() ? null : new InField(field.getValue());
            case PEOPLE -> who == null ? null : new Somebody(who);
            case ADDRESS ->
                address.getValue().isBlank()
                        ? null
                        : new Fixed(address.getValue().strip());
        };
    }
}

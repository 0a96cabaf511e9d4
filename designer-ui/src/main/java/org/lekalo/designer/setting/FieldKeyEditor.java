package org.lekalo.designer.setting;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.FieldKey;

/** A field of the process's record, of the kinds that fit. */
final class FieldKeyEditor extends Select<String> {

    FieldKeyEditor(Asked<String> asked) {
        this(asked, field -> ((FieldKey) asked.setting().kind()).kinds().contains(field.kind()));
    }

    /** @param fits which of the fields are offered, of whatever kind */
    static FieldKeyEditor among(Asked<String> asked, Predicate<Field> fits) {
        return new FieldKeyEditor(asked, fits);
    }

    private FieldKeyEditor(Asked<String> asked, Predicate<Field> fits) {
        var type = asked.around().type();
        var fields = type.map(RecordType::fields).orElse(List.of()).stream()
                .filter(fits)
                .toList();
        setLabel(asked.label());
        setPlaceholder(asked.find("unset").orElseGet(() -> getTranslation("panel.choose")));
        setRequiredIndicatorVisible(asked.setting().needed());
        setEmptySelectionAllowed(asked.mayStayOpen());
        if (type.isEmpty()) {
            setHelperText(getTranslation("panel.form.no-type"));
        } else if (fields.isEmpty()) {
            setHelperText(asked.find("none").orElseGet(() -> getTranslation("panel.field.none")));
        } else {
            setHelperText(asked.help());
        }
        offer(type, fields, asked.value()).in(this, asked.value());
        addValueChangeListener(event -> asked.changed().to(event.getValue()));
    }

    private Offer<String> offer(Optional<RecordType> type, List<Field> fields, @Nullable String chosen) {
        var known = type.flatMap(of -> Optional.ofNullable(chosen).flatMap(of::field));
        return Offer.of(
                fields,
                Field::key,
                field -> field.name().in(getLocale()),
                key -> known.map(field -> field.name().in(getLocale())).orElse(key),
                type.isEmpty() ? "" : getTranslation(known.isPresent() ? "panel.field.unfit" : "panel.field.gone"));
    }
}

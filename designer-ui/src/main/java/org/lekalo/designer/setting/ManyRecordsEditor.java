package org.lekalo.designer.setting;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;
import org.lekalo.library.setting.Many;

/** The records that refer to the process's one, by what they are called from there. */
final class ManyRecordsEditor extends Select<Many> {

    ManyRecordsEditor(Asked<Many> asked) {
        setLabel(asked.label());
        setPlaceholder(getTranslation("panel.choose"));
        setRequiredIndicatorVisible(asked.setting().needed());
        setEmptySelectionAllowed(asked.mayStayOpen());
        var type = asked.around().type();
        var relations = type.map(RecordType::relations).orElse(List.of());
        setHelperText(type.isEmpty() ? getTranslation("panel.form.no-type") : asked.help());
        Offer.of(
                        Stream.concat(
                                        relations.stream().map(ManyRecordsEditor::records),
                                        asked.around().company().types().all().stream()
                                                .filter(all -> type.isPresent())
                                                .map(all -> new Many(all.key(), null)))
                                .toList(),
                        many -> many,
                        many -> relations.stream()
                                .filter(relation -> records(relation).equals(many))
                                .findFirst()
                                .map(relation -> relation.name().in(getLocale()))
                                .orElseGet(() -> all(many, asked)),
                        many -> called(many, asked),
                        type.isEmpty() ? "" : getTranslation("panel.records.gone"))
                .in(this, asked.value());
        addValueChangeListener(event -> asked.changed().to(event.getValue()));
    }

    private static Many records(Relation relation) {
        return new Many(relation.type(), relation.field());
    }

    private String all(Many many, Asked<Many> asked) {
        return asked.find("all").orElse("{0}").replace("{0}", called(many, asked));
    }

    private String called(Many many, Asked<Many> asked) {
        return asked.around()
                .company()
                .types()
                .type(many.type())
                .map(type -> type.plural().in(getLocale()))
                .orElse(many.type());
    }
}

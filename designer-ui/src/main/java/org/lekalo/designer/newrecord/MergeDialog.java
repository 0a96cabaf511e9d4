package org.lekalo.designer.newrecord;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.field.RefusedFields;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Makes one record of two: which one stays, and whose value where they differ. */
final class MergeDialog extends AskingDialog {

    private final DuplicatesApi duplicates;
    private final RecordType type;
    private final RecordView one;
    private final RecordView other;
    private final RadioButtonGroup<RecordView> survivor = new RadioButtonGroup<>();
    private final Map<String, RadioButtonGroup<RecordView>> choices = new LinkedHashMap<>();

    MergeDialog(DuplicatesApi duplicates, RecordType type, RecordView one, RecordView other) {
        this.duplicates = duplicates;
        this.type = type;
        this.one = one;
        this.other = other;
        setHeaderTitle(getTranslation("duplicates.merge.title"));
        setWidth("min(46rem, 96vw)");
        survivor.setLabel(getTranslation("duplicates.merge.survivor"));
        var survivors = survivors(one, other);
        survivor.setItems(survivors);
        survivor.setItemLabelGenerator(this::called);
        survivor.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        survivor.setValue(survivors.get(0));
        add(new Paragraph(getTranslation("duplicates.merge.advice")), survivor, values());
        getFooter()
                .add(
                        cancel(getTranslation("records.cancel")),
                        primary(getTranslation("duplicates.merge.do"), this::merge));
    }

    /** Those of the two that may stay: each where the other may go. */
    static List<RecordView> survivors(RecordView one, RecordView other) {
        List<RecordView> survivors = new ArrayList<>();
        if (one.mayChange() && other.mayDelete()) {
            survivors.add(one);
        }
        if (other.mayChange() && one.mayDelete()) {
            survivors.add(other);
        }
        return survivors;
    }

    /** Two of the same are often called the same. */
    private String called(RecordView record) {
        return Stream.concat(
                        Stream.of(record.title()),
                        Stream.of("owner", "created_at")
                                .flatMap(key -> type.field(key).stream())
                                .map(field -> FieldText.of(type, field, record))
                                .filter(text -> !text.isEmpty()))
                .collect(Collectors.joining(", "));
    }

    /** A choice for each field in which they differ; a value wins against none. */
    private Component values() {
        var values = new Div();
        values.addClassName("merge-values");
        type.fields().stream()
                .filter(field -> !field.readOnly())
                .filter(field -> !Objects.equals(value(one, field), value(other, field)))
                .forEach(field -> {
                    var choice = new RadioButtonGroup<RecordView>();
                    choice.setLabel(field.name().in(getLocale()));
                    choice.setItems(List.of(one, other));
                    choice.setItemLabelGenerator(record -> shown(record, field));
                    choice.setValue(value(one, field) == null ? other : one);
                    choices.put(field.key(), choice);
                    values.add(choice);
                });
        return values;
    }

    private static @Nullable Object value(RecordView record, Field field) {
        return record.values().get(field.key());
    }

    private String shown(RecordView record, Field field) {
        var text = FieldText.of(type, field, record);
        return text.isEmpty() ? getTranslation("duplicates.merge.empty") : text;
    }

    private void merge() {
        var stays = survivor.getValue();
        var goes = stays.equals(one) ? other : one;
        var taken = new ArrayList<String>();
        choices.forEach((field, choice) -> {
            if (choice.getValue().equals(goes)) {
                taken.add(field);
            }
        });
        if (taken.contains("stage") || taken.contains("pipeline")) {
            taken.remove("stage");
            taken.remove("pipeline");
            taken.addAll(List.of("pipeline", "stage"));
        }
        try {
            var merged = duplicates.merge(new Merge(stays.ref(), stays.version(), goes.ref(), goes.version(), taken));
            close();
            Note.done(getTranslation("duplicates.merged", merged.title()));
            UI.getCurrent().navigate(RecordsNavigation.card(merged.ref()));
        } catch (Refusal refusal) {
            Note.refused(RefusedFields.sentence(refusal));
            close();
        }
    }
}

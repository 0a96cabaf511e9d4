package org.lekalo.designer.setting;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lekalo.library.contract.ModelsApi.Callable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** One of the published processes: for records of the process's type, or of one that it refers to. */
final class ProcessNumberEditor extends ComboBox<Long> {

    ProcessNumberEditor(Asked<Long> asked) {
        setLabel(asked.label());
        setPlaceholder(getTranslation("panel.choose"));
        setRequiredIndicatorVisible(asked.setting().needed());
        setClearButtonVisible(asked.mayStayOpen());
        var all = asked.around().company().processes();
        var fitting = fitting(all, asked);
        setHelperText(fitting.isEmpty() ? asked.find("none").orElse("") : asked.help());
        Offer.of(
                        fitting,
                        process -> process.id().value(),
                        Callable::name,
                        number -> called(all, number),
                        getTranslation("panel.process.gone"))
                .in(this, asked.value());
        addValueChangeListener(event -> asked.changed().to(event.getValue()));
    }

    private static List<Callable> fitting(List<Callable> all, Asked<Long> asked) {
        var type = asked.around().type();
        if (type.isEmpty()) {
            return all;
        }
        var types = reached(type.get());
        return all.stream()
                .filter(process -> process.recordTypes().stream().anyMatch(types::contains))
                .toList();
    }

    private static Set<String> reached(RecordType type) {
        var types = type.fields().stream()
                .map(Field::target)
                .filter(target -> target != null)
                .collect(Collectors.toSet());
        types.add(type.key());
        return types;
    }

    private String called(List<Callable> all, long number) {
        return all.stream()
                .filter(process -> process.id().value() == number)
                .map(Callable::name)
                .findFirst()
                .orElse(getTranslation("panel.process.unknown"));
    }
}

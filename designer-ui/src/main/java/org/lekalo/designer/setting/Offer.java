package org.lekalo.designer.setting;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen, by key and name. What was chosen and is not among it any more is still shown, and said to be gone, until
 * something else is chosen.
 *
 * @param names of what can be chosen, in their order
 * @param others what else has a name, though it cannot be chosen
 * @param gone what is said of a key that cannot be chosen; empty where nobody can say that it is gone
 */
record Offer<K>(Map<K, String> names, Function<K, String> others, String gone) {

    static <T, K> Offer<K> of(
            Collection<T> all, Function<T, K> key, Function<T, String> name, Function<K, String> others, String gone) {
        Map<K, String> names =
                all.stream().collect(Collectors.toMap(key, name, (first, second) -> first, LinkedHashMap::new));
        return new Offer<>(names, others, gone);
    }

    void in(Select<K> select, @Nullable K chosen) {
        var known = chosen == null ? List.<K>of() : List.of(chosen);
        select.setItems(with(known));
        select.setItemLabelGenerator(key -> key == null ? "" : name(key));
        select.setManualValidation(true);
        select.setValue(chosen);
        say(select, known);
        select.addValueChangeListener(
                event -> say(select, event.getValue() == null ? List.of() : List.of(event.getValue())));
    }

    void in(ComboBox<K> box, @Nullable K chosen) {
        var known = chosen == null ? List.<K>of() : List.of(chosen);
        box.setItems(with(known));
        box.setItemLabelGenerator(this::name);
        box.setManualValidation(true);
        box.setValue(chosen);
        say(box, known);
        box.addValueChangeListener(event -> say(box, event.getValue() == null ? List.of() : List.of(event.getValue())));
    }

    void in(MultiSelectComboBox<K> box, Collection<K> chosen) {
        box.setItems(with(chosen));
        box.setItemLabelGenerator(this::name);
        box.setManualValidation(true);
        box.setValue(Set.copyOf(chosen));
        say(box, chosen);
        box.addValueChangeListener(event -> say(box, event.getValue()));
    }

    private List<K> with(Collection<K> chosen) {
        var all = new LinkedHashSet<>(names.keySet());
        all.addAll(chosen);
        return List.copyOf(all);
    }

    private String name(K key) {
        var name = names.get(key);
        return name == null ? others.apply(key) : name;
    }

    private void say(HasValidationProperties field, Collection<K> chosen) {
        boolean isGone = !gone.isEmpty() && !names.keySet().containsAll(chosen);
        field.setErrorMessage(isGone ? gone : null);
        field.setInvalid(isGone);
    }
}

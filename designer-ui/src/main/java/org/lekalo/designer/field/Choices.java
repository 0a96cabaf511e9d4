package org.lekalo.designer.field;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.designer.look.FoundRecords;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;

/**
 * The records and people that a field may point at.
 *
 * @param everybody those who left too, who may still stand in a field
 * @param called what people are called among each other
 * @param title what a record that is written somewhere is called; empty where it is gone or may not be seen
 */
public record Choices(
        RecordsApi records,
        Supplier<List<Person>> everybody,
        Function<Collection<Person>, ItemLabelGenerator<Person>> called,
        Function<String, Optional<String>> title) {

    Input<Match> record(Field field, String label) {
        var editor = new ComboBox<Match>(label);
        FoundRecords.in(editor, text -> found(field, text));
        editor.setClearButtonVisible(!field.required());
        return new Input<>(
                editor,
                match -> match.ref().toString(),
                value -> match(value.toString()).orElse(null));
    }

    Input<?> records(Field field, String label) {
        var editor = new MultiSelectComboBox<Match>(label);
        FoundRecords.in(editor, text -> found(field, text));
        return several(
                editor,
                chosen -> chosen.stream().map(match -> match.ref().toString()).sorted(),
                this::match);
    }

    private List<Match> found(Field field, String text) {
        return records.lookup(Optional.ofNullable(field.target()).orElse(""), text, FoundRecords.MOST);
    }

    private Optional<Match> match(String ref) {
        return title.apply(ref).map(title -> new Match(RecordRef.of(ref), title));
    }

    Input<Person> person(Field field, String label) {
        var known = everybody.get();
        var editor = new ComboBox<Person>(label);
        editor.setItems(known.stream().filter(Person::active).toList());
        editor.setItemLabelGenerator(called.apply(known));
        editor.setClearButtonVisible(!field.required());
        return new Input<>(
                editor,
                person -> person.id().value(),
                value -> person(known, value.toString()).orElse(null));
    }

    Input<?> people(String label) {
        var known = everybody.get();
        var editor = new MultiSelectComboBox<Person>(label);
        editor.setItems(known.stream().filter(Person::active).toList());
        editor.setItemLabelGenerator(called.apply(known));
        return several(
                editor,
                chosen -> chosen.stream().map(person -> person.id().toString()).sorted(),
                id -> person(known, id));
    }

    private static Optional<Person> person(List<Person> everybody, String id) {
        return everybody.stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst();
    }

    /** @param keys of what is chosen, in the order in which the server has them */
    static <T> Input<Set<T>> several(
            MultiSelectComboBox<T> editor, Function<Set<T>, Stream<String>> keys, Function<String, Optional<T>> of) {
        return new Input<>(
                editor,
                chosen -> keys.apply(chosen).toList(),
                values -> Inputs.keys(values)
                        .flatMap(key -> of.apply(key).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

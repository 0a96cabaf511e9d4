package org.lekalo.designer.look;

import com.vaadin.flow.component.ItemLabelGenerator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.lekalo.library.contract.PeopleApi.Person;

/** What things to choose from are called: by their names, and where two have the same one, by what tells them apart too. */
public final class Apart {

    private Apart() {}

    /** @param more what else may be said of one, asked in this order until no two are called the same */
    @SafeVarargs
    public static <T> ItemLabelGenerator<T> by(
            Collection<? extends T> all, Function<T, String> name, Function<T, String>... more) {
        Map<T, String> called = new HashMap<>();
        all.forEach(item -> called.put(item, name.apply(item)));
        for (var next : more) {
            var times = new HashMap<String, Integer>();
            called.values().forEach(label -> times.merge(label, 1, Integer::sum));
            called.replaceAll(
                    (item, label) -> times.getOrDefault(label, 1) > 1 ? label(label, next.apply(item)) : label);
        }
        return item -> item == null ? "" : called.getOrDefault(item, name.apply(item));
    }

    public static ItemLabelGenerator<Person> people(Collection<Person> all) {
        return by(all, Person::name, Person::position, Person::login);
    }

    private static String label(String label, String more) {
        return more.isBlank() ? label : label + " · " + more;
    }
}

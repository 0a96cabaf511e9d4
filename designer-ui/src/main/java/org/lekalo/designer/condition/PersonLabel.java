package org.lekalo.designer.condition;

import com.vaadin.flow.component.ItemLabelGenerator;
import java.util.Collection;
import org.lekalo.designer.look.Apart;
import org.lekalo.library.contract.PeopleApi.Person;

/** A person as pickers show them: the name and the position, and of those who share both the login. */
public final class PersonLabel {

    private PersonLabel() {}

    public static ItemLabelGenerator<Person> apart(Collection<Person> all) {
        return Apart.by(all, PersonLabel::of, Person::login);
    }

    private static String of(Person person) {
        return person.position().isBlank() ? person.name() : person.name() + " · " + person.position();
    }
}

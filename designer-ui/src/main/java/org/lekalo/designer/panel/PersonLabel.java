package org.lekalo.designer.panel;

import org.lekalo.library.contract.PeopleApi.Person;

/** A person as pickers show them: the name, and the position that tells namesakes apart. */
final class PersonLabel {

    private PersonLabel() {}

    static String of(Person person) {
        return person.position().isBlank() ? person.name() : person.name() + " · " + person.position();
    }
}

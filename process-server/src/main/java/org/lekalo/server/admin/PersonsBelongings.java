package org.lekalo.server.admin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.StaffApi.Belongings;
import org.lekalo.server.metadata.UsePlaces;
import org.lekalo.server.model.NamedInModels;
import org.lekalo.server.owner.Estates;
import org.lekalo.server.people.People;
import org.lekalo.server.task.Handover;
import org.springframework.stereotype.Component;

/** What a person answers for: his records and tasks, and the places in drawings that name him. */
@Component
class PersonsBelongings {

    private final Estates records;
    private final Handover tasks;
    private final NamedInModels drawings;
    private final People people;

    PersonsBelongings(Estates records, Handover tasks, NamedInModels drawings, People people) {
        this.records = records;
        this.tasks = tasks;
        this.drawings = drawings;
        this.people = people;
    }

    Belongings of(PersonId person) {
        long setByHand = records.countTasks(person);
        return new Belongings(records.count(person) - setByHand, tasks.count(person) + setByHand, places(person));
    }

    private List<String> places(PersonId person) {
        return UsePlaces.sentences(drawings.person(person));
    }

    /**
     * To the heir what can be; without one records stay his, and no task does: those of processes go where new ones would, those
     * set by hand to his head, or else to whoever lets him leave.
     */
    Belongings leave(PersonId person, @Nullable PersonId heir, PersonId by) {
        var places = places(person);
        long setByHand =
                records.handOverTasks(person, heir == null ? headOf(person).orElse(by) : heir, by);
        var handed = heir == null
                ? new Belongings(0, tasks.count(person) + setByHand, places)
                : new Belongings(records.handOver(person, heir, by), tasks.handOver(person, heir) + setByHand, places);
        tasks.settle();
        return handed;
    }

    private Optional<PersonId> headOf(PersonId person) {
        var company = people.companyNow();
        return company.person(person).flatMap(company::headOf).map(Person::id);
    }

    /** To a department, or to other roles. */
    void moved(PersonId person, @Nullable Long department) {
        tasks.settle();
        records.moved(person, department);
    }
}

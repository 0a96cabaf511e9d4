package org.lekalo.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.StaffApi.Belongings;
import org.lekalo.server.metadata.UsePlaces;
import org.lekalo.server.model.NamedInModels;
import org.lekalo.server.owner.Estates;
import org.lekalo.server.task.Handover;
import org.springframework.stereotype.Component;

/** What a person answers for: his records and tasks, and the places in drawings that name him. */
@Component
class PersonsBelongings {

    private final Estates records;
    private final Handover tasks;
    private final NamedInModels drawings;

    PersonsBelongings(Estates records, Handover tasks, NamedInModels drawings) {
        this.records = records;
        this.tasks = tasks;
        this.drawings = drawings;
    }

    Belongings of(PersonId person) {
        return new Belongings(records.count(person), tasks.count(person), places(person));
    }

    private List<String> places(PersonId person) {
        return UsePlaces.sentences(drawings.person(person));
    }

    /** To the heir what can be; without one it stays where it is, and nobody has it. */
    Belongings leave(PersonId person, @Nullable PersonId heir, PersonId by) {
        var places = places(person);
        var handed = heir == null
                ? new Belongings(0, 0, places)
                : new Belongings(records.handOver(person, heir, by), tasks.handOver(person, heir), places);
        tasks.settle();
        return handed;
    }

    /** To a department, or to other roles. */
    void moved(PersonId person, @Nullable Long department) {
        tasks.settle();
        records.moved(person, department);
    }
}

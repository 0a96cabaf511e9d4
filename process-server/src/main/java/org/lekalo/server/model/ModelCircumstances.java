package org.lekalo.server.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Circumstances.OtherStart;
import org.lekalo.library.setting.Directory;
import org.lekalo.server.gate.Gates;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** What a model is held against: the record types, people, gates and other processes of today. */
@Component
class ModelCircumstances {

    private final RecordTypesInUse types;
    private final People people;
    private final Gates gates;
    private final PublishedStarts starts;
    private final KnownProcesses processes;

    ModelCircumstances(
            RecordTypesInUse types, People people, Gates gates, PublishedStarts starts, KnownProcesses processes) {
        this.types = types;
        this.people = people;
        this.gates = gates;
        this.starts = starts;
        this.processes = processes;
    }

    Circumstances now(ProcessModelId model) {
        return around(model, types.all(), people.company(), starts.ofOthersThan(model));
    }

    /** All that the model names stays there until the transaction ends. */
    Circumstances held(ProcessModelId model) {
        var company = people.companyHeld();
        return around(model, types.held(), company, List.of());
    }

    private Circumstances around(ProcessModelId model, RecordTypes known, Company company, List<OtherStart> others) {
        return new Circumstances(known, directory(company), gates.byType(), others, processes.seenBy(model));
    }

    private static Directory directory(Company company) {
        return new Directory(
                company.people().stream()
                        .filter(Person::active)
                        .map(person -> person.id().value())
                        .collect(toUnmodifiableSet()),
                company.roles().stream().map(Role::key).collect(toUnmodifiableSet()),
                company.departments().stream().map(Department::id).collect(toUnmodifiableSet()));
    }
}

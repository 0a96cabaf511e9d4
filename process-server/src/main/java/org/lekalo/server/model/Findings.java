package org.lekalo.server.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelCheck;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.ModelHasErrors;
import org.lekalo.library.contract.ModelsApi.Remedy;
import org.lekalo.library.contract.ModelsApi.Severity;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Circumstances.OtherStart;
import org.lekalo.library.setting.Directory;
import org.lekalo.server.gate.Gates;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with a model, by the record types and people of today, in the caller's language. */
@Component
class Findings {

    private final RecordTypesInUse types;
    private final People people;
    private final Gates gates;
    private final PublishedStarts starts;
    private final KnownProcesses processes;
    private final Blocks blocks;

    Findings(
            RecordTypesInUse types,
            People people,
            Gates gates,
            PublishedStarts starts,
            KnownProcesses processes,
            Blocks blocks) {
        this.types = types;
        this.people = people;
        this.gates = gates;
        this.starts = starts;
        this.processes = processes;
        this.blocks = blocks;
    }

    /** Of the model's draft. */
    List<FindingView> of(StoredModel model) {
        return of(model.id(), Drawing.read(model.draft(), blocks));
    }

    /** Of what was just saved as the model's draft. */
    List<FindingView> of(ProcessModelId model, Drawing drawing) {
        return check(model, drawing, types.all(), people.company(), starts.ofOthersThan(model)).stream()
                .map(Findings::view)
                .toList();
    }

    /**
     * As blocks, where nothing is an error; refused with {@link ModelHasErrors} where something is. What the model names stays
     * there until the transaction ends.
     */
    Drawing sound(ProcessModelId id, ProcessModel model) {
        var drawing = Drawing.of(model, blocks);
        var company = people.companyHeld();
        var errors = check(id, drawing, types.held(), company, List.of()).stream()
                .filter(Finding::isError)
                .map(Findings::view)
                .toList();
        if (!errors.isEmpty()) {
            throw new ModelHasErrors(
                    Map.of("findings", errors.stream().map(Findings::fact).toList()));
        }
        return drawing;
    }

    private List<Finding> check(
            ProcessModelId model, Drawing drawing, RecordTypes known, Company company, List<OtherStart> others) {
        return ModelCheck.check(
                drawing, new Circumstances(known, directory(company), gates.byType(), others, processes.seenBy(model)));
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

    private static FindingView view(Finding finding) {
        var language = LocaleContextHolder.getLocale();
        var remedy = finding.remedy();
        return new FindingView(
                finding.elementId(),
                finding.setting(),
                finding.isError() ? Severity.ERROR : Severity.WARNING,
                finding.text(language),
                remedy == null ? null : new Remedy(remedy.code(), remedy.label(language)));
    }

    private static Map<String, Object> fact(FindingView finding) {
        var fact = new HashMap<String, Object>();
        fact.put("severity", finding.severity().name());
        fact.put("text", finding.text());
        if (finding.elementId() != null) {
            fact.put("elementId", finding.elementId());
        }
        return fact;
    }
}

package org.lekalo.server.exchange;

import java.util.List;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.exchange.Imports.Known;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Writes the next rows of a file as records, by the rights of whoever brought it. Records that were there are written one by
 * one; a batch that is begun again leaves those alone that it changed.
 */
@Component
class ImportBatch {

    private final Imports imports;
    private final ImportPlans plans;
    private final ImportedRows imported;
    private final People people;

    ImportBatch(Imports imports, ImportPlans plans, ImportedRows imported, People people) {
        this.imports = imports;
        this.plans = plans;
        this.imported = imported;
        this.people = people;
    }

    void write(Known known, OpenImport file) {
        var caller = people.company()
                .person(known.person())
                .filter(Person::active)
                .map(Caller::new)
                .orElseThrow(() -> new NotFound("person", known.person()));
        var type = plans.type(known.shown().type());
        var plan = plans.plan(type, known.asked(), file.seen().columns(), caller);
        int done = known.shown().done();
        var rows = file.batch(plan, done);
        var written = rows.isEmpty()
                ? new ImportedRows.Written(0, List.of())
                : imported.write(type, plan, rows, file, caller);
        imports.progress(
                known.shown().id(),
                rows.isEmpty() ? known.shown().total() : done + rows.size(),
                written.created(),
                written.refused());
    }
}

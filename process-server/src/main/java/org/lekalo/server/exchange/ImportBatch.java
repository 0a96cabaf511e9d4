package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.exchange.ImportPlan.Fate;
import org.lekalo.server.exchange.ImportPlan.Planned;
import org.lekalo.server.exchange.Imports.Known;
import org.lekalo.server.history.Author;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.lekalo.server.table.TableRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the next rows of a file as records, by the rights of whoever brought it. Records that were there are written one by
 * one; a batch that is begun again leaves those alone that it changed.
 */
@Component
class ImportBatch {

    private final Imports imports;
    private final ImportPlans plans;
    private final RecordStore store;
    private final RowProblems problems;
    private final People people;
    private final TransactionTemplate alone;

    ImportBatch(
            Imports imports,
            ImportPlans plans,
            RecordStore store,
            RowProblems problems,
            People people,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.plans = plans;
        this.store = store;
        this.problems = problems;
        this.people = people;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    private record Written(int created, List<Imports.Refusal> refused) {}

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
        var written = rows.isEmpty() ? new Written(0, List.of()) : write(type, plan, rows, file, caller);
        imports.progress(
                known.shown().id(),
                rows.isEmpty() ? known.shown().total() : done + rows.size(),
                written.created(),
                written.refused());
    }

    private Written write(RecordType type, ImportPlan plan, List<TableRow> rows, OpenImport file, Caller caller) {
        List<Imports.Refusal> refused = new ArrayList<>();
        List<Planned> made = new ArrayList<>();
        Map<Planned, Fate> wrong = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> values = new ArrayList<>();
        var planned = plan.read(rows);
        var existing = plan.existing(planned);
        var changed = imports.changed(file.id());
        for (var row : planned) {
            var fate = plan.fate(row, existing, file.keys());
            if (changed.contains(row.row().number())) {
                continue;
            }
            if (!fate.problems().isEmpty()) {
                wrong.put(row, fate);
            } else if (fate.changes().isPresent()) {
                var record = fate.changes().get().ref();
                try {
                    update(file.id(), row.row().number(), fate.values(), record, caller);
                } catch (FieldsRefused refusal) {
                    refused.add(refusal(plan, row, refusal.problems()));
                } catch (Refusal refusal) {
                    var sentence = RefusalSentences.of(refusal, LocaleContextHolder.getLocale());
                    refused.add(refusal(plan, row, List.of(new FieldProblem("", sentence))));
                }
            } else {
                made.add(row);
                values.add(fate.values());
            }
        }
        // asks for what it refers to, and holds that: not before those are written that are written apart
        wrong.forEach((row, fate) -> refused.add(
                refusal(plan, row, problems.foreseen(type, fate, caller).problems())));
        var outcomes = store.createAll(type.key(), values, new Author.ByHand(caller));
        for (int index = 0; index < made.size(); index++) {
            if (!outcomes.get(index).isEmpty()) {
                refused.add(refusal(plan, made.get(index), outcomes.get(index)));
            }
        }
        long created = outcomes.stream().filter(List::isEmpty).count();
        return new Written((int) created, refused);
    }

    private void update(long id, int row, Map<String, @Nullable Object> values, RecordRef record, Caller caller) {
        alone.executeWithoutResult(status -> {
            if (store.change(record, values, new Author.ByHand(caller))) {
                imports.changed(id, row);
            }
        });
    }

    private static Imports.Refusal refusal(ImportPlan plan, Planned row, List<FieldProblem> problems) {
        return new Imports.Refusal(
                row.row().number(),
                row.row().shown(),
                problems.stream().map(plan::sentence).toList());
    }
}

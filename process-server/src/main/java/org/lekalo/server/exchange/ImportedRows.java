package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.exchange.ImportPlan.Fate;
import org.lekalo.server.exchange.ImportPlan.Planned;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.lekalo.server.table.TableRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes rows that were read, each as it is fated; what is there already one by one, in transactions of their own. */
@Component
class ImportedRows {

    private final Imports imports;
    private final RecordStore store;
    private final RowProblems problems;
    private final TransactionTemplate alone;

    ImportedRows(Imports imports, RecordStore store, RowProblems problems, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.problems = problems;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    record Written(int created, List<Imports.Refusal> refused) {}

    Written write(RecordType type, ImportPlan plan, List<TableRow> rows, OpenImport file, Caller caller) {
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

package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.crm.Author;
import org.lekalo.server.crm.RecordAccess;
import org.lekalo.server.crm.RecordSearch;
import org.lekalo.server.crm.RecordStore;
import org.lekalo.server.crm.RecordTypesInUse;
import org.lekalo.server.exchange.ImportPlan.Planned;
import org.lekalo.server.exchange.Imports.Known;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the rows of a file as records, by the rights of whoever brought it. A batch, what it refused and how far it came
 * are one transaction, so that another node goes on where this one stopped; records that were there are written one by one,
 * which can be repeated.
 */
@Component
class ImportRun {

    private static final int BATCH = 400;

    private final Imports imports;
    private final RecordStore store;
    private final RecordSearch search;
    private final RecordTypesInUse types;
    private final RecordAccess access;
    private final People people;
    private final TransactionTemplate transaction;
    private @Nullable Opened opened;

    ImportRun(
            Imports imports,
            RecordStore store,
            RecordSearch search,
            RecordTypesInUse types,
            RecordAccess access,
            People people,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.store = store;
        this.search = search;
        this.types = types;
        this.access = access;
        this.people = people;
        this.transaction = transaction;
    }

    private record Opened(long id, FileTable table) {}

    private record Written(int created, int updated, List<Imports.Refusal> refused) {}

    /** Until nothing is left, or only what another node is at. */
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
            Thread.onSpinWait();
        }
    }

    private boolean step() {
        var next = imports.next();
        next.ifPresent(known -> {
            LocaleContextHolder.setLocale(known.language());
            try {
                step(known);
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
        return next.isPresent();
    }

    private void step(Known known) {
        var id = known.shown().id();
        var type = types.all().type(known.shown().type());
        var person = people.company().person(known.person()).filter(Person::active);
        if (type.isEmpty() || person.isEmpty()) {
            imports.stop(id);
            return;
        }
        var table = table(id);
        int from = known.shown().done();
        int to = Math.min(table.rows().size(), from + BATCH);
        var caller = new Caller(person.get());
        var plan = plan(type.get(), known, caller);
        var written = write(type.get(), plan, plan.read(table.rows().subList(from, to), from + 2), caller);
        imports.progress(id, to, written.created(), written.updated(), written.refused());
    }

    ImportPlan plan(RecordType type, Known known, Caller caller) {
        return new ImportPlan(
                access.shown(type, caller),
                known.shown().mapping(),
                caller,
                types,
                search,
                people.company(),
                known.language(),
                known.zone());
    }

    private FileTable table(long id) {
        var last = opened;
        if (last == null || last.id() != id) {
            last = new Opened(id, imports.table(id));
            opened = last;
        }
        return last.table();
    }

    private Written write(RecordType type, ImportPlan plan, List<Planned> rows, Caller caller) {
        List<Imports.Refusal> refused = new ArrayList<>();
        List<Planned> made = new ArrayList<>();
        int updated = 0;
        var existing = plan.existing(rows);
        Set<String> keys = new HashSet<>();
        for (var row : rows) {
            var problems = problems(plan, row, existing, keys);
            if (!problems.isEmpty()) {
                refused.add(refusal(plan, row, problems));
            } else if (row.keyValue() != null && existing.containsKey(row.keyValue())) {
                var problem = update(row, existing.get(row.keyValue()).get(0), caller);
                problem.ifPresentOrElse(why -> refused.add(refusal(plan, row, why)), () -> {});
                updated += problem.isEmpty() ? 1 : 0;
            } else {
                made.add(row);
            }
        }
        var outcomes =
                store.createAll(type.key(), made.stream().map(ImportRun::given).toList(), new Author.ByHand(caller));
        for (int index = 0; index < made.size(); index++) {
            if (!outcomes.get(index).isEmpty()) {
                refused.add(refusal(plan, made.get(index), outcomes.get(index)));
            }
        }
        long created = outcomes.stream().filter(List::isEmpty).count();
        return new Written((int) created, updated, refused);
    }

    private static List<FieldProblem> problems(
            ImportPlan plan, Planned row, Map<String, List<RecordView>> existing, Set<String> keys) {
        if (!row.problems().isEmpty() || !plan.hasKey()) {
            return row.problems();
        }
        var key = row.keyValue();
        if (key == null || key.isEmpty()) {
            return List.of(plan.problem(plan.keyName(), "required"));
        }
        if (!keys.add(key)) {
            return List.of(plan.problem(plan.keyName(), "repeats"));
        }
        return existing.getOrDefault(key, List.of()).size() > 1
                ? List.of(plan.problem(plan.keyName(), "several-have-it"))
                : List.of();
    }

    /** An empty cell is nothing for a new record. */
    private static Map<String, @Nullable Object> given(Planned row) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>(row.values());
        given.values().removeIf(value -> value == null);
        return given;
    }

    private Optional<List<FieldProblem>> update(Planned row, RecordView record, Caller caller) {
        var alone = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        try {
            alone.executeWithoutResult(
                    status -> store.update(record.ref(), null, row.values(), new Author.ByHand(caller)));
            return Optional.empty();
        } catch (FieldsRefused refusal) {
            return Optional.of(refusal.problems());
        } catch (org.lekalo.library.contract.Refusal refusal) {
            return Optional.of(
                    List.of(new FieldProblem("", RefusalSentences.of(refusal, LocaleContextHolder.getLocale()))));
        }
    }

    private static Imports.Refusal refusal(ImportPlan plan, Planned row, List<FieldProblem> problems) {
        return new Imports.Refusal(
                row.number(), row.cells(), problems.stream().map(plan::sentence).toList());
    }
}

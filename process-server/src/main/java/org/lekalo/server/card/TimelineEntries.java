package org.lekalo.server.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.CardApi.AttachedFile;
import org.lekalo.library.contract.CardApi.Entry;
import org.lekalo.library.contract.CardApi.Kind;
import org.lekalo.library.contract.CardApi.ProcessEvent;
import org.lekalo.library.contract.CardApi.What;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.people.Company;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Runs;
import org.lekalo.server.task.TaskOutcomes;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Tells what the moments of a page were: a statement for each source among them. */
@Component
class TimelineEntries {

    private final DSLContext sql;
    private final Runs runs;
    private final RecordTypesInUse types;
    private final RecordHistory history;
    private final TimelineRecords records;
    private final TaskOutcomes outcomes;

    TimelineEntries(
            DSLContext sql,
            Runs runs,
            RecordTypesInUse types,
            RecordHistory history,
            TimelineRecords records,
            TaskOutcomes outcomes) {
        this.sql = sql;
        this.runs = runs;
        this.types = types;
        this.history = history;
        this.records = records;
        this.outcomes = outcomes;
    }

    List<Entry> of(RecordRef ref, List<Moment> moments, Reader reader) {
        var changes = history.changes(
                types.type(ref.type()),
                keys(moments, Set.of(Source.CHANGE)).stream().map(Long::valueOf).toList(),
                reader.caller());
        var activities = records.views("activity", keys(moments, Set.of(Source.ACTIVITY)), reader);
        var todos = records.views("todo", keys(moments, Set.of(Source.TODO)), reader);
        var files = rows("select * from stored_file where id = any (?::bigint[])", keys(moments, Set.of(Source.FILE)));
        var ran = runs.byId(keys(moments, Set.of(Source.RUN_STARTED, Source.RUN_ENDED)).stream()
                .map(InstanceId::new)
                .toList());
        var tasks = rows("select * from task_inbox where id = any (?)", keys(moments, Set.of(Source.TASK_DONE)));
        var company = records.company();
        return moments.stream()
                .map(moment -> {
                    var key = moment.key();
                    return switch (moment.source()) {
                        case CHANGE -> entry(moment, changes.get(moment.number()), null, null, null);
                        case ACTIVITY -> entry(moment, null, activities.get(key), null, null);
                        case TODO -> entry(moment, null, todos.get(key), null, null);
                        case FILE -> entry(moment, null, null, file(known(files, key), company), null);
                        case RUN_STARTED ->
                            entry(
                                    moment,
                                    null,
                                    null,
                                    null,
                                    run(known(ran, new InstanceId(key)), What.STARTED, company));
                        case RUN_ENDED ->
                            entry(moment, null, null, null, ended(known(ran, new InstanceId(key)), company));
                        case TASK_DONE -> entry(moment, null, null, null, task(known(tasks, key), company, reader));
                    };
                })
                .toList();
    }

    private static Entry entry(
            Moment moment,
            @Nullable Change change,
            @Nullable RecordView record,
            @Nullable AttachedFile file,
            @Nullable ProcessEvent process) {
        Kind kind = moment.source().kind();
        return new Entry(kind, moment.at(), change, record, file, process);
    }

    private static List<String> keys(List<Moment> moments, Set<Source> sources) {
        return moments.stream()
                .filter(moment -> sources.contains(moment.source()))
                .map(Moment::key)
                .distinct()
                .toList();
    }

    private Map<String, Record> rows(String query, List<String> keys) {
        Map<String, Record> rows = new HashMap<>();
        if (!keys.isEmpty()) {
            sql.fetch(query, (Object) keys.toArray(String[]::new))
                    .forEach(row -> rows.put(row.get("id", String.class), row));
        }
        return rows;
    }

    private static <K, V> V known(Map<K, V> rows, K key) {
        var row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("Gone within one transaction: " + key);
        }
        return row;
    }

    private static AttachedFile file(Record row, Company company) {
        return new AttachedFile(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("size", Long.class),
                person(row, "uploaded_by", company));
    }

    private static ProcessEvent ended(Run run, Company company) {
        return run(run, run.state() == State.CANCELLED ? What.CANCELLED : What.ENDED, company);
    }

    private static ProcessEvent run(Run run, What what, Company company) {
        return new ProcessEvent(
                what,
                run.id(),
                run.process(),
                run.process(),
                switch (what) {
                    case STARTED -> person(run.startedBy(), company);
                    case CANCELLED -> person(run.cancelledBy(), company);
                    default -> null;
                },
                null,
                null,
                what == What.CANCELLED ? run.cancelReason() : null);
    }

    private ProcessEvent task(Record row, Company company, Reader reader) {
        return new ProcessEvent(
                What.TASK_DONE,
                new InstanceId(row.get("run", String.class)),
                row.get("process", String.class),
                row.get("name", String.class),
                person(row, "completed_by", company),
                person(row, "completed_for", company),
                outcomes.label(
                        row.get("definition", String.class),
                        row.get("element", String.class),
                        row.get("outcome", String.class),
                        reader.language()),
                null);
    }

    private static @Nullable String person(Record row, String column, Company company) {
        var id = row.get(column, Long.class);
        return person(id == null ? null : new PersonId(id), company);
    }

    private static @Nullable String person(@Nullable PersonId person, Company company) {
        return company.person(person).map(Person::name).orElse(null);
    }
}

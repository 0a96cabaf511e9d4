package org.lekalo.server.card;

import java.util.List;
import java.util.Set;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.CardApi.AttachedFile;
import org.lekalo.library.contract.CardApi.Entry;
import org.lekalo.library.contract.CardApi.Kind;
import org.lekalo.library.contract.CardApi.ProcessEvent;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.people.Company;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Tells what the moments of a page were: a statement for each source among them. */
@Component
class TimelineEntries {

    private final TimelineRows rows;
    private final RecordTypesInUse types;
    private final RecordHistory history;
    private final TimelineRecords records;
    private final TimelineProcesses processes;

    TimelineEntries(
            TimelineRows rows,
            RecordTypesInUse types,
            RecordHistory history,
            TimelineRecords records,
            TimelineProcesses processes) {
        this.rows = rows;
        this.types = types;
        this.history = history;
        this.records = records;
        this.processes = processes;
    }

    List<Entry> of(RecordRef ref, List<Moment> moments, Reader reader) {
        var changes = history.changes(
                types.type(ref.type()),
                Moment.keys(moments, Set.of(Source.CHANGE)).stream()
                        .map(Long::valueOf)
                        .toList(),
                reader.caller());
        var activities = records.views("activity", Moment.keys(moments, Set.of(Source.ACTIVITY)), reader);
        var todos = records.views("todo", Moment.keys(moments, Set.of(Source.TODO)), reader);
        var files = rows.of(
                "select * from stored_file where id = any (?::bigint[])", Moment.keys(moments, Set.of(Source.FILE)));
        var company = records.company();
        var events = processes.at(moments, reader, company);
        return moments.stream()
                .map(moment -> {
                    var key = moment.key();
                    return switch (moment.source()) {
                        case CHANGE -> entry(moment, changes.get(moment.number()), null, null, null);
                        case ACTIVITY -> entry(moment, null, activities.get(key), null, null);
                        case TODO -> entry(moment, null, todos.get(key), null, null);
                        case FILE -> entry(moment, null, null, file(TimelineRows.known(files, key), company), null);
                        case RUN_STARTED, RUN_ENDED, TASK_DONE -> entry(moment, null, null, null, events.get(moment));
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

    private static AttachedFile file(Record row, Company company) {
        return new AttachedFile(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("size", Long.class),
                TimelineRows.person(row, "uploaded_by", company));
    }
}

package org.lekalo.server.task;

import java.util.Optional;
import java.util.Set;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** The record that a task is about. Whoever has the task sees it as long as that is open. */
@Component
class TaskRecords {

    private final RecordStore records;
    private final RecordViews views;

    TaskRecords(RecordStore records, RecordViews views) {
        this.records = records;
        this.views = views;
    }

    /** Empty where he may not see it, or it is no more. */
    Optional<StoredRecord> of(InboxTask task, Caller caller) {
        return task.isOpen()
                ? records.read(task.record())
                : Optional.ofNullable(
                        records.readAll(Set.of(task.record()), caller).get(task.record()));
    }

    RecordView shown(StoredRecord record, Caller caller) {
        return views.of(record, caller);
    }
}

package org.lekalo.server.record;

import java.util.ArrayList;
import java.util.List;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.history.RecordHistory.Entry;
import org.lekalo.server.record.AskedFor.Change;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.row.WrittenForm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A write, its history and its announcement. */
@Component
class RecordWriting {

    private final RecordRows rows;
    private final RecordHistory history;
    private final ApplicationEventPublisher events;

    RecordWriting(RecordRows rows, RecordHistory history, ApplicationEventPublisher events) {
        this.rows = rows;
        this.history = history;
        this.events = events;
    }

    /** @param asked without a number */
    StoredRecord create(RecordType type, StoredRecord asked, Author author) {
        var record = asked.numbered(rows.insert(type, asked.values(), asked.department()));
        var made = record.value("created_at").orElseThrow();
        history.add(record, author, List.of(new Entry("created_at", null, WrittenForm.text(made))));
        events.publishEvent(new RecordCreated(type, record, author));
        return record;
    }

    /** In as many statements as a few. */
    void createAll(RecordType type, List<StoredRecord> asked, Author author) {
        var numbers = rows.insertAll(
                type,
                asked.stream().map(StoredRecord::values).toList(),
                asked.stream().map(StoredRecord::department).toList());
        List<StoredRecord> made = new ArrayList<>();
        for (int index = 0; index < numbers.size(); index++) {
            made.add(asked.get(index).numbered(numbers.get(index)));
        }
        history.made(made);
        made.forEach(record -> events.publishEvent(new RecordCreated(type, record, author)));
    }

    void change(RecordType type, StoredRecord before, Change change, Author author) {
        var after = change.after();
        var entries = change.fields().stream()
                .map(field -> entry(field, before, after))
                .toList();
        var waiting = rows.update(
                type, before, after, history.of(after, author, entries), RecordChanged.names(after, change.fields()));
        events.publishEvent(new RecordChanged(type, before, after, change.fields(), author, waiting));
    }

    private static Entry entry(String field, StoredRecord before, StoredRecord after) {
        return new Entry(
                field,
                before.value(field).map(WrittenForm::text).orElse(null),
                after.value(field).map(WrittenForm::text).orElse(null));
    }

    /** Before they are deleted. */
    void announce(RecordsDeleted gone) {
        events.publishEvent(gone);
        history.deleted(gone.records(), gone.author());
    }

    void delete(List<RecordRef> gone) {
        rows.delete(gone);
    }
}

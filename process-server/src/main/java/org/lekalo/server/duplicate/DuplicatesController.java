package org.lekalo.server.duplicate;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DuplicatesController implements DuplicatesApi {

    private final RecordStore records;
    private final Duplicates duplicates;
    private final MergeRecords merging;
    private final RecordViews views;

    DuplicatesController(RecordStore records, Duplicates duplicates, MergeRecords merging, RecordViews views) {
        this.records = records;
        this.duplicates = duplicates;
        this.merging = merging;
        this.views = views;
    }

    @Override
    public List<Duplicate> like(String type, Map<String, Object> values) {
        return duplicates.like(type, values, null, Caller.current());
    }

    @Override
    public List<Duplicate> of(String type, long id) {
        var caller = Caller.current();
        return duplicates.of(records.read(new RecordRef(type, id), caller), caller);
    }

    @Override
    public RecordView merge(Merge merge) {
        var caller = Caller.current();
        return views.of(merging.merge(merge, new Author.ByHand(caller)), caller);
    }
}

package org.lekalo.server.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.relation.ReferringRecords;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CardController implements CardApi {

    private final RecordStore records;
    private final ReferringRecords related;
    private final TimelinePages timelines;

    CardController(RecordStore records, ReferringRecords related, TimelinePages timelines) {
        this.records = records;
        this.related = related;
        this.timelines = timelines;
    }

    @Override
    public List<Related> related(String type, long id, int limit) {
        return related.of(record(type, id), limit, Caller.current());
    }

    @Override
    public Related related(String type, long id, String relation, int limit) {
        return related.of(record(type, id), relation, limit, Caller.current());
    }

    @Override
    public Timeline timeline(String type, long id, @Nullable List<Kind> kinds, int limit, @Nullable String after) {
        return timelines.page(
                record(type, id).ref(),
                kinds == null || kinds.isEmpty() ? List.of(Kind.values()) : kinds,
                limit,
                after,
                new Reader(Caller.current(), LocaleContextHolder.getLocale()));
    }

    private StoredRecord record(String type, long id) {
        return records.read(new RecordRef(type, id), Caller.current());
    }
}

package org.lekalo.server.instance;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.DeletionAsked;
import org.lekalo.server.record.RecordsDeleted;
import org.lekalo.server.run.Runs;
import org.lekalo.server.type.RecordTypesInUse;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Keeps a record from being deleted while processes run on it or on what goes with it, and a type from being taken away. */
@Component
class RunsOfDeletedRecord {

    private final Runs runs;
    private final RecordTypesInUse types;

    RunsOfDeletedRecord(Runs runs, RecordTypesInUse types) {
        this.runs = runs;
        this.types = types;
    }

    @EventListener
    void asked(DeletionAsked asked) {
        var ids = asked.records().stream().map(RecordRef::id).toArray(Long[]::new);
        requireNone(asked.type(), ids, asked.following());
    }

    @EventListener
    void deleted(RecordsDeleted deleted) {
        requireNone(deleted.type(), deleted.ids(), deleted.author() instanceof Author.Following);
    }

    private void requireNone(String type, Long[] records, boolean following) {
        var running = runs.processesOn(type, records);
        if (!running.isEmpty()) {
            throw following
                    ? inWhatGoesWithIt(type, running)
                    : new RecordInUse(Map.of("reason", "processes", "names", String.join(", ", running)));
        }
    }

    private RecordInUse inWhatGoesWithIt(String type, List<String> running) {
        var kind = types.type(type).plural().in(LocaleContextHolder.getLocale());
        return new RecordInUse(Map.of("reason", "parts", "kind", kind, "names", String.join(", ", running)));
    }

    @EventListener
    void removed(TypeRemoved removed) {
        long going = runs.goingOnAbout(removed.type());
        if (going > 0) {
            throw new MetadataRefused(Map.of("reason", "records-run", "runs", going));
        }
    }
}

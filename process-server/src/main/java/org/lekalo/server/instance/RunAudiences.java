package org.lekalo.server.instance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordAudiences;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Runs;
import org.springframework.stereotype.Component;

/**
 * Who may see a run: whoever may see its record. Remembered, and put right by what is told of the records, so that a run
 * that moves costs no reading.
 */
@Component
class RunAudiences {

    private static final int MOST = 20_000;
    private static final Audience OVERSEERS =
            Audience.NOBODY.roles(Set.of(Roles.PROCESS_OWNER, Roles.ANALYST, Roles.ADMINISTRATOR));

    private final Runs runs;
    private final RecordStore records;
    private final RecordAudiences audiences;
    private final Map<String, RecordRef> recordOf = bounded();
    private final Map<String, Audience> audienceOf = bounded();

    RunAudiences(Runs runs, RecordStore records, RecordAudiences audiences, Changes changes) {
        this.runs = runs;
        this.records = records;
        this.audiences = audiences;
        changes.hear(Kind.RECORD, this::heard);
    }

    synchronized void begun(InstanceId run, RecordRef record) {
        recordOf.put(run.value(), record);
    }

    /** Where the record is gone, or its type is, those remain who see all. */
    Audience of(String run) {
        var record = recordOf(run);
        if (record == null) {
            return OVERSEERS;
        }
        var known = audienceOf(record);
        return known != null ? known : remembered(record, read(record));
    }

    private Audience read(RecordRef record) {
        return Optional.ofNullable(records.readAll(Set.of(record)).get(record))
                .map(audiences::of)
                .orElse(OVERSEERS);
    }

    private @Nullable RecordRef recordOf(String run) {
        synchronized (this) {
            var known = recordOf.get(run);
            if (known != null) {
                return known;
            }
        }
        var read = runs.find(new InstanceId(run)).map(Run::record);
        read.ifPresent(record -> begun(new InstanceId(run), record));
        return read.orElse(null);
    }

    private synchronized @Nullable Audience audienceOf(RecordRef record) {
        return audienceOf.get(record.toString());
    }

    /** What was told meanwhile is newer than what was read. */
    private synchronized Audience remembered(RecordRef record, Audience read) {
        var told = audienceOf.putIfAbsent(record.toString(), read);
        return told == null ? read : told;
    }

    private synchronized void heard(@Nullable String record, Audience audience) {
        if (record == null) {
            audienceOf.clear();
        } else {
            audienceOf.put(record, audience);
        }
    }

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }
}

package org.lekalo.server.notification;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordSight;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Whoever was told of a record by a process may look at it as long as the notice is fresh; a failure that is told shows nothing. */
@Component
class NoticeSight implements RecordSight {

    static final Duration FRESH = Duration.ofDays(30);

    private final DSLContext sql;
    private final Clock clock;

    NoticeSight(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<RecordRef> of(Collection<RecordRef> records, Caller caller) {
        var since = clock.instant().minus(FRESH).toString();
        return records.stream()
                .map(RecordRef::type)
                .distinct()
                .flatMap(type -> sql
                        .fetch(
                                """
                                select distinct record_id from notification
                                where person = ? and record_type = ? and record_id = any(?::bigint[]) and at > ?::timestamptz and shows
                                """,
                                caller.id().value(),
                                type,
                                records.stream().map(RecordRef::id).toArray(Long[]::new),
                                since)
                        .stream()
                        .map(row -> new RecordRef(type, row.get("record_id", Long.class))))
                .collect(toSet());
    }
}

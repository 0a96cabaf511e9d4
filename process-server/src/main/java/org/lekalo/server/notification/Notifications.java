package org.lekalo.server.notification;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.springframework.stereotype.Component;

/** The notifications of all people; written in the transaction of what they tell about. */
@Component
public class Notifications {

    private static final int LONGEST = 4_000;

    private final DSLContext sql;
    private final Clock clock;
    private final Changes changes;

    Notifications(DSLContext sql, Clock clock, Changes changes) {
        this.sql = sql;
        this.clock = clock;
        this.changes = changes;
    }

    public void tell(List<PersonId> people, String text, String process, RecordRef record) {
        if (people.isEmpty()) {
            return;
        }
        sql.execute(
                """
                insert into notification (person, at, text, process, record_type, record_id)
                select unnest(?::bigint[]), ?::timestamptz, ?, ?, ?, ?
                """,
                people.stream().map(PersonId::value).toArray(Long[]::new),
                clock.instant().toString(),
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                process,
                record.type(),
                record.id());
        people.forEach(person -> changes.announce(Kind.NOTIFICATIONS, null, Audience.NOBODY.person(person)));
    }
}

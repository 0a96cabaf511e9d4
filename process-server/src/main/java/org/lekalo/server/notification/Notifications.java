package org.lekalo.server.notification;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.notification.NoticeLetters.Told;
import org.springframework.stereotype.Component;

/** The notifications of all people; written in the transaction of what they tell about. */
@Component
public class Notifications {

    private static final int LONGEST = 4_000;

    private final DSLContext sql;
    private final Clock clock;
    private final Changes changes;
    private final NoticeLetters letters;

    Notifications(DSLContext sql, Clock clock, Changes changes, NoticeLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.changes = changes;
        this.letters = letters;
    }

    public void tell(List<PersonId> people, String text, String process, RecordRef record) {
        tell(people, cut(text), null, process, record, null);
    }

    /** Something about a run, to which the notice leads; each reads it in his language. */
    public void tell(List<PersonId> people, Text text, String process, RecordRef record, InstanceId run) {
        tell(people, cut(text.ru()), cut(text.en()), process, record, run);
    }

    private void tell(
            List<PersonId> people,
            String text,
            @Nullable String english,
            String process,
            RecordRef record,
            @Nullable InstanceId run) {
        if (people.isEmpty()) {
            return;
        }
        var told = sql.fetch(
                """
                insert into notification (person, at, text, text_en, process, record_type, record_id, run, shows)
                select unnest(?::bigint[]), ?::timestamptz, ?, ?::text, ?, ?, ?, ?::text, ?
                returning id, person
                """,
                people.stream().map(PersonId::value).toArray(Long[]::new),
                clock.instant().toString(),
                text,
                english,
                process,
                record.type(),
                record.id(),
                run == null ? null : run.value(),
                run == null);
        letters.post(
                told.intoMap(row -> row.get("id", Long.class), row -> new PersonId(row.get("person", Long.class))),
                new Told(text, english, process, record, run));
        people.forEach(person -> changes.announce(Kind.NOTIFICATIONS, null, Audience.NOBODY.person(person)));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

package org.lekalo.server.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own notifications over HTTP; another's cannot even be named. */
@RestController
class NotificationsController implements NotificationsApi {

    private static final int SHOWN = 100;

    private final DSLContext sql;
    private final Clock clock;

    NotificationsController(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Notification> notifications() {
        return sql.fetch(
                        "select * from notification where person = ? order by id desc limit ?",
                        Caller.current().id().value(),
                        SHOWN)
                .map(NotificationsController::notification);
    }

    private static Notification notification(Record row) {
        var type = row.get("record_type", String.class);
        var run = row.get("run", String.class);
        return new Notification(
                row.get("id", Long.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                text(row),
                row.get("process", String.class),
                type == null ? null : new RecordRef(type, row.get("record_id", Long.class)),
                run == null ? null : new InstanceId(run),
                row.get("read_at") != null);
    }

    /** In the reader's language, where it is said in both. */
    private static String text(Record row) {
        var english = row.get("text_en", String.class);
        return english != null && LocaleContextHolder.getLocale().getLanguage().equals("en")
                ? english
                : row.get("text", String.class);
    }

    @Override
    public void read(long id) {
        sql.execute(
                "update notification set read_at = ?::timestamptz where id = ? and person = ? and read_at is null",
                clock.instant().toString(),
                id,
                Caller.current().id().value());
    }

    @Override
    public void readAll() {
        sql.execute(
                "update notification set read_at = ?::timestamptz where person = ? and read_at is null",
                clock.instant().toString(),
                Caller.current().id().value());
    }
}

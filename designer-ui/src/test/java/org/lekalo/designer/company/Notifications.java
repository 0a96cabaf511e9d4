package org.lekalo.designer.company;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.record.RecordRef;

/** Two notifications, one of them new. */
public final class Notifications implements NotificationsApi {

    private final List<Notification> all = new ArrayList<>(List.of(
            told(2, "Скидка по сделке «Окна в коттедж» согласована", false),
            told(1, "Замер назначен на завтра, 10:00", true)));

    private static Notification told(long id, String text, boolean read) {
        return new Notification(
                id,
                Instant.now().minus(Duration.ofHours(30 / id)),
                text,
                "Согласование скидки",
                new RecordRef("deal", 1),
                null,
                read);
    }

    @Override
    public List<Notification> notifications() {
        return List.copyOf(all);
    }

    @Override
    public void read(long id) {
        all.replaceAll(one -> one.id() == id ? told(id, one.text(), true) : one);
    }

    @Override
    public void readAll() {
        all.replaceAll(one -> told(one.id(), one.text(), true));
    }
}

package org.lekalo.library.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What processes told the signed-in person. */
@HttpExchange("/api/notifications")
public interface NotificationsApi {

    /** The latest hundred, newest first. */
    @GetExchange
    List<Notification> notifications();

    @PostExchange("/{id}/read")
    void read(@PathVariable long id);

    @PostExchange("/read")
    void readAll();

    /**
     * @param record what it is about; whoever was told may look at it for thirty days
     * @param instance the run it leads to, where it is about one that failed; null otherwise
     */
    record Notification(
            long id,
            Instant at,
            String text,
            String process,
            @Nullable RecordRef record,
            @Nullable InstanceId instance,
            boolean read) {}
}

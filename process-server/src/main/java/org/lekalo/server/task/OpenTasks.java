package org.lekalo.server.task;

import java.util.Collection;
import java.util.List;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** What runs wait for, as the caller meets it. */
@Component
public class OpenTasks {

    private final Inbox inbox;
    private final Seats seats;

    OpenTasks(Inbox inbox, Seats seats) {
        this.inbox = inbox;
        this.seats = seats;
    }

    /** @param mayOpen whether it is the caller's, or may become his */
    public record OpenTask(InboxTask task, boolean mayOpen) {}

    public List<OpenTask> of(Collection<InstanceId> runs) {
        var seat = seats.of(Caller.current());
        return inbox.open(runs).stream()
                .map(task -> new OpenTask(task, seat.sees(task)))
                .toList();
    }
}

package org.lekalo.server.task;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.Access;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.task.Inbox.TasksWithdrawn;

class TaskHintsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Changes changes = mock(Changes.class);
    private final TaskHints hints = new TaskHints(changes, mock(Access.class));

    @Test
    void tellsThePersonAndTheRolesOfATask() {
        hints.changed(task());

        verify(changes)
                .announce(
                        Kind.TASKS,
                        "t-1",
                        Audience.NOBODY.person(new PersonId(7)).roles(List.of("finance")));
    }

    @Test
    void tellsThoseWhoHadATaskThatTheProcessWentOnWithoutIt() {
        hints.withdrawn(new TasksWithdrawn(List.of(task())));

        verify(changes)
                .announce(
                        Kind.TASKS,
                        "t-1",
                        Audience.NOBODY.person(new PersonId(7)).roles(List.of("finance")));
    }

    private static InboxTask task() {
        return new InboxTask(
                new TaskId("t-1"),
                "engine-1",
                new InstanceId("i-1"),
                "step",
                "element",
                "Согласовать скидку",
                "Скидка",
                "definition",
                new RecordRef("deal", 1),
                new PersonId(7),
                List.of("finance"),
                null,
                NOON,
                null,
                NOON,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

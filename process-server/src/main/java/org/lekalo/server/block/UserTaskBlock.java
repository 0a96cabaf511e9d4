package org.lekalo.server.block;

import java.time.Instant;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.server.people.WorkingCalendar;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.lekalo.server.task.NewTasks;
import org.springframework.stereotype.Component;

/** Asks whoever has to do it, until the working time is over that is set for it. */
@Component
final class UserTaskBlock implements Work.Asking {

    private final NewTasks tasks;
    private final WorkingCalendar calendar;

    UserTaskBlock(NewTasks tasks, WorkingCalendar calendar) {
        this.tasks = tasks;
        this.calendar = calendar;
    }

    @Override
    public Class<? extends Block> block() {
        return UserTask.class;
    }

    @Override
    public Optional<Instant> ask(Step step, String task, String name) {
        var due = step.find(UserTask.DUE).map(calendar::after);
        tasks.open(step, task, name, due.orElse(null));
        return due;
    }
}

package org.lekalo.designer.company;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.lekalo.library.contract.AnswersApi;
import org.lekalo.library.contract.AnswersApi.AnswerStands;
import org.lekalo.library.contract.TaskId;

/** Elena's answers; each can be taken back until something followed it. */
public final class Answers implements AnswersApi {

    private static final String STANDS = "Решение уже нельзя взять назад: процесс пошёл дальше.";

    private final Tasks tasks;
    private final Map<TaskId, Boolean> followed = new HashMap<>();

    public Answers(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The process goes on. */
    public void follow(String task) {
        followed.put(new TaskId(task), true);
    }

    @Override
    public Answer answer(TaskId task) {
        var row = tasks.completed(task);
        return new Answer(
                task,
                row.name(),
                row.recordTitle(),
                Objects.requireNonNullElse(row.outcome(), ""),
                Objects.requireNonNullElse(row.completedAt(), Instant.EPOCH),
                followed.containsKey(task) ? STANDS : null);
    }

    @Override
    public TaskId takeBack(TaskId task) {
        if (followed.containsKey(task)) {
            throw new AnswerStands("moved-on");
        }
        return tasks.reopen(task);
    }
}

package org.lekalo.designer.tasks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lekalo.library.contract.TaskId;

/** Where the tasks are. */
public final class TasksNavigation {

    public static final String INBOX = "tasks";

    private TasksNavigation() {}

    public static String task(TaskId task) {
        return INBOX + "/" + URLEncoder.encode(task.value(), StandardCharsets.UTF_8);
    }
}

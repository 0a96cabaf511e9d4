package org.lekalo.designer.todo;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.tasks.TasksNavigation;
import org.lekalo.library.contract.InstancesApi.Position;

/** What a process waits for, by name; it leads to the task where that is the reader's. */
public final class TaskLink extends Span {

    private TaskLink() {}

    public static TaskLink of(Position position) {
        var link = new TaskLink();
        var task = position.task();
        if (task == null) {
            link.setText(position.step());
        } else {
            link.add(new Anchor(TasksNavigation.task(task), position.step()));
        }
        return link;
    }
}

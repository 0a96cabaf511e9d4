package org.lekalo.designer.panel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.designer.setting.Around.FormBefore;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.palette.people.UserTask;

/** What people were asked to fill in before they come to a task. */
final class FormsBefore {

    private FormsBefore() {}

    /** The form of the task that is the fewest steps away, of those that have fields. */
    static Optional<FormBefore> nearest(Placed task, Drawing drawing) {
        if (!task.is(UserTask.class)) {
            return Optional.empty();
        }
        var seen = new HashSet<>(Set.of(task));
        var here = List.of(task);
        while (!here.isEmpty()) {
            here = here.stream().flatMap(drawing::preceding).filter(seen::add).toList();
            var form = here.stream().flatMap(FormsBefore::form).findFirst();
            if (form.isPresent()) {
                return form;
            }
        }
        return Optional.empty();
    }

    private static Stream<FormBefore> form(Placed step) {
        return step
                .settings(UserTask.class)
                .map(settings -> new FormBefore(step.name(), settings.get(UserTask.FORM)))
                .filter(form -> !form.form().isEmpty())
                .stream();
    }
}

package org.lekalo.library.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.record.Visible;
import org.lekalo.library.setting.Processes.Known;

/** What of a drawing concerns those who have it run. */
public final class KnownProcess {

    private KnownProcess() {}

    public static Known of(String name, Drawing drawing) {
        return new Known(
                name,
                drawing.recordTypes(),
                drawing.outermost().stream()
                        .filter(element -> element.is(Course.END))
                        .map(Placed::name)
                        .map(String::strip)
                        .filter(end -> !Visible.isBlank(end))
                        .distinct()
                        .toList(),
                drawing.everything()
                        .flatMap(element -> element.settings().stream())
                        .flatMap(settings -> settings.processes())
                        .collect(toUnmodifiableSet()));
    }
}

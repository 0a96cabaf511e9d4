package org.lekalo.library.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.model.Marker;
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
                        .flatMap(element -> element.marker() == Marker.EVENT
                                ? drawing.inside(element).stream()
                                : Stream.of(element))
                        .filter(element -> element.bpmnType().equals("bpmn:EndEvent"))
                        .flatMap(end -> end(end.name()).stream())
                        .distinct()
                        .toList(),
                drawing.everything()
                        .flatMap(element -> element.settings().stream())
                        .flatMap(settings -> settings.processes())
                        .collect(toUnmodifiableSet()),
                AskedEnds.in(drawing));
    }

    /** What an end drawn with this name is called wherever it is asked for; empty where it cannot be. */
    public static Optional<String> end(String name) {
        return Visible.isBlank(name) ? Optional.empty() : Optional.of(name.strip());
    }
}

package org.lekalo.designer.panel;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.ExitsUpdate.ExitUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;

/** Tells what the drawing says because the panel just changed it from what it says on its own. */
final class Echoes implements Serializable {

    private final transient Deque<State> expected = new ArrayDeque<>();

    /** The element as shown; everything sent from now on changes that. */
    void begin(ElementView shown) {
        expected.clear();
        expected.add(State.of(shown));
    }

    void sent(SettingsUpdate update) {
        expected.addLast(expected.getLast().with(update));
    }

    void sent(ExitsUpdate update) {
        expected.addLast(expected.getLast().with(update));
    }

    /** True where it is a state the panel brought about; then older ones are not expected any more. */
    boolean expects(ElementView view) {
        var state = State.of(view);
        if (!expected.contains(state)) {
            return false;
        }
        while (!expected.getFirst().equals(state)) {
            expected.removeFirst();
        }
        return true;
    }

    private record State(
            String name,
            String documentation,
            Map<String, String> properties,
            @Nullable String otherwise,
            List<Way> exits,
            int multiple) {

        private record Way(String flowId, String name, String condition, String target) {}

        static State of(ElementView view) {
            return new State(
                    view.name(),
                    view.documentation(),
                    Map.copyOf(view.properties()),
                    view.exits().stream()
                            .filter(Exit::isDefault)
                            .map(Exit::flowId)
                            .findFirst()
                            .orElse(null),
                    view.exits().stream()
                            .map(exit -> new Way(exit.flowId(), exit.name(), text(exit.condition()), exit.targetName()))
                            .toList(),
                    view.multiple());
        }

        State with(SettingsUpdate update) {
            var changed = new HashMap<>(properties);
            update.properties().forEach((key, value) -> {
                if (value == null) {
                    changed.remove(key);
                } else {
                    changed.put(key, value);
                }
            });
            return new State(
                    Objects.requireNonNullElse(update.name(), name),
                    Objects.requireNonNullElse(update.documentation(), documentation),
                    Map.copyOf(changed),
                    otherwise,
                    exits,
                    multiple);
        }

        State with(ExitsUpdate update) {
            return new State(
                    name,
                    documentation,
                    properties,
                    update.defaultFlowId(),
                    exits.stream().map(way -> changed(way, update.exits())).toList(),
                    multiple);
        }

        private static Way changed(Way way, List<ExitUpdate> updates) {
            return updates.stream()
                    .filter(update -> update.flowId().equals(way.flowId()))
                    .findFirst()
                    .map(update -> new Way(way.flowId(), text(update.name()), text(update.condition()), way.target()))
                    .orElse(way);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}

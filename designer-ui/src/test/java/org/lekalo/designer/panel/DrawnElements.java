package org.lekalo.designer.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.library.palette.Palette;

/** Selected elements as the browser tells of them. */
final class DrawnElements {

    private DrawnElements() {}

    static ElementView block(String id, String name, String block, Map<String, String> settings, Exit... exits) {
        var properties = new HashMap<>(settings);
        properties.put("block", block);
        var type = Palette.BLOCKS.find(block).orElseThrow().shape().bpmnType();
        return element(id, type, name, properties, Arrays.asList(exits));
    }

    /** The same, of what may be one of the other blocks. */
    static ElementView becoming(ElementView view, String... others) {
        return new ElementView(
                view.id(),
                view.type(),
                view.block(),
                view.name(),
                view.documentation(),
                view.properties(),
                view.attachedToId(),
                List.of(others),
                view.exits(),
                view.sourceId(),
                view.targetId(),
                view.multiple());
    }

    static ElementView foreign(String type) {
        return element("Foreign", type, "Чужой", Map.of(), List.of());
    }

    static ElementView element(String id, String type, String name, Map<String, String> properties, List<Exit> exits) {
        return new ElementView(
                id,
                type,
                properties.getOrDefault("block", ""),
                name,
                "",
                properties,
                null,
                List.of(),
                exits,
                null,
                null,
                1);
    }
}

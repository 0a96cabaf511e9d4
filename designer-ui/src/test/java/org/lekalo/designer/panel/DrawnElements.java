package org.lekalo.designer.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.library.palette.BlockCodec;
import org.lekalo.library.palette.BlockSettings;

/** Selected elements as the browser tells of them. */
final class DrawnElements {

    private DrawnElements() {}

    static ElementView block(String id, String name, BlockSettings settings, Exit... exits) {
        return element(
                id, settings.kind().block().shape().bpmnType(), name, BlockCodec.write(settings), Arrays.asList(exits));
    }

    static ElementView foreign(String type) {
        return element("Foreign", type, "Чужой", Map.of(), List.of());
    }

    static ElementView element(String id, String type, String name, Map<String, String> properties, List<Exit> exits) {
        return new ElementView(
                id, type, properties.getOrDefault("block", ""), name, "", properties, null, exits, null, null, 1);
    }
}

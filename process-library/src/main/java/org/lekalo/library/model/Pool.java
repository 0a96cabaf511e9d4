package org.lekalo.library.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The participant of a collaboration whose process it is. */
final class Pool {

    private Pool() {}

    static Stream<XmlElement> of(XmlElement definitions, XmlElement process) {
        var id = process.attribute("id");
        return all(definitions)
                .filter(participant -> id.isPresent() && id.equals(processOf(participant, Set.of(id.get()))));
    }

    /** As {@link #of}, of all processes by their identifiers. */
    static Map<String, List<XmlElement>> byProcess(XmlElement definitions) {
        var pools = new HashMap<String, List<XmlElement>>();
        all(definitions)
                .forEach(pool -> pool.attribute("processRef").stream()
                        .flatMap(reference -> Reference.readings(reference).stream())
                        .forEach(id -> pools.computeIfAbsent(id, first -> new ArrayList<>())
                                .add(pool)));
        return pools;
    }

    private static Stream<XmlElement> all(XmlElement definitions) {
        return definitions.bpmn("collaboration").flatMap(collaboration -> collaboration.bpmn("participant"));
    }

    private static Optional<String> processOf(XmlElement participant, Set<String> known) {
        return participant.attribute("processRef").map(reference -> Reference.meant(reference, known));
    }
}

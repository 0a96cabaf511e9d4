package org.lekalo.library.model;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The participant of a collaboration whose process it is. */
final class Pool {

    private Pool() {}

    static Stream<XmlElement> of(XmlElement definitions, XmlElement process) {
        var id = process.attribute("id");
        return definitions
                .bpmn("collaboration")
                .flatMap(collaboration -> collaboration.bpmn("participant"))
                .filter(participant -> id.isPresent() && id.equals(processOf(participant, Set.of(id.get()))));
    }

    private static Optional<String> processOf(XmlElement participant, Set<String> known) {
        return participant.attribute("processRef").map(reference -> Reference.meant(reference, known));
    }
}

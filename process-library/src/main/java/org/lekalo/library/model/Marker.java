package org.lekalo.library.model;

import java.util.stream.Stream;

/** What the marker of an activity says of how it comes about. */
public enum Marker {
    /** Once, when a token comes. */
    NONE,
    /** A part that begins when something happens, and has no arrow into it. */
    EVENT,
    /** For each of several, all at once. */
    PARALLEL,
    /** For each of several, one after the other. */
    SEQUENTIAL,
    /** Again and again, while a condition of another tool's holds. */
    LOOP;

    static Marker of(XmlElement activity) {
        if (activity.isTrue("triggeredByEvent")) {
            return EVENT;
        }
        return Stream.concat(
                        activity.bpmn("standardLoopCharacteristics").map(loop -> LOOP),
                        activity.bpmn("multiInstanceLoopCharacteristics")
                                .map(each -> each.isTrue("isSequential") ? SEQUENTIAL : PARALLEL))
                .findFirst()
                .orElse(NONE);
    }
}

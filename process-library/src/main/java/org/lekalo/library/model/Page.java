package org.lekalo.library.model;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.XmlElement.XmlAttribute;

/**
 * A process of a document together with a diagram that shows it.
 *
 * @param process its place among the document's processes
 * @param diagram its place among the document's diagrams, null where none shows the process
 * @param name of the process or its pool, empty where neither has one
 * @param diagramName empty where it has none
 * @param steps how many there are to see at once
 */
public record Page(int process, @Nullable Integer diagram, String name, String diagramName, int steps) {

    static final String PROCESS = "process";
    static final String DIAGRAM = "diagram";

    public static boolean isDiagramChoice(XmlAttribute attribute) {
        return attribute.namespace().equals(Namespaces.LEKALO)
                && attribute.name().equals(DIAGRAM);
    }
}

package org.lekalo.library.model;

/**
 * An arrow of the drawing.
 *
 * @param condition FEEL, empty where the arrow has none
 * @param otherwise taken when no condition of the same choice holds (BPMN's default flow)
 */
public record SequenceFlow(String id, String name, String source, String target, String condition, boolean otherwise) {

    public boolean hasCondition() {
        return !condition.isBlank();
    }
}

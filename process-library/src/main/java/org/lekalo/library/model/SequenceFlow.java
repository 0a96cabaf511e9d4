package org.lekalo.library.model;

/**
 * An arrow of the drawing.
 *
 * @param condition FEEL, empty where the arrow has none
 * @param otherwise taken when no condition of the same choice holds (BPMN's default flow)
 * @param implied meant by two ends of a link, and not drawn
 */
public record SequenceFlow(
        String id, String name, String source, String target, String condition, boolean otherwise, boolean implied) {

    public SequenceFlow(String id, String name, String source, String target, String condition, boolean otherwise) {
        this(id, name, source, target, condition, otherwise, false);
    }

    public boolean hasCondition() {
        return !condition.isBlank();
    }
}

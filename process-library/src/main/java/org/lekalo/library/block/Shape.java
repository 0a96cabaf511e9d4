package org.lekalo.library.block;

import java.util.List;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.ModelElement;

/**
 * How a block is drawn in BPMN.
 *
 * @param bpmnType {@code bpmn:UserTask}
 * @param eventDefinition the event definition the element carries, empty where it has none
 * @param markers those it may be drawn with; the first is the one it is placed with
 */
public record Shape(String bpmnType, String eventDefinition, List<Marker> markers) {

    public static Shape of(String bpmnType) {
        return new Shape("bpmn:" + bpmnType, "", List.of(Marker.NONE));
    }

    public static Shape of(String bpmnType, String eventDefinition) {
        return new Shape("bpmn:" + bpmnType, "bpmn:" + eventDefinition, List.of(Marker.NONE));
    }

    /** A sub-process, drawn with one of these markers. */
    public static Shape part(Marker... markers) {
        return new Shape("bpmn:SubProcess", "", List.of(markers));
    }

    /** Whether an element is drawn so. The marker of a step is not looked at: it is the same step, done in another way. */
    public boolean isOf(ModelElement element) {
        var definitions = eventDefinition.isEmpty() ? List.of() : List.of(eventDefinition);
        return bpmnType.equals(element.bpmnType())
                && definitions.equals(element.eventDefinitions())
                && (!isPart() || markers.contains(element.marker()));
    }

    /** Whether other elements are drawn in it. */
    public boolean isPart() {
        return bpmnType.equals("bpmn:SubProcess");
    }

    /** Whether others may sit on its border: a token stays in it. */
    public boolean hasBorder() {
        return isForAPerson() || bpmnType.equals("bpmn:CallActivity") || (isPart() && !markers.contains(Marker.EVENT));
    }

    /** Whether somebody does it, and can be told how. */
    public boolean isForAPerson() {
        return bpmnType.equals("bpmn:UserTask");
    }

    /** Whether a run comes to it, or goes on from it, by its name in place of an arrow. */
    public boolean isLink() {
        return eventDefinition.equals("bpmn:LinkEventDefinition");
    }

    public boolean isTimer() {
        return eventDefinition.equals("bpmn:TimerEventDefinition");
    }
}

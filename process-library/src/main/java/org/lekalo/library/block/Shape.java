package org.lekalo.library.block;

import java.util.List;
import org.lekalo.library.model.ModelElement;

/**
 * How a block is drawn in BPMN.
 *
 * @param bpmnType {@code bpmn:UserTask}
 * @param eventDefinition the event definition the element carries, empty where it has none
 */
public record Shape(String bpmnType, String eventDefinition) {

    public static Shape of(String bpmnType) {
        return new Shape("bpmn:" + bpmnType, "");
    }

    public static Shape of(String bpmnType, String eventDefinition) {
        return new Shape("bpmn:" + bpmnType, "bpmn:" + eventDefinition);
    }

    /** Whether an element is drawn so. */
    public boolean isOf(ModelElement element) {
        var definitions = eventDefinition.isEmpty() ? List.of() : List.of(eventDefinition);
        return bpmnType.equals(element.bpmnType()) && definitions.equals(element.eventDefinitions());
    }

    /** Whether somebody does it, and can be told how. */
    public boolean isForAPerson() {
        return bpmnType.equals("bpmn:UserTask");
    }

    public boolean isTimer() {
        return eventDefinition.equals("bpmn:TimerEventDefinition");
    }
}

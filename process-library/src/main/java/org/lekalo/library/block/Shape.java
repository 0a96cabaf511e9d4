package org.lekalo.library.block;

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

    public boolean isTimer() {
        return eventDefinition.equals("bpmn:TimerEventDefinition");
    }
}

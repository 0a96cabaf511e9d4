package org.lekalo.library.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One flow node of the process as drawn.
 *
 * @param bpmnType as bpmn-js writes it: {@code bpmn:UserTask}
 * @param eventDefinitions the BPMN types of those that an event carries: {@code bpmn:TimerEventDefinition}
 * @param properties the element's camunda:properties as written
 * @param attachedTo the task a boundary event sits on, null for all others
 * @param interrupting false for a boundary event that leaves its task open
 */
public record ModelElement(
        String id,
        String name,
        String bpmnType,
        List<String> eventDefinitions,
        Map<String, String> properties,
        String documentation,
        List<SequenceFlow> incoming,
        List<SequenceFlow> outgoing,
        @Nullable String attachedTo,
        boolean interrupting) {}

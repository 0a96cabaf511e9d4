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
 * @param attachedTo the activity a boundary event sits on, null for all others
 * @param interrupting false for an event that lets go on what it sits on, or what its part is in
 * @param container the sub-process it is drawn in, null for what stands in the process itself
 */
public record ModelElement(
        String id,
        String name,
        String bpmnType,
        List<String> eventDefinitions,
        Marker marker,
        Map<String, String> properties,
        String documentation,
        List<SequenceFlow> incoming,
        List<SequenceFlow> outgoing,
        @Nullable String attachedTo,
        boolean interrupting,
        @Nullable String container) {}

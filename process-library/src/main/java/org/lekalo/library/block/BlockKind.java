package org.lekalo.library.block;

import java.util.Arrays;
import java.util.Optional;

/** The blocks of the palette. An element says which one it is by the property {@code block}. */
public enum BlockKind {
    START_STAGE("start-stage", "bpmn:StartEvent", ""),
    START_MANUAL("start-manual", "bpmn:StartEvent", ""),
    USER_TASK("user-task", "bpmn:UserTask", ""),
    CHOICE("choice", "bpmn:ExclusiveGateway", ""),
    PARALLEL("parallel", "bpmn:ParallelGateway", ""),
    CHANGE_FIELDS("change-fields", "bpmn:ServiceTask", ""),
    MOVE_STAGE("move-stage", "bpmn:ServiceTask", ""),
    NOTIFY("notify", "bpmn:SendTask", ""),
    WAIT_DURATION("wait-duration", "bpmn:IntermediateCatchEvent", "bpmn:TimerEventDefinition"),
    WAIT_UNTIL("wait-until", "bpmn:IntermediateCatchEvent", "bpmn:TimerEventDefinition"),
    DEADLINE("deadline", "bpmn:BoundaryEvent", "bpmn:TimerEventDefinition"),
    IF_REFUSED("if-refused", "bpmn:BoundaryEvent", "bpmn:ErrorEventDefinition"),
    END("end", "bpmn:EndEvent", "");

    /** The property that names an element's block. */
    public static final String PROPERTY = "block";

    private final String id;
    private final String bpmnType;
    private final String eventDefinition;

    BlockKind(String id, String bpmnType, String eventDefinition) {
        this.id = id;
        this.bpmnType = bpmnType;
        this.eventDefinition = eventDefinition;
    }

    public static Optional<BlockKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Whether the record may refuse what the block asks of it: a stage's gate, a value, a field. */
    public boolean canBeRefused() {
        return this == CHANGE_FIELDS || this == MOVE_STAGE;
    }

    public String id() {
        return id;
    }

    public String bpmnType() {
        return bpmnType;
    }

    /** The event definition the element carries, empty where it has none. */
    public String eventDefinition() {
        return eventDefinition;
    }
}

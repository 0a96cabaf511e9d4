package org.lekalo.library.model.mend;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.Namespaces;
import org.lekalo.library.model.Page;
import org.lekalo.library.model.XmlElement.XmlAttribute;

/**
 * Where one element names another.
 *
 * @param attribute its name with the namespace's own prefix as written; null where the element's text is the name
 */
record Mention(Node at, @Nullable XmlAttribute attribute, String written) {

    /** By BPMN 2.0, chapters 8 to 12: those that name an element of the same file, not a type or a file of elsewhere. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "activityRef",
            "attachedToRef",
            "calledChoreographyRef",
            "calledCollaborationRef",
            "categoryValueRef",
            "correlationKeyRef",
            "correlationPropertyRef",
            "dataObjectRef",
            "dataStoreRef",
            "default",
            "errorRef",
            "escalationRef",
            "initiatingParticipantRef",
            "innerConversationNodeRef",
            "innerMessageFlowRef",
            "innerParticipantRef",
            "inputDataRef",
            "itemSubjectRef",
            "messageRef",
            "noneBehaviorEventRef",
            "oneBehaviorEventRef",
            "operationRef",
            "outerConversationNodeRef",
            "outerMessageFlowRef",
            "outerParticipantRef",
            "outputDataRef",
            "parameterRef",
            "partitionElementRef",
            "processRef",
            "signalRef",
            "sourceRef",
            "targetRef");

    private static final Set<String> TEXTS = Set.of(
            "boundaryEventRefs",
            "categoryValueRef",
            "choreographyRef",
            "correlationPropertyRef",
            "dataInputRefs",
            "dataOutputRefs",
            "endPointRefs",
            "errorRef",
            "eventDefinitionRef",
            "flowNodeRef",
            "inMessageRef",
            "incoming",
            "inputSetRefs",
            "interfaceRef",
            "loopDataInputRef",
            "loopDataOutputRef",
            "messageFlowRef",
            "messageFlowRefs",
            "operationRef",
            "optionalInputRefs",
            "optionalOutputRefs",
            "outMessageRef",
            "outgoing",
            "outputSetRefs",
            "participantRef",
            "resourceRef",
            "source",
            "sourceRef",
            "supportedInterfaceRef",
            "supports",
            "target",
            "targetRef",
            "whileExecutingInputRefs",
            "whileExecutingOutputRefs");

    private static final Set<String> OF_DRAWN =
            Set.of("choreographyActivityShape", "labelStyle", "sourceElement", "targetElement");

    static Stream<Mention> in(Node node) {
        if (node.isBpmn()
                && TEXTS.contains(node.element().name())
                && node.children().isEmpty()) {
            return Stream.of(new Mention(node, null, node.element().text()));
        }
        return node.element().attributes().stream()
                .filter(attribute -> isReference(node, attribute))
                .map(attribute -> new Mention(node, attribute, attribute.value()));
    }

    private static boolean isReference(Node node, XmlAttribute attribute) {
        if (attribute.namespace().equals(Namespaces.LEKALO)) {
            return node.isBpmn("definitions");
        }
        var name = attribute.name();
        return attribute.namespace().isEmpty()
                && ((node.isBpmn() && ATTRIBUTES.contains(name))
                        || (node.isDrawn() && (name.equals("bpmnElement") || OF_DRAWN.contains(name))));
    }

    String name() {
        return attribute == null ? at.element().name() : attribute.name();
    }

    /** Of a shape, an edge, a label's style or a diagram, not of what they show. */
    boolean isOfDrawn() {
        return attribute != null && (OF_DRAWN.contains(attribute.name()) || Page.isDiagramChoice(attribute));
    }

    /** Whether what is named is of a kind that can stand there. */
    boolean fits(Node named) {
        return switch (name()) {
            case "incoming", "outgoing", "default" -> named.isBpmn("sequenceFlow");
            case "attachedToRef", "flowNodeRef" -> named.element().isFlowNode();
            case "sourceRef", "targetRef" ->
                !at.isBpmn("sequenceFlow") || named.element().isFlowNode();
            case "processRef", "process" -> named.isBpmn("process");
            case "bpmnElement" -> at.element().name().equals("BPMNEdge") == isLine(named);
            default -> true;
        };
    }

    private static boolean isLine(Node node) {
        var name = node.element().name();
        return name.endsWith("Flow") || name.endsWith("ssociation") || name.equals("conversationLink");
    }
}

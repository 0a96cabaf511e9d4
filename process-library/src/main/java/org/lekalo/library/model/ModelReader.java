package org.lekalo.library.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.model.ModelUnreadable.Reason;

/** Finds the process and its elements in a document, refusing what no tool could draw. */
final class ModelReader {

    static final int MAX_ID = 200;

    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}0-9_.\\-]*");
    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "implicitThrowEvent",
            "boundaryEvent",
            "event",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "scriptTask",
            "manualTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "adHocSubProcess",
            "transaction",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "complexGateway",
            "eventBasedGateway",
            "callChoreography",
            "choreographyTask",
            "subChoreography");

    private final XmlElement definitions;
    private final XmlElement process;

    ModelReader(XmlElement root) {
        if (!root.isBpmn("definitions")) {
            throw new ModelUnreadable(Reason.NOT_BPMN, root.name());
        }
        this.definitions = root;
        if (definitions.bpmn("collaboration").count() > 1) {
            throw new ModelUnreadable(Reason.SEVERAL_COLLABORATIONS);
        }
        this.process =
                definitions.bpmn("process").findFirst().orElseThrow(() -> new ModelUnreadable(Reason.NO_PROCESS));
        refuseBadIds();
    }

    XmlElement process() {
        return process;
    }

    private void refuseBadIds() {
        var seen = new HashSet<String>();
        definitions
                .deep()
                .filter(element -> element.namespace().equals(Namespaces.BPMN))
                .flatMap(element -> element.attribute("id").stream())
                .forEach(id -> {
                    if (id.length() > MAX_ID || !ID.matcher(id).matches() || !XmlLetters.areAName(id)) {
                        throw new ModelUnreadable(Reason.BAD_ID, shortened(id), MAX_ID);
                    }
                    if (!seen.add(id)) {
                        throw new ModelUnreadable(Reason.DUPLICATE_ID, id);
                    }
                });
        definitions.deep().filter(ModelReader::isFlowNode).forEach(ModelReader::id);
    }

    private static String shortened(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }

    List<ModelElement> elements() {
        refuseDanglingReferences();
        var defaults = process.children().stream()
                .flatMap(node -> node.attribute("default").stream())
                .collect(Collectors.toUnmodifiableSet());
        var flows = process.bpmn("sequenceFlow")
                .map(flow -> readFlow(flow, defaults))
                .toList();
        var bySource = flows.stream().collect(groupingBy(SequenceFlow::source));
        var byTarget = flows.stream().collect(groupingBy(SequenceFlow::target));
        return process.children().stream()
                .filter(ModelReader::isFlowNode)
                .map(node -> readNode(
                        node, byTarget.getOrDefault(id(node), List.of()), bySource.getOrDefault(id(node), List.of())))
                .toList();
    }

    private void refuseDanglingReferences() {
        definitions.deep().filter(ModelReader::isContainer).forEach(container -> {
            var nodes = ids(container.children().stream().filter(ModelReader::isFlowNode));
            var flows = ids(container.bpmn("sequenceFlow"));
            container.bpmn("sequenceFlow").forEach(flow -> {
                require(flow, flow.attribute("sourceRef").orElse(""), nodes);
                require(flow, flow.attribute("targetRef").orElse(""), nodes);
            });
            container
                    .bpmn("boundaryEvent")
                    .forEach(event ->
                            require(event, event.attribute("attachedToRef").orElse(""), nodes));
            container
                    .children()
                    .forEach(node -> node.attribute("default").ifPresent(flow -> require(node, flow, flows)));
        });
        var processes = ids(definitions.bpmn("process"));
        definitions
                .bpmn("collaboration")
                .flatMap(collaboration -> collaboration.bpmn("participant"))
                .forEach(participant -> participant
                        .attribute("processRef")
                        .ifPresent(ref -> require(participant, ref.substring(ref.indexOf(':') + 1), processes)));
    }

    private static boolean isContainer(XmlElement element) {
        return element.namespace().equals(Namespaces.BPMN)
                && Set.of("process", "subProcess", "adHocSubProcess", "transaction")
                        .contains(element.name());
    }

    private static Set<String> ids(Stream<XmlElement> elements) {
        return elements.flatMap(element -> element.attribute("id").stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static void require(XmlElement from, String reference, Set<String> known) {
        if (!known.contains(reference)) {
            throw new ModelUnreadable(
                    Reason.DANGLING_REFERENCE, from.attribute("id").orElse(from.name()), shortened(reference));
        }
    }

    private static SequenceFlow readFlow(XmlElement flow, Set<String> defaults) {
        String id = id(flow);
        return new SequenceFlow(
                id,
                flow.attribute("name").orElse(""),
                flow.attribute("sourceRef").orElseThrow(),
                flow.attribute("targetRef").orElseThrow(),
                flow.bpmn("conditionExpression")
                        .map(XmlElement::text)
                        .collect(Collectors.joining())
                        .strip(),
                defaults.contains(id));
    }

    private static ModelElement readNode(XmlElement node, List<SequenceFlow> incoming, List<SequenceFlow> outgoing) {
        return new ModelElement(
                id(node),
                node.attribute("name").orElse(""),
                bpmnType(node),
                eventDefinitions(node),
                settings(node),
                node.bpmn("documentation").map(XmlElement::text).collect(Collectors.joining("\n\n")),
                incoming,
                outgoing,
                node.attribute("attachedToRef").orElse(null),
                !node.attribute("cancelActivity").orElse("true").equals("false"));
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElseThrow(() -> new ModelUnreadable(Reason.BAD_ID, element.name(), MAX_ID));
    }

    static boolean isFlowNode(XmlElement element) {
        return element.namespace().equals(Namespaces.BPMN) && FLOW_NODES.contains(element.name());
    }

    private static Map<String, String> settings(XmlElement node) {
        var result = new LinkedHashMap<String, String>();
        node.bpmn("extensionElements")
                .flatMap(extensions -> extensions.children(Namespaces.CAMUNDA, "properties"))
                .flatMap(properties -> properties.children(Namespaces.CAMUNDA, "property"))
                .forEach(property -> property.attribute("name")
                        .ifPresent(name ->
                                result.put(name, property.attribute("value").orElse(""))));
        return Collections.unmodifiableMap(result);
    }

    private static List<String> eventDefinitions(XmlElement node) {
        return node.children().stream()
                .filter(child -> child.namespace().equals(Namespaces.BPMN)
                        && (child.name().endsWith("EventDefinition")
                                || child.name().equals("eventDefinitionRef")))
                .map(ModelReader::bpmnType)
                .toList();
    }

    private static String bpmnType(XmlElement node) {
        return "bpmn:" + Character.toUpperCase(node.name().charAt(0))
                + node.name().substring(1);
    }
}

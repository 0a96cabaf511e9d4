package org.lekalo.library.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.ModelUnreadable.Reason;

/** Finds the process and its elements in a document, whatever else is wrong with it. */
final class ModelReader {

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

    private final ProcessChoice choice;

    ModelReader(XmlElement root) {
        if (!root.isBpmn("definitions")) {
            throw new ModelUnreadable(Reason.NOT_BPMN, root.name());
        }
        this.choice = new ProcessChoice(root);
    }

    ProcessChoice choice() {
        return choice;
    }

    /** What cannot be told apart or joins nothing is left out; the check says so of the file. */
    List<ModelElement> elements() {
        var process = choice.process();
        var nodes = named(contained(process, null).filter(node -> isFlowNode(node.xml)));
        var drawn = named(contained(process, null).filter(node -> node.xml.isBpmn("sequenceFlow")));
        var defaults = nodes.values().stream()
                .flatMap(node -> node.xml.attribute("default").stream())
                .map(flow -> Reference.meant(flow, drawn.keySet()))
                .collect(Collectors.toUnmodifiableSet());
        var meant = Links.arrows(
                nodes.values().stream()
                        .map(node -> readNode(node, List.of(), List.of(), nodes.keySet()))
                        .toList(),
                drawn.keySet());
        var flows = Stream.concat(
                        drawn.values().stream()
                                .map(flow -> readFlow(flow.xml, defaults, nodes.keySet()))
                                .filter(flow -> joinsTwo(nodes.get(flow.source()), nodes.get(flow.target()))),
                        meant.stream())
                .toList();
        var bySource = flows.stream().collect(groupingBy(SequenceFlow::source));
        var byTarget = flows.stream().collect(groupingBy(SequenceFlow::target));
        return nodes.entrySet().stream()
                .map(node -> readNode(
                        node.getValue(),
                        byTarget.getOrDefault(node.getKey(), List.of()),
                        bySource.getOrDefault(node.getKey(), List.of()),
                        nodes.keySet()))
                .toList();
    }

    /**
     * The lanes of the process and of its parts, what is in a lane right behind it.
     *
     * @param nodes the ids of what may stand in them
     */
    List<Lane> lanes(Set<String> nodes) {
        return contained(choice.process(), null)
                .filter(set -> set.xml.isBpmn("laneSet"))
                .flatMap(set -> lanes(set, null, nodes))
                .toList();
    }

    private static Stream<Lane> lanes(Contained set, @Nullable String around, Set<String> nodes) {
        return set.xml
                .bpmn("lane")
                .filter(lane -> lane.attribute("id").filter(id -> !id.isEmpty()).isPresent())
                .map(lane -> new Contained(lane, set.container))
                .flatMap(lane -> Stream.concat(
                        Stream.of(lane(lane, around, nodes)),
                        lane.xml
                                .bpmn("childLaneSet")
                                .map(inner -> new Contained(inner, set.container))
                                .flatMap(inner -> lanes(inner, id(lane.xml), nodes))));
    }

    private static Lane lane(Contained lane, @Nullable String around, Set<String> nodes) {
        return new Lane(
                readNode(lane, List.of(), List.of(), nodes),
                around,
                lane.xml
                        .bpmn("flowNodeRef")
                        .map(node -> Reference.meant(node.text(), nodes))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Something of a process with the identifier of the sub-process it is in, null for the process itself. */
    private record Contained(XmlElement xml, @Nullable String container) {}

    /** All there is in the process or a part of it, what is in its parts included. */
    private static Stream<Contained> contained(XmlElement scope, @Nullable String container) {
        return scope.children().stream()
                .flatMap(child -> Stream.concat(
                        Stream.of(new Contained(child, container)),
                        isFlowNode(child) && child.attribute("id").isPresent()
                                ? contained(child, id(child))
                                : Stream.empty()));
    }

    private static boolean joinsTwo(@Nullable Contained source, @Nullable Contained target) {
        return source != null && target != null && Objects.equals(source.container, target.container);
    }

    /** By their ids, of several with one the first. */
    private static Map<String, Contained> named(Stream<Contained> elements) {
        var named = new LinkedHashMap<String, Contained>();
        elements.forEach(element -> element.xml
                .attribute("id")
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> named.putIfAbsent(id, element)));
        return named;
    }

    private static SequenceFlow readFlow(XmlElement flow, Set<String> defaults, Set<String> nodes) {
        String id = id(flow);
        return new SequenceFlow(
                id,
                flow.attribute("name").orElse(""),
                Reference.meant(flow.attribute("sourceRef").orElse(""), nodes),
                Reference.meant(flow.attribute("targetRef").orElse(""), nodes),
                flow.bpmn("conditionExpression")
                        .map(XmlElement::text)
                        .collect(Collectors.joining())
                        .strip(),
                defaults.contains(id));
    }

    private static ModelElement readNode(
            Contained contained, List<SequenceFlow> incoming, List<SequenceFlow> outgoing, Set<String> nodes) {
        var node = contained.xml;
        return new ModelElement(
                id(node),
                node.attribute("name").orElse(""),
                bpmnType(node),
                eventDefinitions(node),
                Marker.of(node),
                settings(node),
                node.bpmn("documentation").map(XmlElement::text).collect(Collectors.joining("\n\n")),
                incoming,
                outgoing,
                node.attribute("attachedToRef")
                        .map(host -> Reference.meant(host, nodes))
                        .orElse(null),
                Stream.of("cancelActivity", "isInterrupting").noneMatch(node::isFalse),
                contained.container);
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElseThrow();
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

package org.lekalo.library.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents for tests, from the part that matters. */
public final class Drawings {

    private Drawings() {}

    /** A document with one process of these elements. */
    public static String process(String elements) {
        return definitions("<bpmn:process id=\"Process_1\" isExecutable=\"true\">" + elements + "</bpmn:process>");
    }

    public static String definitions(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="https://example.org">%s</bpmn:definitions>""".formatted(content);
    }

    /** An element as other tools draw it, without a name and without saying which block it is. */
    public static String plain(String type, String id) {
        return "<bpmn:%s id=\"%s\" />".formatted(type, id);
    }

    /** An element of ours; {@code settings} alternate names and values. */
    public static String block(String type, String id, String block, String... settings) {
        return "<bpmn:%s id=\"%s\" name=\"%s\">%s</bpmn:%s>".formatted(type, id, id, properties(block, settings), type);
    }

    /** An element with this as its instruction, given as it stands in a file. */
    public static String documented(String element, String instruction) {
        int inside = element.indexOf('>') + 1;
        return element.substring(0, inside) + "<bpmn:documentation>" + instruction + "</bpmn:documentation>"
                + element.substring(inside);
    }

    /** A timer of ours. */
    public static String timer(String type, String id, String block, String... settings) {
        return "<bpmn:%s id=\"%s\" name=\"%s\">%s<bpmn:timerEventDefinition /></bpmn:%s>"
                .formatted(type, id, id, properties(block, settings), type);
    }

    /** A frame with what is drawn in it. */
    public static String part(String id, String... content) {
        return "<bpmn:subProcess id=\"%s\" name=\"%s\">%s</bpmn:subProcess>"
                .formatted(id, id, String.join("", content));
    }

    /** A start in a part. */
    public static String begin(String id) {
        return plain("startEvent", id);
    }

    public static String end(String id) {
        return plain("endEvent", id);
    }

    /** An event of ours that waits for what happens to the record. */
    public static String message(String type, String id, String block, String... settings) {
        return "<bpmn:%s id=\"%s\" name=\"%s\">%s<bpmn:messageEventDefinition /></bpmn:%s>"
                .formatted(type, id, id, properties(block, settings), type);
    }

    /** A boundary event, on the border of this element. */
    public static String on(String host, String event) {
        return event.replaceFirst(" id=", " attachedToRef=\"" + host + "\" id=");
    }

    /** An event, on a border or at the start of a part, that lets go on what it sits on or is in. */
    public static String besides(String event) {
        var attribute = event.startsWith("<bpmn:boundaryEvent") ? "cancelActivity" : "isInterrupting";
        return event.replaceFirst(" id=", " " + attribute + "=\"false\" id=");
    }

    /** A choice of one way; {@code otherwise} is where the way leads that is taken if no condition holds. */
    public static String choice(String id, String otherwise) {
        return gateway("exclusive", id, otherwise);
    }

    /** A place where ways meet that parted by a choice. */
    public static String choice(String id) {
        return gateway("exclusive", id);
    }

    /** As {@link #choice(String, String)}, of some ways. */
    public static String someWays(String id, String otherwise) {
        return gateway("inclusive", id, otherwise);
    }

    public static String someWays(String id) {
        return gateway("inclusive", id);
    }

    public static String parallel(String id) {
        return gateway("parallel", id);
    }

    /** The first of several waits. */
    public static String race(String id) {
        return gateway("eventBased", id);
    }

    private static String gateway(String kind, String id) {
        return plain(kind + "Gateway", id);
    }

    private static String gateway(String kind, String id, String otherwise) {
        return "<bpmn:%sGateway id=\"%s\" default=\"%s-%s\" />".formatted(kind, id, id, otherwise);
    }

    /** A part that begins by an event, with what is drawn in it. */
    public static String eventPart(String id, String... content) {
        return part(id, content).replaceFirst(" id=", " triggeredByEvent=\"true\" id=");
    }

    /** What a block writes into one field, as it is set. */
    public static String change(String field, String source, String value) {
        return "[{\"field\":\"%s\",\"source\":\"%s\",\"value\":\"%s\"}]".formatted(field, source, value);
    }

    /** Answers, each called as its key, as they are set. */
    public static String answers(String... keys) {
        return Stream.of(keys)
                .map("{\"key\":\"%1$s\",\"label\":\"%1$s\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** A deadline on a task. */
    public static String deadline(String id, String task, String... settings) {
        return on(task, timer("boundaryEvent", id, "deadline", settings));
    }

    /** Steps for each of several records; {@code settings} alternate names and values. */
    public static String forEach(String id, String inside, String... settings) {
        return "<bpmn:subProcess id=\"%s\" name=\"%s\">%s%s<bpmn:multiInstanceLoopCharacteristics /></bpmn:subProcess>"
                .formatted(id, id, properties("for-each", settings), inside);
    }

    /** The way taken when a step is refused. */
    public static String ifRefused(String id, String step) {
        return "<bpmn:boundaryEvent id=\"%s\" attachedToRef=\"%s\">%s<bpmn:errorEventDefinition /></bpmn:boundaryEvent>"
                .formatted(id, step, properties("if-refused"));
    }

    /** @param lanes as {@link #lane} writes them */
    public static String lanes(String lanes) {
        return "<bpmn:laneSet id=\"Lanes\">" + lanes + "</bpmn:laneSet>";
    }

    /**
     * A lane, called as its id says.
     *
     * @param responsible as it is written; empty for a lane that names nobody
     */
    public static String lane(String id, String responsible, String... holds) {
        var refs = new StringBuilder();
        for (var held : holds) {
            refs.append("<bpmn:flowNodeRef>").append(held).append("</bpmn:flowNodeRef>");
        }
        var who = responsible.isEmpty() ? "" : properties("lane", "responsible", responsible);
        return "<bpmn:lane id=\"%s\" name=\"%s\">%s%s</bpmn:lane>".formatted(id, id, who, refs);
    }

    /** A lane with others in it. */
    public static String within(String outer, String... inner) {
        return inside(outer, "<bpmn:childLaneSet id=\"Within\">" + String.join("", inner) + "</bpmn:childLaneSet>");
    }

    /** An element with something more in it, behind all else. */
    public static String inside(String element, String more) {
        int closing = element.lastIndexOf("</");
        return element.substring(0, closing) + more + element.substring(closing);
    }

    /** An end of a link, or an end of the process, with the definition of its kind: {@code event("endEvent", "Off", "terminate")}. */
    public static String event(String type, String id, String name, String definition) {
        return "<bpmn:%s id=\"%s\" name=\"%s\"><bpmn:%sEventDefinition /></bpmn:%s>"
                .formatted(type, id, name, definition, type);
    }

    /** A sub-process with a start {@code In}, then these elements. */
    public static String part(String id, String elements) {
        return "<bpmn:subProcess id=\"%s\" name=\"%s\"><bpmn:startEvent id=\"In\" />%s</bpmn:subProcess>"
                .formatted(id, id, elements);
    }

    /** The way taken where a part failed. */
    public static String ifError(String id, String part, String... settings) {
        return "<bpmn:boundaryEvent id=\"%s\" attachedToRef=\"%s\">%s<bpmn:errorEventDefinition /></bpmn:boundaryEvent>"
                .formatted(id, part, properties("if-error", settings));
    }

    private static String properties(String block, String... settings) {
        var properties = new StringBuilder("<camunda:property name=\"block\" value=\"" + block + "\" />");
        for (int i = 0; i < settings.length; i += 2) {
            properties
                    .append("<camunda:property name=\"")
                    .append(settings[i])
                    .append("\" value=\"")
                    .append(settings[i + 1].replace("\"", "&quot;"))
                    .append("\" />");
        }
        return "<bpmn:extensionElements><camunda:properties>" + properties
                + "</camunda:properties></bpmn:extensionElements>";
    }

    /** An arrow, its id made of both ends. */
    public static String flow(String source, String target) {
        return arrow(source + "-" + target, source, target);
    }

    /** An arrow with an id of its own. */
    public static String arrow(String id, String source, String target) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, source, target);
    }

    /** An arrow with a condition in FEEL. */
    public static String flow(String source, String target, String feel) {
        return "<bpmn:sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">%3$s</bpmn:conditionExpression></bpmn:sequenceFlow>"
                .formatted(source, target, feel.replace("&", "&amp;").replace("<", "&lt;"));
    }
}

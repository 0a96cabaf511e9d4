package org.lekalo.library.drawing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Documents for tests, from the part that matters. What is given a block alternates names and values behind it; an element is
 * called as its id says, and an arrow's id is made of both ends: {@code Approve-Paid}.
 */
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

    /** A document with these elements behind those of its first process. */
    public static String more(String document, String... elements) {
        int end = document.indexOf("</bpmn:process>");
        return document.substring(0, end) + String.join("", elements) + document.substring(end);
    }

    /** A document with another process behind its first. */
    public static String beside(String document, String process, String name, String... elements) {
        return document.replaceFirst(
                "</bpmn:process>",
                "$0<bpmn:process id=\"%s\" name=\"%s\">%s</bpmn:process>"
                        .formatted(process, name, String.join("", elements)));
    }

    /** An element as other tools draw it, without a name and without saying which block it is. */
    public static String plain(String type, String id) {
        return "<bpmn:%s id=\"%s\" />".formatted(type, id);
    }

    /** An element of ours. */
    public static String block(String type, String id, String block, String... settings) {
        return element(type, id, properties(block, settings));
    }

    /** An element with this as its instruction. */
    public static String documented(String element, String instruction) {
        int inside = element.indexOf('>') + 1;
        return element.substring(0, inside) + "<bpmn:documentation>" + escaped(instruction) + "</bpmn:documentation>"
                + element.substring(inside);
    }

    /** A timer of ours. */
    public static String timer(String type, String id, String block, String... settings) {
        return element(type, id, properties(block, settings) + "<bpmn:timerEventDefinition />");
    }

    /** An event of ours that waits for what happens to the record. */
    public static String message(String type, String id, String block, String... settings) {
        return element(type, id, properties(block, settings) + "<bpmn:messageEventDefinition />");
    }

    /** An end of a link, or an end of the process, with the definition of its kind: {@code event("endEvent", "Off", "", "terminate")}. */
    public static String event(String type, String id, String name, String definition) {
        return "<bpmn:%s id=\"%s\" name=\"%s\"><bpmn:%sEventDefinition /></bpmn:%s>"
                .formatted(type, id, name, definition, type);
    }

    /** A start in a part. */
    public static String begin(String id) {
        return plain("startEvent", id);
    }

    public static String end(String id) {
        return plain("endEvent", id);
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

    /** A deadline on a task. */
    public static String deadline(String id, String task, String... settings) {
        return on(task, timer("boundaryEvent", id, "deadline", settings));
    }

    /** The way taken when a step is refused. */
    public static String ifRefused(String id, String step) {
        return on(step, error(id, "if-refused"));
    }

    /** The way taken where a part failed. */
    public static String ifError(String id, String part, String... settings) {
        return on(part, error(id, "if-error", settings));
    }

    private static String error(String id, String block, String... settings) {
        return element("boundaryEvent", id, properties(block, settings) + "<bpmn:errorEventDefinition />");
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

    /** A frame with what is drawn in it. */
    public static String part(String id, String... content) {
        return element("subProcess", id, String.join("", content));
    }

    /** A part that begins by an event, with what is drawn in it. */
    public static String eventPart(String id, String... content) {
        return part(id, content).replaceFirst(" id=", " triggeredByEvent=\"true\" id=");
    }

    /** Steps for each of several records, all at once. */
    public static String forEach(String id, String inside, String... settings) {
        return element(
                "subProcess",
                id,
                properties("for-each", settings) + inside + "<bpmn:multiInstanceLoopCharacteristics />");
    }

    /** As {@link #forEach}, one record after the other. */
    public static String forEachInOrder(String id, String inside, String... settings) {
        return element(
                "subProcess",
                id,
                properties("for-each-in-order", settings)
                        + inside
                        + "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\" />");
    }

    /** @param lanes as {@link #lane} writes them */
    public static String lanes(String... lanes) {
        return "<bpmn:laneSet id=\"Lanes\">" + String.join("", lanes) + "</bpmn:laneSet>";
    }

    /**
     * A lane, called as its id says.
     *
     * @param responsible as it is written; empty for a lane that names nobody
     */
    public static String lane(String id, String responsible, String... holds) {
        var who = responsible.isEmpty() ? "" : properties("lane", "responsible", responsible);
        var refs = Stream.of(holds)
                .map("<bpmn:flowNodeRef>%s</bpmn:flowNodeRef>"::formatted)
                .collect(Collectors.joining());
        return element("lane", id, who + refs);
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

    public static String flow(String source, String target) {
        return arrow(source + "-" + target, source, target);
    }

    /** One arrow after the other. */
    public static String flows(String... ids) {
        return IntStream.range(1, ids.length)
                .mapToObj(i -> flow(ids[i - 1], ids[i]))
                .collect(Collectors.joining());
    }

    /** An arrow with an id of its own. */
    public static String arrow(String id, String source, String target) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, source, target);
    }

    /** An arrow with a condition in FEEL. */
    public static String flow(String source, String target, String feel) {
        return "<bpmn:sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">%3$s</bpmn:conditionExpression></bpmn:sequenceFlow>"
                .formatted(source, target, escaped(feel));
    }

    private static String element(String type, String id, String content) {
        return "<bpmn:%s id=\"%s\" name=\"%s\">%s</bpmn:%s>".formatted(type, id, id, content, type);
    }

    private static String properties(String block, String... settings) {
        var properties = new StringBuilder(property("block", block));
        for (int i = 0; i < settings.length; i += 2) {
            properties.append(property(settings[i], settings[i + 1]));
        }
        return "<bpmn:extensionElements><camunda:properties>" + properties
                + "</camunda:properties></bpmn:extensionElements>";
    }

    private static String property(String name, String value) {
        return "<camunda:property name=\"%s\" value=\"%s\" />"
                .formatted(
                        name,
                        escaped(value)
                                .replace("\"", "&quot;")
                                .replace("\n", "&#10;")
                                .replace("\t", "&#9;"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

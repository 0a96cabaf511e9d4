package org.lekalo.server.engine;

import java.util.function.Consumer;
import org.lekalo.library.contract.ProcessModelId;

/** A process drawn in a test, element by element; an arrow's id is made of both ends: {@code Approve-Paid}. */
public final class Drawing {

    private final StringBuilder elements = new StringBuilder();
    private final String name;

    private Drawing(String name) {
        this.name = name;
    }

    public static Drawing of(String name) {
        return new Drawing(name);
    }

    /** {@code settings} alternate names and values. */
    public Drawing block(String type, String id, String block, String... settings) {
        elements.append("<bpmn:%s id=\"%s\" name=\"%s\">%s</bpmn:%s>"
                .formatted(type, id, id, properties(block, settings), type));
        return this;
    }

    public Drawing startOnStage(String pipeline, String stage, String... settings) {
        return block(
                "startEvent",
                "Start",
                "start-stage",
                with(settings, "recordType", "deal", "pipeline", pipeline, "stage", stage));
    }

    public Drawing startByHand(String... settings) {
        return block("startEvent", "Start", "start-manual", with(settings, "recordType", "deal"));
    }

    public Drawing task(String id, String... settings) {
        return block("userTask", id, "user-task", settings);
    }

    public Drawing changeFields(String id, String field, String source, String value) {
        return block(
                "serviceTask",
                id,
                "change-fields",
                "changes",
                "[{\"field\":\"%s\",\"source\":\"%s\",\"value\":\"%s\"}]".formatted(field, source, value));
    }

    public Drawing choice(String id, String otherwise) {
        elements.append("<bpmn:exclusiveGateway id=\"%s\" name=\"%s\" default=\"%s\">%s</bpmn:exclusiveGateway>"
                .formatted(id, id, otherwise, properties("choice")));
        return this;
    }

    public Drawing parallel(String id) {
        return block("parallelGateway", id, "parallel");
    }

    public Drawing wait(String id, String block, String... settings) {
        return timer("intermediateCatchEvent", id, block, settings);
    }

    public Drawing timer(String type, String id, String block, String... settings) {
        elements.append("<bpmn:%s id=\"%s\" name=\"%s\">%s<bpmn:timerEventDefinition /></bpmn:%s>"
                .formatted(type, id, id, properties(block, settings), type));
        return this;
    }

    public Drawing deadline(String id, String task, String... settings) {
        elements.append(
                "<bpmn:boundaryEvent id=\"%s\" name=\"%s\" attachedToRef=\"%s\">%s<bpmn:timerEventDefinition /></bpmn:boundaryEvent>"
                        .formatted(id, id, task, properties("deadline", settings)));
        return this;
    }

    /** A deadline that leaves the task where it is. */
    public Drawing reminder(String id, String task, String... settings) {
        deadline(id, task, settings);
        var last = elements.lastIndexOf("attachedToRef");
        elements.insert(last, "cancelActivity=\"false\" ");
        return this;
    }

    public Drawing ifRefused(String id, String step) {
        elements.append(
                "<bpmn:boundaryEvent id=\"%s\" name=\"%s\" attachedToRef=\"%s\">%s<bpmn:errorEventDefinition /></bpmn:boundaryEvent>"
                        .formatted(id, id, step, properties("if-refused")));
        return this;
    }

    /** What begins when something happens to the record: an element of the type with a message definition. */
    public Drawing change(String type, String id, String block, String... settings) {
        elements.append("<bpmn:%s id=\"%s\" name=\"%s\">%s<bpmn:messageEventDefinition /></bpmn:%s>"
                .formatted(type, id, id, properties(block, settings), type));
        return this;
    }

    public Drawing waitChange(String id, String... settings) {
        return change("intermediateCatchEvent", id, "wait-change", settings);
    }

    public Drawing onChange(String id, String step, boolean interrupting, String... settings) {
        change("boundaryEvent", id, "on-change", settings);
        elements.insert(
                elements.lastIndexOf("<bpmn:boundaryEvent") + "<bpmn:boundaryEvent".length(),
                " attachedToRef=\"%s\" cancelActivity=\"%s\"".formatted(step, interrupting));
        return this;
    }

    /** A part that begins by the event of its start. */
    public Drawing eventPart(String id, Consumer<Drawing> content) {
        elements.append("<bpmn:subProcess id=\"%s\" name=\"%s\" triggeredByEvent=\"true\">%s"
                .formatted(id, id, properties("event-part")));
        content.accept(this);
        elements.append("</bpmn:subProcess>");
        return this;
    }

    /** A start that lets go on what its part is in. */
    public Drawing besides() {
        elements.insert(
                elements.lastIndexOf("<bpmn:startEvent") + "<bpmn:startEvent".length(), " isInterrupting=\"false\"");
        return this;
    }

    /** A task with an instruction. */
    public Drawing instructed(String id, String instruction, String... settings) {
        elements.append(
                "<bpmn:userTask id=\"%s\" name=\"%s\"><bpmn:documentation>%s</bpmn:documentation>%s</bpmn:userTask>"
                        .formatted(id, id, instruction, properties("user-task", settings)));
        return this;
    }

    /** A frame with what is drawn in it; its start has the frame's id with {@code In} behind. */
    public Drawing part(String id, Consumer<Drawing> content) {
        elements.append("<bpmn:subProcess id=\"%s\" name=\"%s\">%s".formatted(id, id, properties("sub-process")));
        content.accept(block("startEvent", id + "In", "part-start"));
        elements.append("</bpmn:subProcess>");
        return this;
    }

    /** As {@link #part}, done for each of several records, all at once. */
    public Drawing forEach(String id, Consumer<Drawing> content, String... settings) {
        return forEach(id, "for-each", "<bpmn:multiInstanceLoopCharacteristics />", content, settings);
    }

    /** As {@link #forEach}, one record after the other. */
    public Drawing forEachInOrder(String id, Consumer<Drawing> content, String... settings) {
        return forEach(
                id,
                "for-each-in-order",
                "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\" />",
                content,
                settings);
    }

    public Drawing call(String id, ProcessModelId process, String... settings) {
        return block("callActivity", id, "call-process", with(settings, "process", process.toString()));
    }

    private Drawing forEach(String id, String block, String marker, Consumer<Drawing> content, String... settings) {
        elements.append("<bpmn:subProcess id=\"%s\" name=\"%s\">%s".formatted(id, id, properties(block, settings)));
        content.accept(block("startEvent", id + "In", "part-start"));
        elements.append(marker).append("</bpmn:subProcess>");
        return this;
    }

    /** As {@link #choice}: each way is taken whose condition holds. */
    public Drawing someWays(String id, String otherwise) {
        elements.append("<bpmn:inclusiveGateway id=\"%s\" default=\"%s\">%s</bpmn:inclusiveGateway>"
                .formatted(id, otherwise, properties("some-ways")));
        return this;
    }

    /** A lane, called as its id says; it stands outside of parts. */
    public Drawing lane(String id, String responsible, String... holds) {
        var refs = new StringBuilder();
        for (var held : holds) {
            refs.append("<bpmn:flowNodeRef>").append(held).append("</bpmn:flowNodeRef>");
        }
        elements.append("<bpmn:laneSet id=\"%sSet\"><bpmn:lane id=\"%s\" name=\"%s\">%s%s</bpmn:lane></bpmn:laneSet>"
                .formatted(id, id, id, properties("lane", "responsible", responsible), refs));
        return this;
    }

    /** An event with a definition: {@code event("endEvent", "Off", "Off", "terminate", "end-all")}. */
    public Drawing event(String type, String id, String name, String definition, String block) {
        elements.append("<bpmn:%s id=\"%s\" name=\"%s\">%s<bpmn:%sEventDefinition /></bpmn:%s>"
                .formatted(type, id, name, properties(block), definition, type));
        return this;
    }

    public Drawing ifError(String id, String part, String... settings) {
        elements.append(
                "<bpmn:boundaryEvent id=\"%s\" name=\"%s\" attachedToRef=\"%s\">%s<bpmn:errorEventDefinition /></bpmn:boundaryEvent>"
                        .formatted(id, id, part, properties("if-error", settings)));
        return this;
    }

    public Drawing end(String id) {
        return block("endEvent", id, "end");
    }

    public Drawing flow(String source, String target) {
        elements.append("<bpmn:sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
                .formatted(source, target, source, target));
        return this;
    }

    /** One arrow after the other. */
    public Drawing flows(String... ids) {
        for (int i = 1; i < ids.length; i++) {
            flow(ids[i - 1], ids[i]);
        }
        return this;
    }

    public Drawing flowIf(String source, String target, String feel) {
        elements.append(
                "<bpmn:sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">%s</bpmn:conditionExpression></bpmn:sequenceFlow>"
                        .formatted(
                                source,
                                target,
                                source,
                                target,
                                feel.replace("&", "&amp;").replace("<", "&lt;")));
        return this;
    }

    String name() {
        return name;
    }

    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="https://example.org"><bpmn:process id="Process_1" name="%s" isExecutable="true">%s</bpmn:process></bpmn:definitions>""".formatted(name, elements);
    }

    private static String[] with(String[] settings, String... more) {
        var all = new String[settings.length + more.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(settings, 0, all, more.length, settings.length);
        return all;
    }

    private static String properties(String block, String... settings) {
        var properties = new StringBuilder("<camunda:property name=\"block\" value=\"" + block + "\" />");
        for (int i = 0; i < settings.length; i += 2) {
            properties
                    .append("<camunda:property name=\"")
                    .append(settings[i])
                    .append("\" value=\"")
                    .append(settings[i + 1]
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace("\"", "&quot;")
                            .replace("\n", "&#10;"))
                    .append("\" />");
        }
        return "<bpmn:extensionElements><camunda:properties>" + properties
                + "</camunda:properties></bpmn:extensionElements>";
    }
}

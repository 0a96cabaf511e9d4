package org.lekalo.bench.driver;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A drawing of very many steps one after the other, laid out in rows as one would read them. */
final class LargeModel {

    static final int ELEMENTS = 300;

    private static final int ROW = 20;

    private LargeModel() {}

    static String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="large-definitions" targetNamespace="https://lekalo.org/bench">
                <bpmn:process id="large" name="Large" isExecutable="true">
                %s
                </bpmn:process>
                <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="large">
                %s
                </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(
                        join(Stream.concat(elements(LargeModel::element), arrows("""
                                <bpmn:sequenceFlow id="F%1$d" sourceRef="E%1$d" targetRef="E%2$d" />"""))),
                        join(Stream.concat(elements(LargeModel::shape), arrows(LargeModel::edge))));
    }

    private static String join(Stream<String> lines) {
        return lines.reduce("", (before, line) -> before + line + "\n");
    }

    private static Stream<String> elements(IntFunction<String> text) {
        return IntStream.range(0, ELEMENTS).mapToObj(text);
    }

    private static Stream<String> arrows(String format) {
        return arrows((from, to) -> format.formatted(from, to));
    }

    private static Stream<String> arrows(Arrow arrow) {
        return IntStream.range(1, ELEMENTS).mapToObj(to -> arrow.between(to - 1, to));
    }

    private interface Arrow {

        String between(int from, int to);
    }

    private static String element(int number) {
        if (number == 0) {
            return block(
                    "startEvent", number, "start-manual", "<camunda:property name=\"recordType\" value=\"deal\" />");
        }
        if (number == ELEMENTS - 1) {
            return block("endEvent", number, "end", "");
        }
        return block(
                "userTask", number, "user-task", "<camunda:property name=\"responsible\" value=\"record-owner\" />");
    }

    private static String block(String type, int number, String block, String settings) {
        return """
                <bpmn:%1$s id="E%2$d" name="Step %2$d"><bpmn:extensionElements><camunda:properties>\
                <camunda:property name="block" value="%3$s" />%4$s</camunda:properties></bpmn:extensionElements></bpmn:%1$s>""".formatted(type, number, block, settings);
    }

    private static String shape(int number) {
        var event = number == 0 || number == ELEMENTS - 1;
        return """
                <bpmndi:BPMNShape id="S%1$d" bpmnElement="E%1$d"><dc:Bounds x="%2$d" y="%3$d" width="%4$d" height="%5$d" /></bpmndi:BPMNShape>""".formatted(number, x(number), y(number), event ? 36 : 100, event ? 36 : 80);
    }

    private static String edge(int from, int to) {
        return """
                <bpmndi:BPMNEdge id="A%1$d" bpmnElement="F%1$d"><di:waypoint x="%2$d" y="%3$d" /><di:waypoint x="%4$d" y="%5$d" /></bpmndi:BPMNEdge>""".formatted(from, x(from) + (from == 0 ? 36 : 100), y(from) + 18, x(to), y(to) + 18);
    }

    private static int x(int number) {
        return 150 + number % ROW * 160;
    }

    private static int y(int number) {
        return 100 + number / ROW * 140;
    }
}

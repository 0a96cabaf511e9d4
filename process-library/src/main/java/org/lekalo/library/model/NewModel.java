package org.lekalo.library.model;

/** The blank page: a start, whose kind the analyst has yet to choose, and an end, between which the steps come. */
final class NewModel {

    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="https://lekalo.org/process">
              <bpmn:process id="Process_1" isExecutable="true">
                <bpmn:startEvent id="Start_1">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="block" value="start-manual" />
                      <camunda:property name="recordType" value="deal" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:outgoing>Flow_1</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:endEvent id="End_1">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="block" value="end" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>Flow_1</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="End_1" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="Diagram_1">
                <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">
                  <bpmndi:BPMNShape id="Start_1_shape" bpmnElement="Start_1">
                    <dc:Bounds x="180" y="200" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="End_1_shape" bpmnElement="End_1">
                    <dc:Bounds x="416" y="200" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="Flow_1_edge" bpmnElement="Flow_1">
                    <di:waypoint x="216" y="218" />
                    <di:waypoint x="416" y="218" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private NewModel() {}
}

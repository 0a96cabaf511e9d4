package org.lekalo.library.model;

/** The blank page: one start, drawn, whose kind the analyst has yet to choose. */
final class NewModel {

    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="https://lekalo.org/process">
              <bpmn:process id="Process_1" isExecutable="true">
                <bpmn:startEvent id="Start_1">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="block" value="start-manual" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:startEvent>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="Diagram_1">
                <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">
                  <bpmndi:BPMNShape id="Start_1_shape" bpmnElement="Start_1">
                    <dc:Bounds x="180" y="200" width="36" height="36" />
                  </bpmndi:BPMNShape>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private NewModel() {}
}

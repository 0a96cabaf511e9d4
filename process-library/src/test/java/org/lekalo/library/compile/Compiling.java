package org.lekalo.library.compile;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.palette.Palette;

/** A drawing as the engine gets it. */
public final class Compiling {

    private final BpmnModelInstance written;

    private Compiling(BpmnModelInstance written) {
        this.written = written;
    }

    /** As version 3 of the model with the number 7. */
    public static Compiling compiled(String xml) {
        var process = ProcessCompiler.compile(Drawing.read(xml, Palette.BLOCKS), ProcessCompiler.key(7), 3);
        return new Compiling(
                Bpmn.readModelFromStream(new ByteArrayInputStream(process.xml().getBytes(StandardCharsets.UTF_8))));
    }

    public BpmnModelInstance model() {
        return written;
    }

    public <T extends ModelElementInstance> T element(Class<T> kind, String id) {
        return kind.cast(written.getModelElementById(id));
    }

    public boolean isAsync(String id) {
        return element(FlowNode.class, id).isCamundaAsyncBefore();
    }

    public <T extends EventDefinition> T definition(Class<T> kind, String event) {
        return written.getModelElementById(event)
                .getChildElementsByType(kind)
                .iterator()
                .next();
    }

    /** What a timer waits for: a duration, or else a date. */
    public String timer(String event) {
        var timer = definition(TimerEventDefinition.class, event);
        return Stream.of(timer.getTimeDuration(), timer.getTimeDate())
                .filter(Objects::nonNull)
                .map(ModelElementInstance::getTextContent)
                .collect(joining());
    }

    public Map<String, String> properties(String id) {
        return extension(CamundaProperties.class, id).getCamundaProperties().stream()
                .collect(toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    /** How often, and after how long, it is tried again. */
    public String retries(String id) {
        return extension(CamundaFailedJobRetryTimeCycle.class, id).getTextContent();
    }

    public CamundaExecutionListener listener(String id) {
        return extension(CamundaExecutionListener.class, id);
    }

    public <T extends ModelElementInstance> T extension(Class<T> kind, String id) {
        return element(FlowNode.class, id)
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(kind)
                .singleResult();
    }
}

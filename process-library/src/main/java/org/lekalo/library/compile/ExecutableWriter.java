package org.lekalo.library.compile;

import java.util.List;
import java.util.Set;
import org.lekalo.library.block.BlockKind;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.SequenceFlow;

/** Writes one process as the engine takes it. The names in {@code ${…}} are the closed list the engine resolves. */
final class ExecutableWriter {

    static final String HISTORY_TIME_TO_LIVE = "P3650D";
    static final String RETRIES = "R3/PT1M";

    private final ProcessModel model;
    private final String key;
    private final int version;
    private final Set<String> asyncEffects;
    private final List<ModelElement> furtherStarts;
    private final BpmnWriter out = new BpmnWriter();

    ExecutableWriter(ProcessModel model, String key, int version) {
        this.model = model;
        this.key = key;
        this.version = version;
        this.asyncEffects = AsyncEffects.of(model);
        this.furtherStarts = model.elements().stream()
                .filter(element -> element.is(BlockKind.START_STAGE) || element.is(BlockKind.START_MANUAL))
                .skip(1)
                .toList();
    }

    String write() {
        out.definitions("https://lekalo.org/process");
        furtherStarts.forEach(start -> out.start("bpmn:message")
                .attribute("id", messageId(start))
                .attribute("name", key + ":" + start.id())
                .end());
        if (model.elements().stream().anyMatch(element -> element.is(BlockKind.IF_REFUSED))) {
            out.start("bpmn:error")
                    .attribute("id", freeId("Error_refused"))
                    .attribute("errorCode", ProcessCompiler.REFUSED)
                    .end();
        }
        out.start("bpmn:process")
                .attribute("id", key)
                .attributeUnlessEmpty("name", model.name())
                .attribute("isExecutable", "true")
                .attribute("camunda:historyTimeToLive", HISTORY_TIME_TO_LIVE)
                .attribute("camunda:versionTag", Integer.toString(version));
        model.elements().forEach(this::element);
        model.flows().forEach(this::flow);
        out.end().end();
        return out.finished();
    }

    private void element(ModelElement element) {
        BlockSettings settings = element.settings().orElseThrow();
        out.start(tag(element.bpmnType()));
        out.attribute("id", element.id()).attributeUnlessEmpty("name", element.name());
        attributes(element);
        if (!element.documentation().isEmpty()) {
            out.start("bpmn:documentation").text(element.documentation()).end();
        }
        extensions(element);
        element.incoming()
                .forEach(flow -> out.start("bpmn:incoming").text(flow.id()).end());
        element.outgoing()
                .forEach(flow -> out.start("bpmn:outgoing").text(flow.id()).end());
        eventDefinition(element, settings);
        out.end();
    }

    private static String tag(String type) {
        return "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
    }

    private void attributes(ModelElement element) {
        if (isAsync(element)) {
            out.attribute("camunda:asyncBefore", "true");
        }
        switch (element.kind().orElseThrow()) {
            case CHANGE_FIELDS -> out.attribute("camunda:delegateExpression", "${changeFieldsBlock}");
            case MOVE_STAGE -> out.attribute("camunda:delegateExpression", "${moveStageBlock}");
            case NOTIFY -> out.attribute("camunda:delegateExpression", "${notifyBlock}");
            case CHOICE ->
                element.outgoing().stream()
                        .filter(SequenceFlow::otherwise)
                        .forEach(flow -> out.attribute("default", flow.id()));
            case DEADLINE ->
                out.attribute("attachedToRef", host(element).id())
                        .attribute("cancelActivity", Boolean.toString(element.interrupting()));
            case IF_REFUSED -> out.attribute("attachedToRef", host(element).id());
            default -> {}
        }
    }

    private boolean isAsync(ModelElement element) {
        return isStart(element) || asyncEffects.contains(element.id());
    }

    private static boolean isStart(ModelElement element) {
        return element.is(BlockKind.START_STAGE) || element.is(BlockKind.START_MANUAL);
    }

    private ModelElement host(ModelElement boundary) {
        String host = boundary.attachedTo();
        if (host == null) {
            throw new IllegalArgumentException("A boundary block on nothing: " + boundary.id());
        }
        return model.element(host).orElseThrow();
    }

    private void extensions(ModelElement element) {
        out.start("bpmn:extensionElements");
        out.start("camunda:properties");
        property(BlockKind.PROPERTY, element.kind().orElseThrow().id());
        element.properties().forEach((name, value) -> {
            if (!name.equals(BlockKind.PROPERTY)) {
                property(name, value);
            }
        });
        out.end();
        if (element.is(BlockKind.USER_TASK)) {
            out.start("camunda:taskListener")
                    .attribute("event", "create")
                    .attribute("delegateExpression", "${userTaskBlock}")
                    .end();
        }
        if (isAsync(element) || hasTimer(element)) {
            out.start("camunda:failedJobRetryTimeCycle").text(RETRIES).end();
        }
        out.end();
    }

    private static boolean hasTimer(ModelElement element) {
        return element.kind().orElseThrow().eventDefinition().equals("bpmn:TimerEventDefinition");
    }

    private void property(String name, String value) {
        out.start("camunda:property")
                .attribute("name", name)
                .attribute("value", value)
                .end();
    }

    private void eventDefinition(ModelElement element, BlockSettings settings) {
        if (settings instanceof BlockSettings.WaitDuration wait) {
            timer(TimerText.of(wait));
        } else if (settings instanceof BlockSettings.WaitUntil wait) {
            timer(TimerText.of(wait));
        } else if (settings instanceof BlockSettings.Deadline deadline) {
            var task = (BlockSettings.UserTask) host(element).settings().orElseThrow();
            timer(TimerText.of(deadline, task));
        } else if (settings instanceof BlockSettings.IfRefused) {
            out.start("bpmn:errorEventDefinition")
                    .attribute("errorRef", freeId("Error_refused"))
                    .attribute("camunda:errorMessageVariable", ProcessCompiler.REFUSAL)
                    .end();
        } else if (furtherStarts.contains(element)) {
            out.start("bpmn:messageEventDefinition")
                    .attribute("messageRef", messageId(element))
                    .end();
        }
    }

    private void timer(TimerText timer) {
        out.start("bpmn:timerEventDefinition")
                .start("bpmn:" + timer.element())
                .expressionType()
                .text(timer.text())
                .end()
                .end();
    }

    private String messageId(ModelElement start) {
        return freeId("Message_" + start.id());
    }

    private String freeId(String wanted) {
        String id = wanted;
        while (isTaken(id)) {
            id += "_";
        }
        return id;
    }

    private boolean isTaken(String id) {
        return model.element(id).isPresent()
                || model.flows().stream().anyMatch(flow -> flow.id().equals(id));
    }

    private void flow(SequenceFlow flow) {
        out.start("bpmn:sequenceFlow")
                .attribute("id", flow.id())
                .attributeUnlessEmpty("name", flow.name())
                .attribute("sourceRef", flow.source())
                .attribute("targetRef", flow.target());
        if (flow.hasCondition() && !flow.otherwise()) {
            out.start("bpmn:conditionExpression")
                    .expressionType()
                    .attribute("language", "feel")
                    .text(Feel.strict(flow.condition()))
                    .end();
        }
        out.end();
    }
}

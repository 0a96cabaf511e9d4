package org.lekalo.library.compile;

import java.util.List;
import java.util.Set;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Configured;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.library.palette.time.WaitDuration;
import org.lekalo.library.setting.Settings;

/** Writes one process as the engine takes it. The names in {@code ${…}} are the closed list the engine resolves. */
final class ExecutableWriter {

    static final String HISTORY_TIME_TO_LIVE = "P3650D";
    static final String RETRIES = "R3/PT1M";

    /** What the server has for the block that a token stands at. */
    static final String BLOCK = "${block}";

    private final Drawing drawing;
    private final String key;
    private final int version;
    private final Set<String> asyncEffects;
    private final List<Placed> furtherStarts;
    private final BpmnWriter out = new BpmnWriter();

    ExecutableWriter(Drawing drawing, String key, int version) {
        this.drawing = drawing;
        this.key = key;
        this.version = version;
        this.asyncEffects = AsyncEffects.of(drawing);
        this.furtherStarts = drawing.elements().stream()
                .filter(element -> element.is(Course.START))
                .skip(1)
                .toList();
    }

    String write() {
        out.definitions("https://lekalo.org/process");
        furtherStarts.forEach(start -> out.start("bpmn:message")
                .attribute("id", messageId(start))
                .attribute("name", key + ":" + start.id())
                .end());
        if (drawing.elements().stream().anyMatch(element -> element.is(IfRefused.class))) {
            out.start("bpmn:error")
                    .attribute("id", freeId("Error_refused"))
                    .attribute("errorCode", ProcessCompiler.REFUSED)
                    .end();
        }
        out.start("bpmn:process")
                .attribute("id", key)
                .attributeUnlessEmpty("name", drawing.model().name())
                .attribute("isExecutable", "true")
                .attribute("camunda:historyTimeToLive", HISTORY_TIME_TO_LIVE)
                .attribute("camunda:versionTag", Integer.toString(version));
        drawing.elements().forEach(this::element);
        drawing.flows().forEach(this::flow);
        out.end().end();
        return out.finished();
    }

    private void element(Placed element) {
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
        eventDefinition(element);
        out.end();
    }

    private static String tag(String type) {
        return "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
    }

    private void attributes(Placed element) {
        if (isAsync(element)) {
            out.attribute("camunda:asyncBefore", "true");
        }
        if (element.is(Pace.EFFECT)) {
            out.attribute("camunda:delegateExpression", BLOCK);
        }
        if (element.is(Course.SOME_WAY)) {
            element.outgoing().stream()
                    .filter(SequenceFlow::otherwise)
                    .forEach(flow -> out.attribute("default", flow.id()));
        }
        if (element.attachedTo() != null) {
            out.attribute("attachedToRef", host(element).id());
        }
        if (element.is(Deadline.class)) {
            out.attribute("cancelActivity", Boolean.toString(element.interrupting()));
        }
    }

    private boolean isAsync(Placed element) {
        return isStart(element) || asyncEffects.contains(element.id());
    }

    private static boolean isStart(Placed element) {
        return element.is(Course.START);
    }

    private Placed host(Placed boundary) {
        String host = boundary.attachedTo();
        if (host == null) {
            throw new IllegalArgumentException("A boundary block on nothing: " + boundary.id());
        }
        return drawing.element(host).orElseThrow();
    }

    private void extensions(Placed element) {
        out.start("bpmn:extensionElements");
        out.start("camunda:properties");
        property(Block.PROPERTY, element.block().orElseThrow().id());
        element.properties().forEach((name, value) -> {
            if (!name.equals(Block.PROPERTY)) {
                property(name, value);
            }
        });
        out.end();
        if (element.is(UserTask.class)) {
            out.start("camunda:taskListener")
                    .attribute("event", "create")
                    .attribute("delegateExpression", BLOCK)
                    .end();
        }
        if (isAsync(element) || hasTimer(element)) {
            out.start("camunda:failedJobRetryTimeCycle").text(RETRIES).end();
        }
        out.end();
    }

    private static boolean hasTimer(Placed element) {
        return element.block().orElseThrow().shape().isTimer();
    }

    private void property(String name, String value) {
        out.start("camunda:property")
                .attribute("name", name)
                .attribute("value", value)
                .end();
    }

    private void eventDefinition(Placed element) {
        var settings = element.settings().orElseThrow();
        if (element.is(WaitDuration.class)) {
            timer(TimerText.of(settings.get(WaitDuration.PERIOD)));
        } else if (element.is(Pace.UNTIL_A_DATE)) {
            timer(TimerText.untilMoment());
        } else if (element.is(Deadline.class)) {
            timer(deadline(element, settings));
        } else if (element.is(IfRefused.class)) {
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

    private TimerText deadline(Placed element, Settings settings) {
        return TimerText.of(settings.find(Deadline.PERIOD)
                .or(() -> host(element).configured().flatMap(Configured::due))
                .orElseThrow());
    }

    private void timer(TimerText timer) {
        out.start("bpmn:timerEventDefinition")
                .start("bpmn:" + timer.element())
                .expressionType()
                .text(timer.text())
                .end()
                .end();
    }

    private String messageId(Placed start) {
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
        return drawing.element(id).isPresent()
                || drawing.flows().stream().anyMatch(flow -> flow.id().equals(id));
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

package org.lekalo.library.compile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Failures;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.executable.Executable;
import org.lekalo.library.executable.Node;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.executable.Timer;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.SequenceFlow;

/**
 * Writes a process as the engine takes it, and what is drawn in its parts that run apart as processes of their own. The names in {@code ${…}} are the closed list the
 * engine resolves.
 */
final class ExecutableWriter {

    static final String HISTORY_TIME_TO_LIVE = "P3650D";

    private final Drawing drawing;
    private final String key;
    private final Executable out;
    private final Set<String> asyncEffects;
    private final Map<String, List<SequenceFlow>> flowsByScope;
    private final List<Placed> starts;

    private ExecutableWriter(Drawing drawing, String key, Executable out) {
        this.drawing = drawing;
        this.key = key;
        this.out = out;
        this.asyncEffects = AsyncEffects.of(drawing);
        this.flowsByScope = drawing.flows().stream().collect(groupingBy(this::scope));
        this.starts = drawing.starts().toList();
    }

    static String write(Drawing drawing, String key, int version) {
        var out = new Executable(drawing.all()
                .flatMap(each -> Stream.concat(
                        each.elements().stream().map(Placed::id),
                        each.flows().stream().map(SequenceFlow::id)))
                .collect(toSet()));
        drawing.all().forEach(each -> {
            var apart = each.apart().map(part -> ProcessCompiler.key(key, part.id()));
            new ExecutableWriter(each, apart.orElse(key), out).process(version);
        });
        return out.write();
    }

    private void process(int version) {
        var process = out.process()
                .attribute("id", key)
                .attributeUnlessEmpty("name", drawing.model().name())
                .attribute("isExecutable", "true")
                .attribute("camunda:historyTimeToLive", HISTORY_TIME_TO_LIVE)
                .attribute("camunda:versionTag", Integer.toString(version));
        content(process, drawing.apart().map(Placed::id).orElse(""), drawing.outermost());
    }

    private String scope(SequenceFlow flow) {
        return Objects.requireNonNullElse(
                drawing.element(flow.source()).orElseThrow().container(), "");
    }

    /** The engine takes the first way for a failure that fits. */
    private void content(Node scope, String id, List<Placed> elements) {
        elements.stream().sorted(Comparator.comparing(Failures::isForAny)).forEach(element -> element(scope, element));
        flowsByScope.getOrDefault(id, List.of()).forEach(flow -> flow(scope, flow));
    }

    private void element(Node scope, Placed element) {
        var block = element.block().orElseThrow();
        var written = new RunNode(out, scope, bpmnType(element), element.id(), element.documentation());
        written.named(element.name());
        written.properties(properties(element, block));
        if (starts.contains(element) || asyncEffects.contains(element.id())) {
            written.asynchronous();
        }
        whatItDoes(element, block, written);
        element.incoming().forEach(flow -> written.arrow("incoming", flow.id()));
        element.outgoing().forEach(flow -> written.arrow("outgoing", flow.id()));
        if (element.is(Pace.UNTIL_A_DATE)) {
            written.timer(Timer.untilMomentOf(element.id()));
        }
        if (starts.indexOf(element) > 0) {
            written.message("Message_" + element.id(), key + ":" + element.id());
        }
        block.compile(element, drawing, written);
        if (element.isPart()) {
            content(written.inside(), element.id(), drawing.inside(element));
        }
    }

    /** Who has other runs do something waits for a sign that they are over. */
    private static String bpmnType(Placed element) {
        return element.is(Pace.CALLS)
                ? "bpmn:ReceiveTask"
                : element.block().orElseThrow().runsAs();
    }

    private static Map<String, String> properties(Placed element, Block block) {
        var properties = new LinkedHashMap<String, String>();
        properties.put(Block.PROPERTY, block.id());
        element.properties().forEach(properties::putIfAbsent);
        properties.putAll(element.settings().orElseThrow().handedDown());
        return properties;
    }

    private static void whatItDoes(Placed element, Block block, RunNode written) {
        if (element.is(Pace.EFFECT)) {
            written.effect();
        }
        if (element.is(Pace.CALLS)) {
            written.calling();
        }
        if (block.shape().isForAPerson()) {
            written.asking();
        }
        if (element.decides()) {
            element.outgoing().stream()
                    .filter(SequenceFlow::otherwise)
                    .forEach(flow -> written.attribute("default", flow.id()));
        }
        if (element.attachedTo() != null) {
            written.attribute("attachedToRef", element.attachedTo());
            written.attribute("cancelActivity", Boolean.toString(element.interrupting()));
        }
        if (element.is(Course.EVENT_START)) {
            written.attribute("isInterrupting", Boolean.toString(element.interrupting()));
        }
        if (element.marker() == Marker.EVENT) {
            written.attribute("triggeredByEvent", "true");
        }
    }

    private static void flow(Node scope, SequenceFlow flow) {
        var written = scope.child("bpmn:sequenceFlow")
                .attribute("id", flow.id())
                .attributeUnlessEmpty("name", flow.name())
                .attribute("sourceRef", flow.source())
                .attribute("targetRef", flow.target());
        if (flow.hasCondition() && !flow.otherwise()) {
            written.child("bpmn:conditionExpression")
                    .expression()
                    .attribute("language", "feel")
                    .text(Feel.strict(flow.condition()));
        }
    }
}

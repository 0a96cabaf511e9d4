package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Block;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.palette.time.Deadline;

/** The ways through the drawing: that there is a beginning, an end, and nothing without a next step. */
final class WayCheck {

    private WayCheck() {}

    static void check(ProcessModel model, Findings findings) {
        if (model.elements().stream().noneMatch(WayCheck::isStart)) {
            findings.model(Rule.NO_START);
        }
        if (model.elements().stream().noneMatch(WayCheck::isEnd)) {
            findings.model(Rule.NO_END);
        }
        var reachable = reachable(model);
        for (var element : model.elements()) {
            if (!reachable.contains(element.id())) {
                findings.at(element.id(), Rule.UNREACHABLE);
            }
            ways(element, findings);
            if (element.is(Deadline.class) && !sitsOnTask(model, element)) {
                findings.at(element.id(), Rule.DEADLINE_OFF_TASK);
            }
            if (element.is(IfRefused.class)) {
                refusal(model, element, findings);
            }
        }
    }

    private static boolean isStart(ModelElement element) {
        return element.bpmnType().equals("bpmn:StartEvent");
    }

    private static boolean isEnd(ModelElement element) {
        return element.bpmnType().equals("bpmn:EndEvent");
    }

    private static void ways(ModelElement element, Findings findings) {
        if (isStart(element) && !element.incoming().isEmpty()) {
            findings.at(element.id(), Rule.START_WITH_WAY_IN);
        }
        if (element.attachedTo() != null && !element.incoming().isEmpty()) {
            findings.at(element.id(), Rule.BORDER_WITH_WAY_IN);
        }
        if (isEnd(element)) {
            if (!element.outgoing().isEmpty()) {
                findings.at(element.id(), Rule.END_WITH_WAY_OUT);
            }
        } else if (element.outgoing().isEmpty()) {
            findings.at(element.id(), Rule.DEAD_END);
        }
        boolean gateway = element.bpmnType().endsWith("Gateway");
        if (!gateway && !isEnd(element) && element.outgoing().size() > 1) {
            findings.at(element.id(), Rule.SEVERAL_WAYS_AT_ONCE);
        }
    }

    private static boolean sitsOnTask(ProcessModel model, ModelElement deadline) {
        return model.element(String.valueOf(deadline.attachedTo()))
                .filter(host -> host.is(UserTask.class))
                .isPresent();
    }

    /** A way for a refusal of a step that nothing refuses would never be taken. */
    private static void refusal(ProcessModel model, ModelElement way, Findings findings) {
        var host = model.element(String.valueOf(way.attachedTo()));
        if (host.flatMap(ModelElement::kind).filter(Block::mayBeRefused).isEmpty()) {
            findings.at(way.id(), Rule.REFUSAL_OFF_EFFECT);
        } else if (model.attachedTo(host.get()).stream()
                        .filter(other -> other.is(IfRefused.class))
                        .count()
                > 1) {
            findings.at(way.id(), Rule.REFUSAL_TWICE);
        }
    }

    private static Set<String> reachable(ProcessModel model) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<ModelElement>();
        model.elements().stream().filter(WayCheck::isStart).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            var element = ahead.remove();
            if (seen.add(element.id())) {
                next(model, element).forEach(ahead::add);
            }
        }
        return seen;
    }

    private static Stream<ModelElement> next(ProcessModel model, ModelElement element) {
        return Stream.concat(
                element.outgoing().stream().flatMap(flow -> model.element(flow.target()).stream()),
                model.attachedTo(element).stream());
    }
}

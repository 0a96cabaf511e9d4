package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.palette.time.Deadline;

/** The ways through the drawing: that there is a beginning, an end, and nothing without a next step. */
final class WayCheck {

    private WayCheck() {}

    static void check(Drawing drawing, Findings findings) {
        if (drawing.elements().stream().noneMatch(WayCheck::isStart)) {
            findings.model(Rule.NO_START);
        }
        if (drawing.elements().stream().noneMatch(WayCheck::isEnd)) {
            findings.model(Rule.NO_END);
        }
        var reachable = reachable(drawing);
        for (var element : drawing.elements()) {
            if (!reachable.contains(element.id())) {
                findings.at(element.id(), Rule.UNREACHABLE);
            }
            ways(element, findings);
            if (element.is(Deadline.class) && !sitsOnTask(drawing, element)) {
                findings.at(element.id(), Rule.DEADLINE_OFF_TASK);
            }
            if (element.is(IfRefused.class)) {
                refusal(drawing, element, findings);
            }
        }
    }

    private static boolean isStart(Placed element) {
        return element.bpmnType().equals("bpmn:StartEvent");
    }

    private static boolean isEnd(Placed element) {
        return element.bpmnType().equals("bpmn:EndEvent");
    }

    private static void ways(Placed element, Findings findings) {
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

    private static boolean sitsOnTask(Drawing drawing, Placed deadline) {
        return drawing.element(String.valueOf(deadline.attachedTo()))
                .filter(host -> host.is(UserTask.class))
                .isPresent();
    }

    /** A way for a refusal of a step that nothing refuses would never be taken. */
    private static void refusal(Drawing drawing, Placed way, Findings findings) {
        var host = drawing.element(String.valueOf(way.attachedTo()));
        if (host.flatMap(Placed::block).filter(Block::mayBeRefused).isEmpty()) {
            findings.at(way.id(), Rule.REFUSAL_OFF_EFFECT);
        } else if (drawing.attachedTo(host.get()).stream()
                        .filter(other -> other.is(IfRefused.class))
                        .count()
                > 1) {
            findings.at(way.id(), Rule.REFUSAL_TWICE);
        }
    }

    private static Set<String> reachable(Drawing drawing) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<Placed>();
        drawing.elements().stream().filter(WayCheck::isStart).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            var element = ahead.remove();
            if (seen.add(element.id())) {
                next(drawing, element).forEach(ahead::add);
            }
        }
        return seen;
    }

    private static Stream<Placed> next(Drawing drawing, Placed element) {
        return Stream.concat(
                element.outgoing().stream().flatMap(flow -> drawing.element(flow.target()).stream()),
                drawing.attachedTo(element).stream());
    }
}

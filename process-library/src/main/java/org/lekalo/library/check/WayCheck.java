package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.Marker;

/** The ways through the drawing: that there is a beginning, an end, and nothing without a next step. */
final class WayCheck {

    private WayCheck() {}

    static void check(Drawing drawing, Findings findings) {
        drawing.apart()
                .ifPresentOrElse(
                        part -> part(part, drawing.outermost(), findings),
                        () -> process(drawing.outermost(), findings));
        var reachable = reachable(drawing);
        for (var element : drawing.elements()) {
            if (!reachable.contains(element.id())
                    && !isOtherEndOfALink(element)
                    && drawing.container(element)
                            .map(Placed::id)
                            .map(reachable::contains)
                            .orElse(true)) {
                findings.at(element.id(), Rule.UNREACHABLE);
            }
            ways(element, findings);
            if (element.isPart()) {
                part(element, drawing.inside(element), findings);
            }
        }
    }

    private static void process(List<Placed> inside, Findings findings) {
        if (inside.stream().noneMatch(WayCheck::isStart)) {
            findings.model(Rule.NO_START);
        }
        if (inside.stream().noneMatch(WayCheck::isEnd)) {
            findings.model(Rule.NO_END);
        }
    }

    private static void part(Placed part, List<Placed> inside, Findings findings) {
        long starts = inside.stream().filter(WayCheck::isStart).count();
        boolean byEvent = part.marker() == Marker.EVENT;
        if (byEvent && inside.stream().anyMatch(inner -> inner.is(Course.PART_START))) {
            findings.at(part.id(), Rule.EVENT_PART_PLAIN_START);
        } else if (starts == 0) {
            findings.at(part.id(), byEvent ? Rule.EVENT_PART_WITHOUT_START : Rule.PART_WITHOUT_START);
        } else if (starts > 1) {
            findings.at(part.id(), Rule.PART_WITH_SEVERAL_STARTS);
        }
        if (inside.stream().noneMatch(WayCheck::isEnd)) {
            findings.at(part.id(), Rule.PART_WITHOUT_END);
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
        if (element.marker() == Marker.EVENT) {
            return;
        }
        if (isEnd(element)) {
            if (!element.outgoing().isEmpty()) {
                findings.at(element.id(), Rule.END_WITH_WAY_OUT);
            }
        } else if (element.outgoing().isEmpty() && !isLink(element)) {
            findings.at(element.id(), Rule.DEAD_END);
        }
        boolean gateway = element.bpmnType().endsWith("Gateway");
        if (!gateway && !isEnd(element) && element.outgoing().size() > 1) {
            findings.at(element.id(), Rule.SEVERAL_WAYS_AT_ONCE);
        }
    }

    /** Of a link without its other end more is said than that nothing leads on. */
    private static boolean isLink(Placed element) {
        return element.block().filter(block -> block.shape().isLink()).isPresent();
    }

    private static boolean isOtherEndOfALink(Placed element) {
        return isLink(element) && element.incoming().isEmpty();
    }

    /** A part that has no end yet, which is said of it, is passed all the same. */
    private static Set<String> reachable(Drawing drawing) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<Placed>();
        drawing.outermost().stream()
                .filter(element -> isStart(element) || element.marker() == Marker.EVENT)
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            var element = ahead.remove();
            if (seen.add(element.id())) {
                drawing.next(element).forEach(ahead::add);
                if (drawing.ends(element).findAny().isEmpty()) {
                    element.outgoing().stream()
                            .flatMap(flow -> drawing.element(flow.target()).stream())
                            .forEach(ahead::add);
                }
            }
        }
        return seen;
    }
}

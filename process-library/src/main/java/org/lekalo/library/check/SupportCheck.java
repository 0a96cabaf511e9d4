package org.lekalo.library.check;

import static java.util.stream.Collectors.toMap;
import static org.lekalo.library.model.Namespaces.BPMN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.XmlElement;

/** Names what BPMN allows and cannot run here. Notes, groups and data objects are drawn only, and may stay. */
final class SupportCheck {

    private static final int MAX_STEPS = 1_000;
    private static final int MAX_DEPTH = 5;
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern RESERVED_ID = Pattern.compile("model-\\d+(-.*)?");

    private static final Set<String> DRAWN_ONLY = Set.of(
            "documentation",
            "extensionElements",
            "sequenceFlow",
            "laneSet",
            "textAnnotation",
            "association",
            "group",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "property",
            "ioSpecification",
            "auditing",
            "monitoring",
            "category",
            "dataInputAssociation",
            "dataOutputAssociation",
            "incoming",
            "outgoing");

    private SupportCheck() {}

    static void check(Drawing drawing, Findings findings) {
        if (isTooLarge(drawing)) {
            findings.model(Rule.TOO_MANY_STEPS, MAX_STEPS);
        }
        var all = drawing.everything()
                .collect(toMap(Placed::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        all.values().forEach(element -> block(element, findings));
        all.keySet().forEach(id -> reserved(id, findings));
        drawing.all().flatMap(each -> each.flows().stream()).forEach(flow -> reserved(flow.id(), findings));
        drawing.model().process().children().stream()
                .filter(child -> child.namespace().equals(BPMN))
                .forEach(child -> part(all, child, findings));
        all.values().stream()
                .filter(element -> depth(all, element) == MAX_DEPTH)
                .filter(Placed::isFrame)
                .forEach(part -> findings.at(part.id(), Rule.PARTS_TOO_DEEP, MAX_DEPTH));
        var drawn = drawing.model().drawn();
        drawing.everything()
                .filter(element -> !drawn.contains(element.id()))
                .forEach(element -> findings.at(element.id(), Rule.NOT_DRAWN));
    }

    /** Beyond what anybody could read, and what the checks of ways could look through while one draws. */
    static boolean isTooLarge(Drawing drawing) {
        return drawing.model().elements().size() > MAX_STEPS
                || drawing.model().flows().size() > 3 * MAX_STEPS;
    }

    private static void block(Placed element, Findings findings) {
        if (element.block().isPresent()) {
            return;
        }
        if (element.properties().containsKey(Block.PROPERTY)) {
            findings.at(element.id(), Rule.BLOCK_MISMATCH);
        } else if (element.bpmnType().equals("bpmn:StartEvent")) {
            findings.at(element.id(), Rule.START_WITHOUT_KIND);
        } else {
            findings.at(element.id(), Rule.CANNOT_RUN, element.bpmnType().substring("bpmn:".length()));
        }
    }

    private static void reserved(String id, Findings findings) {
        if (RESERVED_ID.matcher(id).matches()) {
            findings.at(id, Rule.RESERVED_ID, id);
        }
    }

    private static int depth(Map<String, Placed> all, Placed element) {
        var container = Optional.ofNullable(element.container()).map(all::get);
        return container.map(around -> 1 + depth(all, around)).orElse(0);
    }

    private static void part(Map<String, Placed> all, XmlElement child, Findings findings) {
        var node = Optional.ofNullable(all.get(child.attribute("id").orElse("")));
        if (node.isPresent()) {
            if (node.get().block().isPresent()) {
                inside(node.get(), child, findings);
                child.children().stream().filter(XmlElement::isFlowNode).forEach(inner -> part(all, inner, findings));
            } else {
                child.bpmn("timerEventDefinition").forEach(timer -> ownTimer(node.get(), timer, findings));
            }
        } else if (!DRAWN_ONLY.contains(child.name())) {
            findings.model(Rule.FOREIGN_PART, child.name());
        }
    }

    private static void inside(Placed element, XmlElement xml, Findings findings) {
        if (xml.isTrue("isForCompensation")) {
            findings.at(element.id(), Rule.COMPENSATION);
        }
        for (var part : xml.children()) {
            if (!part.namespace().equals(BPMN)
                    || DRAWN_ONLY.contains(part.name())
                    || (element.isFrame() && part.isFlowNode())) {
                continue;
            }
            if (part.name().endsWith("LoopCharacteristics")) {
                repetition(element, part, findings);
            } else if (part.isBpmn("timerEventDefinition")) {
                ownTimer(element, part, findings);
            } else if (!isItsOwn(element, part)) {
                findings.at(element.id(), Rule.FOREIGN_PART, part.name());
            }
        }
    }

    /** The event definition that it is drawn with. */
    private static boolean isItsOwn(Placed element, XmlElement part) {
        return element.block()
                .filter(block ->
                        ("bpmn:" + part.name()).equalsIgnoreCase(block.shape().eventDefinition()))
                .isPresent();
    }

    /** How often, and until when, other tools say inside; here the block says for which records. */
    private static void repetition(Placed element, XmlElement loop, Findings findings) {
        if (!element.runsApart()) {
            findings.at(element.id(), Rule.REPEATED_STEP);
            return;
        }
        loop.children().stream()
                .filter(child -> child.namespace().equals(BPMN) && !DRAWN_ONLY.contains(child.name()))
                .forEach(child -> findings.at(element.id(), Rule.FOREIGN_PART, child.name()));
    }

    /** What stands in the file, by which it is found there. */
    private static String shown(XmlElement timer) {
        var text = timer.text().strip();
        return text.isEmpty() || text.length() > LONGEST_SHOWN ? timer.name() : text;
    }

    private static void ownTimer(Placed element, XmlElement definition, Findings findings) {
        definition.children().stream()
                .filter(child -> child.name().startsWith("time"))
                .forEach(child -> findings.at(element.id(), Rule.OWN_TIMER, shown(child)));
    }
}

package org.lekalo.library.model.mend;

import java.util.List;
import java.util.Objects;
import org.lekalo.library.model.EditedXml;
import org.lekalo.library.model.Namespaces;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes of an arrow what it was drawn as. */
final class ArrowChange {

    private static final List<String> BEFORE_FLOWS =
            List.of("documentation", "extensionElements", "auditing", "monitoring", "participant", "messageFlow");

    private final Change change;
    private final org.lekalo.library.model.mend.Node arrow;

    ArrowChange(Change change, org.lekalo.library.model.mend.Node arrow) {
        this.change = change;
        this.arrow = arrow;
    }

    /** An arrow between two pools is a message; its line on the drawing stays. */
    void makeMessageFlow() {
        var names = change.names();
        var arrows = new Arrows(names);
        var source = names.mention(arrow, "sourceRef").flatMap(names::target).orElseThrow();
        var target = names.mention(arrow, "targetRef").flatMap(names::target).orElseThrow();
        var collaboration = names.nodes().stream()
                .filter(node -> node.isBpmn("collaboration"))
                .filter(node -> arrows.hasPool(node, source) && arrows.hasPool(node, target))
                .findFirst()
                .orElseThrow();
        change.naming(arrow).stream().filter(mention -> !mention.at().isDrawn()).forEach(change::forget);
        var element = change.at(arrow);
        EditedXml.children(element, Namespaces.BPMN, "conditionExpression").forEach(element::removeChild);
        element.removeAttribute("isImmediate");
        element.getOwnerDocument().renameNode(element, Namespaces.BPMN, change.bpmn("messageFlow"));
        insertBehind(change.at(collaboration), element, BEFORE_FLOWS);
    }

    /** Into the part of the process in which its steps stand. */
    void moveTo(org.lekalo.library.model.mend.Node step) {
        var container = change.at(step.container().orElseThrow());
        var element = change.at(arrow);
        container.insertBefore(element, change.at(step).getNextSibling());
    }

    private static void insertBehind(Element parent, Element element, List<String> names) {
        Node behind = parent.getFirstChild();
        for (var child : EditedXml.children(parent)) {
            if (names.contains(child.getLocalName())) {
                behind = child.getNextSibling();
            }
        }
        if (behind == null) {
            parent.appendChild(element);
        } else {
            parent.insertBefore(element, Objects.requireNonNull(behind));
        }
    }
}

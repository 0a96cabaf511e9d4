package org.lekalo.library.model.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.model.EditedXml;
import org.lekalo.library.model.Namespaces;
import org.w3c.dom.Element;

/** A document being changed, whose elements are found by where they stood before. */
final class Change {

    private final EditedXml edited;
    private final Names names;
    private final Map<Node, Element> elements = new HashMap<>();

    Change(String xml, Names names) {
        this.edited = new EditedXml(xml);
        this.names = names;
        if (!names.nodes().isEmpty()) {
            pair(names.nodes().get(0), edited.root());
        }
    }

    private void pair(Node node, Element element) {
        elements.put(node, element);
        var children = EditedXml.children(element);
        for (int i = 0; i < children.size(); i++) {
            pair(node.children().get(i), children.get(i));
        }
    }

    EditedXml edited() {
        return edited;
    }

    Names names() {
        return names;
    }

    Element at(Node node) {
        return Objects.requireNonNull(elements.get(node));
    }

    String written() {
        return edited.written();
    }

    /** Everywhere: where they are defined, named and drawn, and in conditions on their answers. */
    Map<Node, String> rename(List<Node> nodes) {
        var renamed = new Identifiers(names).renamed(nodes);
        renamed.forEach((node, name) -> {
            at(node).setAttribute("id", name);
            boolean isOnly = node.id()
                    .filter(id -> names.elements().getOrDefault(id, List.of()).size() == 1)
                    .isPresent();
            if (isOnly && node.element().isFlowNode()) {
                renameAnswer(node.id().orElseThrow(), name);
            }
        });
        if (!renamed.isEmpty()) {
            names.mentions()
                    .forEach(mention -> names.target(mention)
                            .map(renamed::get)
                            .ifPresent(name -> write(mention, prefix(mention) + name)));
        }
        return renamed;
    }

    private String prefix(Mention mention) {
        var written = mention.written().strip();
        return names.meant(mention).equals(written) ? "" : written.substring(0, written.indexOf(':') + 1);
    }

    void write(Mention mention, String value) {
        var attribute = mention.attribute();
        if (attribute == null) {
            at(mention.at()).setTextContent(value);
        } else {
            at(mention.at()).setAttribute(attribute.label(), value);
        }
    }

    /** In conditions, in what is set and in what people are told; another identifier may begin with this one. */
    private void renameAnswer(String id, String name) {
        var asked = Pattern.compile(Pattern.quote(StepOutcomes.variable(id)) + "(?![-.]?[\\p{L}\\p{N}_])");
        var now = Matcher.quoteReplacement(StepOutcomes.variable(name));
        names.nodes().stream()
                .filter(node -> node.isBpmn("conditionExpression") || node.isBpmn("documentation"))
                .map(this::at)
                .forEach(written -> {
                    var text = written.getTextContent();
                    if (asked.matcher(text).find()) {
                        written.setTextContent(asked.matcher(text).replaceAll(now));
                    }
                });
        names.nodes().stream()
                .filter(node -> node.element().is(Namespaces.CAMUNDA, "property"))
                .map(this::at)
                .forEach(property -> property.setAttribute(
                        "value", asked.matcher(property.getAttribute("value")).replaceAll(now)));
    }

    /** With all that draws or names it. */
    void remove(Node node) {
        names.mentions().stream()
                .filter(mention -> names.target(mention).filter(node::equals).isPresent())
                .forEach(this::forget);
        take(at(node));
    }

    /** Takes away what names something: a shape or an entry whole, otherwise the attribute. */
    void forget(Mention mention) {
        var attribute = mention.attribute();
        if (attribute == null || mention.name().equals("bpmnElement")) {
            take(at(mention.at()));
        } else {
            at(mention.at()).removeAttribute(attribute.label());
        }
    }

    void removeWithArrows(Node node) {
        names.mentions().stream()
                .filter(mention -> mention.at().isBpmn("sequenceFlow"))
                .filter(mention -> names.target(mention).filter(node::equals).isPresent())
                .map(Mention::at)
                .distinct()
                .forEach(this::remove);
        remove(node);
    }

    /** An event that sat on a step as one that the process waits for. */
    void detach(Node event) {
        var element = at(event);
        element.removeAttribute("attachedToRef");
        element.removeAttribute("cancelActivity");
        element.getOwnerDocument().renameNode(element, Namespaces.BPMN, bpmn("intermediateCatchEvent"));
    }

    /** The name with the prefix that the document has for BPMN. */
    String bpmn(String name) {
        return prefixed(Namespaces.BPMN, name);
    }

    String prefixed(String namespace, String name) {
        var root = edited.root();
        if (root.isDefaultNamespace(namespace)) {
            return name;
        }
        var prefix = root.lookupPrefix(namespace);
        return prefix == null ? name : prefix + ":" + name;
    }

    private static void take(Element element) {
        var parent = element.getParentNode();
        if (parent != null) {
            var before = element.getPreviousSibling();
            if (before != null
                    && before.getNodeType() == org.w3c.dom.Node.TEXT_NODE
                    && before.getTextContent().isBlank()) {
                parent.removeChild(before);
            }
            parent.removeChild(element);
        }
    }
}

package org.lekalo.library.model.mend;

import java.util.ArrayList;
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
    private final Map<Node, List<Mention>> naming = new HashMap<>();

    Change(String xml, Names names) {
        this.edited = new EditedXml(xml);
        this.names = names;
        names.mentions()
                .forEach(mention -> names.target(mention)
                        .ifPresent(node -> naming.computeIfAbsent(node, first -> new ArrayList<>())
                                .add(mention)));
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

    /** Where it is named. */
    List<Mention> naming(Node node) {
        return naming.getOrDefault(node, List.of());
    }

    String written() {
        return edited.written();
    }

    /** Everywhere: where they are defined, named and drawn, and in conditions on their answers. */
    Map<Node, String> rename(List<Node> nodes) {
        var renamed = new Identifiers(names).renamed(nodes);
        var asking = asking();
        renamed.forEach((node, name) -> {
            at(node).setAttribute("id", name);
            boolean isOnly = node.id()
                    .filter(id -> names.elements().getOrDefault(id, List.of()).size() == 1)
                    .isPresent();
            if (isOnly && node.element().isFlowNode()) {
                renameAnswer(node.id().orElseThrow(), name, asking);
            }
        });
        renamed.forEach((node, name) -> naming(node).forEach(mention -> write(mention, prefix(mention) + name)));
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
    private static void renameAnswer(String id, String name, List<Asking> asking) {
        var asked = Pattern.compile(Pattern.quote(StepOutcomes.variable(id)) + "(?![-.]?[\\p{L}\\p{N}_])");
        var now = Matcher.quoteReplacement(StepOutcomes.variable(name));
        asking.forEach(text -> text.write(asked.matcher(text.read()).replaceAll(now)));
    }

    /** A text in which answers are asked for: what stands in an element, or the value of what is set. */
    private record Asking(Element element, boolean isSet) {

        String read() {
            return isSet ? element.getAttribute("value") : element.getTextContent();
        }

        void write(String text) {
            if (text.equals(read())) {
                return;
            }
            if (isSet) {
                element.setAttribute("value", text);
            } else {
                element.setTextContent(text);
            }
        }
    }

    private List<Asking> asking() {
        return names.nodes().stream()
                .filter(node -> node.isBpmn("conditionExpression") || node.isBpmn("documentation") || isSetting(node))
                .map(node -> new Asking(at(node), isSetting(node)))
                .filter(text -> text.read().contains(StepOutcomes.variable("")))
                .toList();
    }

    private static boolean isSetting(Node node) {
        return node.element().is(Namespaces.CAMUNDA, "property");
    }

    /** With all that draws or names it. */
    void remove(Node node) {
        naming(node).forEach(this::forget);
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
        naming(node).stream()
                .map(Mention::at)
                .filter(named -> named.isBpmn("sequenceFlow"))
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

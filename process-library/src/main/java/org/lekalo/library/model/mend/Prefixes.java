package org.lekalo.library.model.mend;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import org.lekalo.library.model.EditedXml;
import org.lekalo.library.model.Namespaces;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Prefixes that mean one namespace to drawing tools, whatever a document says: one that says otherwise cannot be saved there. */
final class Prefixes {

    private static final Map<String, String> KNOWN = Map.of(
            "bpmn", Namespaces.BPMN,
            "bpmndi", Namespaces.BPMN_DI,
            "di", Namespaces.DI,
            "dc", Namespaces.DC,
            "camunda", Namespaces.CAMUNDA,
            "xsi", Namespaces.XSI,
            "bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final Pattern DECLARED = Pattern.compile("xmlns:([a-z]+)\\s*=\\s*[\"']([^\"']*)[\"']");

    private Prefixes() {}

    static boolean areTaken(String xml) {
        return DECLARED.matcher(xml).results().anyMatch(declared -> isTaken(declared.group(1), declared.group(2)));
    }

    private static boolean isTaken(String prefix, String namespace) {
        return Optional.ofNullable(KNOWN.get(prefix))
                .filter(known -> !known.equals(namespace))
                .isPresent();
    }

    /** Gives the elements and attributes that have such a prefix another one. */
    static void giveBack(Element element) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .toList()
                .forEach(attribute -> giveBack((Attr) attribute));
        rename(element);
        EditedXml.children(element).forEach(Prefixes::giveBack);
    }

    private static void giveBack(Attr attribute) {
        if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
            rename(attribute);
        } else if (isTaken(attribute.getLocalName(), attribute.getValue())) {
            var owner = attribute.getOwnerElement();
            owner.removeAttributeNode(attribute);
            owner.setAttributeNS(
                    XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                    "xmlns:" + other(attribute.getLocalName()),
                    attribute.getValue());
        }
    }

    private static void rename(Node node) {
        var prefix = node.getPrefix();
        var namespace = node.getNamespaceURI();
        if (prefix != null && namespace != null && isTaken(prefix, namespace)) {
            node.setPrefix(other(prefix));
        }
    }

    private static String other(String prefix) {
        return prefix + "_theirs";
    }
}

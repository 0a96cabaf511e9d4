package org.lekalo.library.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a safely read document. {@code text} is its own text, without that of its children. */
public record XmlElement(
        String namespace, String name, List<XmlAttribute> attributes, List<XmlElement> children, String text) {

    /** An attribute; {@code namespace} is empty for one without a prefix, {@code label} is as the document wrote it. */
    public record XmlAttribute(String namespace, String name, String label, String value) {}

    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    public boolean isBpmn(String otherName) {
        return is(Namespaces.BPMN, otherName);
    }

    public boolean isFlowNode() {
        return ModelReader.isFlowNode(this);
    }

    public Optional<String> attribute(String attributeName) {
        return attribute("", attributeName);
    }

    public Optional<String> attribute(String attributeNamespace, String attributeName) {
        return attributes.stream()
                .filter(attribute -> attribute.namespace().equals(attributeNamespace)
                        && attribute.name().equals(attributeName))
                .map(XmlAttribute::value)
                .findFirst();
    }

    /** Whether it says yes to this, in either way that XML Schema has for it. */
    public boolean isTrue(String attributeName) {
        return attribute(attributeName)
                .map(String::strip)
                .filter(said -> said.equals("true") || said.equals("1"))
                .isPresent();
    }

    /** Whether it says no to this, in either way. */
    public boolean isFalse(String attributeName) {
        return attribute(attributeName)
                .map(String::strip)
                .filter(said -> said.equals("false") || said.equals("0"))
                .isPresent();
    }

    public Stream<XmlElement> children(String childNamespace, String childName) {
        return children.stream().filter(child -> child.is(childNamespace, childName));
    }

    public Stream<XmlElement> bpmn(String childName) {
        return children(Namespaces.BPMN, childName);
    }

    /** This element and everything below it, in the document's order. */
    public Stream<XmlElement> deep() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::deep));
    }
}

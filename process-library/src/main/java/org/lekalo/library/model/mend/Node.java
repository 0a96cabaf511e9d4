package org.lekalo.library.model.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.EditedXml;
import org.lekalo.library.model.Namespaces;
import org.lekalo.library.model.XmlElement;
import org.w3c.dom.Element;

/** An element of a document that knows where it stands. Each is equal to itself alone. */
final class Node {

    private static final Set<String> CONTAINERS = Set.of(
            "process",
            "subProcess",
            "adHocSubProcess",
            "transaction",
            "globalChoreographyTask",
            "choreography",
            "subChoreography");

    private final XmlElement element;
    private final @Nullable Node parent;
    private final int position;
    private final int depth;
    private final List<Node> children = new ArrayList<>();

    private Node(XmlElement element, @Nullable Node parent, int position) {
        this.element = element;
        this.parent = parent;
        this.position = position;
        this.depth = parent == null ? 0 : parent.depth + 1;
        for (int i = 0; i < element.children().size(); i++) {
            children.add(new Node(element.children().get(i), this, i));
        }
    }

    static Node root(XmlElement root) {
        return new Node(root, null, 0);
    }

    XmlElement element() {
        return element;
    }

    List<Node> children() {
        return children;
    }

    Stream<Node> deep() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::deep));
    }

    Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /** Empty where it has none, or one without any letter. */
    Optional<String> id() {
        return element.attribute("id").filter(id -> !id.isEmpty());
    }

    /** What people call it; empty where it has no name. */
    String name() {
        return element.attribute("name").orElse("").strip();
    }

    String path() {
        return parent == null ? "" : parent.path() + "/" + position;
    }

    boolean isBpmn() {
        return element.namespace().equals(Namespaces.BPMN);
    }

    boolean isBpmn(String name) {
        return element.isBpmn(name);
    }

    boolean isDrawn() {
        return element.namespace().equals(Namespaces.BPMN_DI);
    }

    boolean isContainer() {
        return isBpmn() && CONTAINERS.contains(element.name());
    }

    /** The process or the part of one in which it stands. */
    Optional<Node> container() {
        return parent().flatMap(above -> above.isContainer() ? parent() : above.container());
    }

    Optional<Node> process() {
        return isBpmn("process") ? Optional.of(this) : parent().flatMap(Node::process);
    }

    /** How near it is to another: how many elements, from the root on, both stand in. */
    int sharedWith(Node other) {
        var mine = this;
        var theirs = other;
        while (mine != theirs) {
            if (mine.depth >= theirs.depth) {
                mine = mine.above();
            } else {
                theirs = theirs.above();
            }
        }
        return mine.depth;
    }

    private Node above() {
        return parent == null ? this : parent;
    }

    /** Where it is in the same document opened for changes, as long as nothing was changed there. */
    Element in(Element root) {
        return parent == null ? root : EditedXml.children(parent.in(root)).get(position);
    }
}

package org.lekalo.library.model.mend;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.model.Reference;
import org.lekalo.library.model.XmlElement;

/** The identifiers of a document and where they are mentioned. */
final class Names {

    private final XmlElement root;
    private final List<Node> nodes;
    private final Map<String, List<Node>> elements;
    private final Map<String, List<Node>> drawn;
    private final List<Mention> mentions;
    private final Map<Node, List<Mention>> byNode;
    private final Map<String, List<Mention>> shown;

    Names(XmlElement root) {
        this.root = root;
        this.nodes = Node.root(root).deep().toList();
        this.elements = byId(nodes.stream().filter(Node::isBpmn).toList());
        this.drawn = byId(nodes.stream().filter(Node::isDrawn).toList());
        this.mentions = nodes.stream().flatMap(Mention::in).toList();
        this.byNode = mentions.stream().collect(groupingBy(Mention::at));
        this.shown = mentions.stream()
                .filter(mention -> mention.name().equals("bpmnElement"))
                .collect(groupingBy(this::meant));
    }

    private static Map<String, List<Node>> byId(List<Node> nodes) {
        var byId = new LinkedHashMap<String, List<Node>>();
        nodes.forEach(node -> node.id()
                .ifPresent(id ->
                        byId.computeIfAbsent(id, first -> new ArrayList<>()).add(node)));
        return byId;
    }

    XmlElement root() {
        return root;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The elements of BPMN by their identifiers, and of each all that have it. */
    Map<String, List<Node>> elements() {
        return elements;
    }

    /** The same of what stands in the diagrams. */
    Map<String, List<Node>> drawn() {
        return drawn;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The identifier that is mentioned, without a prefix. */
    String meant(Mention mention) {
        return Reference.meant(mention.written(), (mention.isOfDrawn() ? drawn : elements).keySet());
    }

    /** What is mentioned: of several with one identifier, the one that can be meant and is nearest. */
    Optional<Node> target(Mention mention) {
        var all = (mention.isOfDrawn() ? drawn : elements).getOrDefault(meant(mention), List.of());
        var fitting = all.stream().filter(mention::fits).toList();
        var likely = fitting.isEmpty() ? all : fitting;
        return likely.size() > 1 && mention.name().equals("bpmnElement")
                ? Optional.of(shownBy(mention, likely))
                : likely.stream().max(Comparator.comparingInt(node -> node.sharedWith(mention.at())));
    }

    /** Where each has its own shape, they are in the same order. */
    private Node shownBy(Mention mention, List<Node> likely) {
        var shapes = shown.getOrDefault(meant(mention), List.of()).stream()
                .filter(other -> other.at()
                        .element()
                        .name()
                        .equals(mention.at().element().name()))
                .toList();
        int place = shapes.indexOf(mention);
        return shapes.size() == likely.size() && place >= 0 ? likely.get(place) : likely.get(0);
    }

    Optional<Mention> mention(Node node, String attribute) {
        return byNode.getOrDefault(node, List.of()).stream()
                .filter(mention -> mention.name().equals(attribute))
                .findFirst();
    }
}

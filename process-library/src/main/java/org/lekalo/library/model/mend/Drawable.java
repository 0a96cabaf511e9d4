package org.lekalo.library.model.mend;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.model.ProcessModel;

/**
 * A document as drawing tools can show it: those drop whatever has an identifier that they do not like, or that occurs
 * twice, and references with a prefix, and cannot save what has a prefix that is theirs.
 *
 * @param xml the document itself where there is nothing to do
 * @param renamed the new identifiers of elements by their former ones
 */
public record Drawable(String xml, Map<String, String> renamed) {

    public static Drawable of(ProcessModel model) {
        var names = new Names(model.root());
        var nodes = Faults.found(names)
                .filter(fault -> fault.mend() == Mend.RENAME)
                .flatMap(fault -> fault.nodes().stream())
                .distinct()
                .toList();
        var mentions = names.mentions().stream()
                .filter(mention -> names.target(mention).isPresent())
                .filter(mention -> !names.meant(mention).equals(mention.written()))
                .toList();
        var planes = planes(names);
        return nodes.isEmpty() && mentions.isEmpty() && planes.isEmpty() && !Prefixes.areTaken(model.xml())
                ? new Drawable(model.xml(), Map.of())
                : of(model, names, nodes, mentions, planes);
    }

    private static Drawable of(
            ProcessModel model, Names names, List<Node> nodes, List<Mention> mentions, Map<Node, Node> planes) {
        var change = new Change(model.xml(), names);
        mentions.forEach(mention -> change.write(mention, names.meant(mention)));
        var renamed = change.rename(nodes);
        planes.forEach((plane, shown) ->
                change.at(plane).setAttribute("bpmnElement", change.at(shown).getAttribute("id")));
        Prefixes.giveBack(change.edited().root());
        return new Drawable(change.written(), byFormer(names, renamed));
    }

    /** Those of the first with theirs, which is where findings are. */
    private static Map<String, String> byFormer(Names names, Map<Node, String> renamed) {
        var byFormer = new HashMap<String, String>();
        names.elements().forEach((id, all) -> {
            var name = renamed.get(all.get(0));
            if (name != null) {
                byFormer.put(id, name);
            }
        });
        return Map.copyOf(byFormer);
    }

    /** Diagrams that do not say of what they are, with what they show. */
    private static Map<Node, Node> planes(Names names) {
        return names.nodes().stream()
                .filter(node -> node.isDrawn() && node.element().name().equals("BPMNPlane"))
                .filter(plane -> names.mention(plane, "bpmnElement")
                        .flatMap(names::target)
                        .isEmpty())
                .flatMap(plane -> shownOn(plane, names).map(shown -> Map.entry(plane, shown)).stream())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Node> shownOn(Node plane, Names names) {
        var drawn = plane.children().stream()
                .flatMap(shape -> names.mention(shape, "bpmnElement").flatMap(names::target).stream())
                .toList();
        return Stream.of(
                        drawn.stream()
                                .flatMap(node -> node.parent().filter(above -> above.isBpmn("collaboration")).stream()),
                        drawn.stream().flatMap(node -> node.process().stream()),
                        names.nodes().stream().filter(node -> node.isBpmn("collaboration") || node.isBpmn("process")))
                .flatMap(candidates -> candidates)
                .filter(node -> node.id().isPresent())
                .findFirst();
    }
}

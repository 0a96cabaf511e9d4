package org.lekalo.library.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What long drawings have in place of an arrow: a run that comes to one end of a link goes on at the other of its name. */
public final class Links {

    private static final String MEANT = "_link";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Links() {}

    /** What a name is to people who compare it with another. */
    public static String key(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /**
     * The arrows that are meant: to the only other end of the name beside it. The check says so of all others.
     *
     * @param nodes without their arrows
     * @param taken the ids of arrows that are drawn
     */
    static List<SequenceFlow> arrows(List<ModelElement> nodes, Set<String> taken) {
        var ids = new HashSet<>(taken);
        nodes.forEach(node -> ids.add(node.id()));
        var ins = nodes.stream()
                .filter(node -> isLink(node, "bpmn:IntermediateCatchEvent"))
                .filter(node -> !key(node.name()).isEmpty())
                .collect(groupingBy(Place::of));
        return nodes.stream()
                .filter(node -> isLink(node, "bpmn:IntermediateThrowEvent"))
                .flatMap(out -> only(ins.getOrDefault(Place.of(out), List.of()))
                        .map(in -> new SequenceFlow(free(out.id(), ids), "", out.id(), in.id(), "", false, true)))
                .toList();
    }

    /** Where ends of links can find each other. */
    private record Place(@Nullable String container, String key) {

        static Place of(ModelElement link) {
            return new Place(link.container(), Links.key(link.name()));
        }
    }

    private static Stream<ModelElement> only(List<ModelElement> ins) {
        return ins.size() == 1 ? ins.stream() : Stream.empty();
    }

    private static boolean isLink(ModelElement node, String type) {
        return node.bpmnType().equals(type) && node.eventDefinitions().equals(List.of("bpmn:LinkEventDefinition"));
    }

    private static String free(String out, Set<String> ids) {
        var id = out + MEANT;
        while (!ids.add(id)) {
            id += "_";
        }
        return id;
    }
}

package org.lekalo.library.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What long drawings have in place of an arrow: a run that comes to one end of a link goes on at the other of its name. */
public final class Links {

    private static final String MEANT = "_link";

    private Links() {}

    /** What a name is to people who compare it with another. */
    public static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
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
        return nodes.stream()
                .filter(node -> isLink(node, "bpmn:IntermediateThrowEvent"))
                .flatMap(out -> ins(out, nodes)
                        .map(in -> new SequenceFlow(free(out.id(), ids), "", out.id(), in.id(), "", false, true)))
                .toList();
    }

    private static Stream<ModelElement> ins(ModelElement out, List<ModelElement> nodes) {
        var ins = nodes.stream()
                .filter(node -> isLink(node, "bpmn:IntermediateCatchEvent"))
                .filter(in -> key(in.name()).equals(key(out.name())))
                .filter(in -> Objects.equals(in.container(), out.container()))
                .toList();
        return ins.size() == 1 && !key(out.name()).isEmpty() ? ins.stream() : Stream.empty();
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

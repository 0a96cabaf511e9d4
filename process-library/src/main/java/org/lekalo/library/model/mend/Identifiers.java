package org.lekalo.library.model.mend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lekalo.library.model.XmlLetters;
import org.lekalo.library.model.mend.Fault.Kind;

/** Identifiers that are missing, not allowed or not the only one, and what is put in their place. */
final class Identifiers {

    private static final int LONGEST = 200;
    private static final int LONGEST_MADE = 60;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}_][\\p{L}0-9_.\\-]*");
    private static final Pattern KNOWN_TO_TOOLS = Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\-]*");

    private final Names names;

    Identifiers(Names names) {
        this.names = names;
    }

    Stream<Found> faults() {
        return Stream.of(missing(), wrong(), twice(), drawn()).flatMap(found -> found);
    }

    private Stream<Found> missing() {
        return names.nodes().stream()
                .filter(this::lacksOne)
                .map(node -> Found.at(Kind.NO_ID, Mend.RENAME, node, node.name()));
    }

    /** A process is named only where it is told from others. */
    private boolean lacksOne(Node node) {
        boolean isNamed = node.element().isFlowNode() || node.isBpmn("sequenceFlow");
        return node.id().isEmpty() && (isNamed || (node.isBpmn("process") && hasSeveralProcesses()));
    }

    private boolean hasSeveralProcesses() {
        return names.root().bpmn("process").count() > 1;
    }

    private Stream<Found> wrong() {
        return names.elements().entrySet().stream()
                .filter(named -> !isKnownToTools(named.getKey()))
                .map(named -> Found.at(
                        isAllowed(named.getKey()) ? Kind.FOREIGN_ID : Kind.BAD_ID,
                        Mend.RENAME,
                        named.getValue().get(0),
                        named.getKey()));
    }

    private Stream<Found> twice() {
        return names.elements().entrySet().stream()
                .filter(named -> named.getValue().size() > 1)
                .map(named -> new Found(
                        Kind.ID_TWICE,
                        Mend.RENAME,
                        named.getValue().subList(1, named.getValue().size()),
                        Optional.of(named.getValue().get(0)),
                        List.of(named.getKey())));
    }

    /** Of shapes and arrows, which nobody sees and nothing but the diagram needs. */
    private Stream<Found> drawn() {
        var wrong = names.drawn().entrySet().stream()
                .flatMap(drawn -> drawn.getValue().stream().skip(isFree(drawn.getKey()) ? 1 : 0))
                .toList();
        return wrong.isEmpty()
                ? Stream.empty()
                : Stream.of(new Found(Kind.DIAGRAM_ID, Mend.RENAME, wrong, Optional.empty(), List.of()));
    }

    private boolean isFree(String id) {
        return isKnownToTools(id) && !names.elements().containsKey(id);
    }

    private static boolean isAllowed(String id) {
        return id.length() <= LONGEST && ALLOWED.matcher(id).matches() && XmlLetters.areAName(id);
    }

    private static boolean isKnownToTools(String id) {
        return id.length() <= LONGEST && KNOWN_TO_TOOLS.matcher(id).matches();
    }

    /** What each is called instead. */
    Map<Node, String> renamed(List<Node> nodes) {
        var taken = new HashSet<String>(names.elements().keySet());
        taken.addAll(names.drawn().keySet());
        var renamed = new LinkedHashMap<Node, String>();
        var numbers = new HashMap<String, Integer>();
        nodes.forEach(node -> renamed.put(node, free(made(node), taken, numbers)));
        return renamed;
    }

    private static String made(Node node) {
        var type = node.element().name();
        var called = Character.toUpperCase(type.charAt(0)) + type.substring(1);
        var kept = node.id().orElse("").replaceAll("[^A-Za-z0-9_.\\-]+", "_");
        if (!kept.matches(".*[A-Za-z0-9].*")) {
            return called;
        }
        var cut = kept.substring(0, Math.min(kept.length(), LONGEST_MADE));
        return isKnownToTools(cut) ? cut : called + "_" + cut;
    }

    /** Taken by it; the numbers that were given go on where they ended, since thousands may want one name. */
    private static String free(String wanted, Set<String> taken, Map<String, Integer> numbers) {
        var free = wanted;
        while (!taken.add(free)) {
            free = wanted + "_" + numbers.merge(wanted, 2, (last, two) -> last + 1);
        }
        return free;
    }
}

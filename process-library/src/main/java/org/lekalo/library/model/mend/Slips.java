package org.lekalo.library.model.mend;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.model.mend.Fault.Kind;

/** What BPMN allows and no process can follow, where only one thing can have been meant. */
final class Slips {

    private final Names names;
    private final Map<Node, List<Node>> exits;

    Slips(Names names) {
        this.names = names;
        this.exits = names.nodes().stream()
                .filter(node -> node.isBpmn("sequenceFlow") && node.id().isPresent())
                .filter(flow -> source(flow).isPresent())
                .collect(groupingBy(flow -> source(flow).orElseThrow()));
    }

    private Optional<Node> source(Node flow) {
        return names.mention(flow, "sourceRef").flatMap(names::target);
    }

    Stream<Found> faults() {
        return names.nodes().stream()
                .filter(exits::containsKey)
                .flatMap(node -> isChoice(node) ? ofChoice(node) : ofOther(node));
    }

    private static boolean isChoice(Node node) {
        return node.isBpmn("exclusiveGateway") || node.isBpmn("inclusiveGateway");
    }

    private Stream<Found> ofChoice(Node choice) {
        var ways = exits.getOrDefault(choice, List.of());
        var otherwise = otherwise(choice);
        if (otherwise.isPresent()) {
            return otherwise.filter(Slips::isConditional).stream()
                    .map(flow -> Found.at(Kind.OTHERWISE_WITH_CONDITION, Mend.DROP_CONDITION, flow));
        }
        var open = ways.stream().filter(way -> !isConditional(way)).toList();
        return ways.size() > 1 && open.size() == 1 ? ofOpen(choice, open.get(0)) : Stream.empty();
    }

    /** It is taken where no other can be, so it is the one for everything else. */
    private static Stream<Found> ofOpen(Node choice, Node way) {
        return Stream.of(
                of(Kind.NO_OTHERWISE, Mend.GIVE_OTHERWISE, List.of(choice, way), choice),
                of(Kind.EXIT_WITHOUT_CONDITION, Mend.GIVE_OTHERWISE, List.of(choice, way), way));
    }

    private Stream<Found> ofOther(Node node) {
        var conditions = exits.getOrDefault(node, List.of()).stream()
                .filter(Slips::isConditional)
                .map(flow -> Found.at(Kind.CONDITION_OUTSIDE_CHOICE, Mend.DROP_CONDITION, flow));
        var otherwise = otherwise(node).stream()
                .map(flow -> of(Kind.OTHERWISE_OUTSIDE_CHOICE, Mend.DROP_OTHERWISE, List.of(node), flow));
        return Stream.concat(conditions, otherwise);
    }

    private Optional<Node> otherwise(Node node) {
        return names.mention(node, "default")
                .flatMap(names::target)
                .filter(flow -> exits.getOrDefault(node, List.of()).contains(flow));
    }

    static Optional<Node> condition(Node flow) {
        return flow.children().stream()
                .filter(child -> child.isBpmn("conditionExpression"))
                .findFirst();
    }

    private static boolean isConditional(Node flow) {
        return condition(flow).isPresent();
    }

    private static Found of(Kind kind, Mend mend, List<Node> nodes, Node seen) {
        return new Found(kind, mend, nodes, Optional.of(seen), List.of());
    }
}

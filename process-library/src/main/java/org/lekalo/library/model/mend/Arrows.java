package org.lekalo.library.model.mend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.model.mend.Fault.Kind;

/** Arrows that join nothing, or what no arrow may join. */
final class Arrows {

    private final Names names;

    Arrows(Names names) {
        this.names = names;
    }

    Stream<Found> faults() {
        return names.nodes().stream()
                .filter(node -> node.isBpmn("sequenceFlow"))
                .flatMap(this::fault);
    }

    private Stream<Found> fault(Node arrow) {
        var source = end(arrow, "sourceRef");
        var target = end(arrow, "targetRef");
        if (source.isEmpty() || target.isEmpty()) {
            return Stream.of(withoutEnd(arrow, source, target));
        }
        var from = source.get().container();
        var to = target.get().container();
        if (!from.equals(to)) {
            return Stream.of(across(arrow, source.get(), target.get()));
        }
        return from.equals(arrow.container())
                ? Stream.empty()
                : Stream.of(new Found(
                        Kind.ARROW_ELSEWHERE,
                        Mend.MOVE_ARROW,
                        List.of(arrow, source.get()),
                        Optional.of(arrow),
                        List.of(source.get().name(), target.get().name())));
    }

    private Optional<Node> end(Node arrow, String attribute) {
        return names.mention(arrow, attribute)
                .flatMap(names::target)
                .filter(node -> node.element().isFlowNode());
    }

    /** Tools do not draw it, so that it is seen where it begins or ends. */
    private static Found withoutEnd(Node arrow, Optional<Node> source, Optional<Node> target) {
        var known = source.or(() -> target);
        var kind = source.isPresent()
                ? Kind.ARROW_TO_NOWHERE
                : target.isPresent() ? Kind.ARROW_FROM_NOWHERE : Kind.ARROW_OF_NOTHING;
        return new Found(
                kind,
                Mend.REMOVE_ARROW,
                List.of(arrow),
                known,
                List.of(known.map(Node::name).orElseGet(arrow::name)));
    }

    private Found across(Node arrow, Node source, Node target) {
        boolean pools = !source.process().equals(target.process());
        return new Found(
                pools ? Kind.ARROW_BETWEEN_POOLS : Kind.ARROW_ACROSS_BORDER,
                pools && poolsMeet(source, target) ? Mend.MAKE_MESSAGE_FLOW : Mend.REMOVE_ARROW,
                List.of(arrow),
                Optional.of(arrow),
                List.of(source.name(), target.name()));
    }

    private boolean poolsMeet(Node source, Node target) {
        return names.nodes().stream()
                .filter(node -> node.isBpmn("collaboration"))
                .anyMatch(collaboration -> hasPool(collaboration, source) && hasPool(collaboration, target));
    }

    boolean hasPool(Node collaboration, Node step) {
        return collaboration.children().stream()
                .filter(child -> child.isBpmn("participant"))
                .flatMap(pool -> names.mention(pool, "processRef").flatMap(names::target).stream())
                .anyMatch(process -> step.process().filter(process::equals).isPresent());
    }
}

package org.lekalo.library.model.mend;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.model.Namespaces;
import org.lekalo.library.model.mend.Fault.Kind;

/** References that point to nothing in the file, other than those of arrows. */
final class References {

    private static final Set<String> ACTIVITIES =
            Set.of("callActivity", "subProcess", "adHocSubProcess", "transaction", "task");
    /** Definitions that may stand in an event which waits within the process. */
    private static final Set<String> AWAITED = Set.of(
            "timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "conditionalEventDefinition");

    private final Names names;
    private final Places places;

    References(Names names) {
        this.names = names;
        this.places = new Places(names);
    }

    Stream<Found> faults() {
        return Stream.of(events(), otherwise(), pools(), nowhere()).flatMap(found -> found);
    }

    private Stream<Found> events() {
        return names.nodes().stream()
                .filter(node -> node.isBpmn("boundaryEvent"))
                .filter(event -> host(event).isEmpty())
                .map(event -> {
                    var under = places.under(event);
                    var nodes = under.map(host -> List.of(event, host)).orElseGet(() -> List.of(event));
                    return new Found(
                            Kind.EVENT_ON_NOTHING,
                            under.isPresent() ? Mend.ATTACH : canStandAlone(event) ? Mend.DETACH : Mend.REMOVE_EVENT,
                            nodes,
                            Optional.of(event),
                            List.of(event.name(), under.map(Node::name).orElse("")));
                });
    }

    private Optional<Node> host(Node event) {
        return names.mention(event, "attachedToRef")
                .flatMap(names::target)
                .filter(host -> host.element().isFlowNode() && host.container().equals(event.container()));
    }

    static boolean isActivity(Node node) {
        var name = node.element().name();
        return node.isBpmn() && (ACTIVITIES.contains(name) || name.endsWith("Task"));
    }

    private static boolean canStandAlone(Node event) {
        var definitions = event.children().stream()
                .filter(child -> child.isBpmn() && child.element().name().endsWith("EventDefinition"))
                .toList();
        return !definitions.isEmpty()
                && definitions.stream()
                        .allMatch(definition ->
                                AWAITED.contains(definition.element().name()));
    }

    private Stream<Found> otherwise() {
        return names.mentions().stream()
                .filter(mention -> mention.name().equals("default")
                        && mention.at().element().isFlowNode())
                .filter(mention -> names.target(mention)
                        .filter(flow -> flow.isBpmn("sequenceFlow"))
                        .filter(flow -> flow.container().equals(mention.at().container()))
                        .isEmpty())
                .map(Mention::at)
                .map(node -> Found.at(Kind.OTHERWISE_GONE, Mend.DROP_OTHERWISE, node, node.name()));
    }

    private Stream<Found> pools() {
        return names.mentions().stream()
                .filter(mention ->
                        mention.name().equals("processRef") && mention.at().isBpmn("participant"))
                .filter(mention -> names.target(mention)
                        .filter(process -> process.isBpmn("process"))
                        .isEmpty())
                .map(Mention::at)
                .map(pool -> Found.at(Kind.POOL_WITHOUT_PROCESS, Mend.CLOSE_POOL, pool, pool.name()));
    }

    private Stream<Found> nowhere() {
        var dangling = dangling(names).map(Mention::at).distinct().toList();
        return dangling.isEmpty()
                ? Stream.empty()
                : Stream.of(new Found(
                        Kind.POINTS_NOWHERE,
                        Mend.DROP_REFERENCES,
                        dangling,
                        Optional.empty(),
                        List.of(String.valueOf(dangling.size()))));
    }

    /** All that is named nowhere and is no fault of its own; what has a prefix may be in another file. */
    static Stream<Mention> dangling(Names names) {
        return names.mentions().stream()
                .filter(mention -> names.target(mention).isEmpty())
                .filter(mention -> !isToldOtherwise(mention))
                .filter(mention ->
                        !mention.written().contains(":") || mention.at().isDrawn());
    }

    private static boolean isToldOtherwise(Mention mention) {
        var at = mention.at();
        return switch (mention.name()) {
            case "sourceRef", "targetRef" -> at.isBpmn("sequenceFlow");
            case "attachedToRef", "default" -> at.element().isFlowNode();
            case "processRef" -> at.isBpmn("participant");
            default ->
                mention.attribute() != null && mention.attribute().namespace().equals(Namespaces.LEKALO);
        };
    }
}

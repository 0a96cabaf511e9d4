package org.lekalo.library.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.Namespaces;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.model.XmlElement;

/** Places and sizes on the drawing that are no numbers, or so large that a browser drawing them stops. */
final class PlaceCheck {

    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?\\d{1,9}(\\.\\d{0,60})?([eE][-+]?\\d)?\\s*");
    private static final double FARTHEST = 1_000_000;
    private static final double LARGEST = 100_000;

    private final Set<String> known;
    private final Findings findings;

    private PlaceCheck(Set<String> known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    static void check(ProcessModel model, Findings findings) {
        var check = new PlaceCheck(
                Stream.concat(
                                model.elements().stream().map(ModelElement::id),
                                model.flows().stream().map(SequenceFlow::id))
                        .collect(Collectors.toUnmodifiableSet()),
                findings);
        model.root()
                .deep()
                .filter(element ->
                        element.is(Namespaces.BPMN_DI, "BPMNShape") || element.is(Namespaces.BPMN_DI, "BPMNEdge"))
                .filter(drawn -> !isPlaced(drawn))
                .forEach(check::report);
    }

    private static boolean isPlaced(XmlElement drawn) {
        boolean hasPlace = !drawn.name().equals("BPMNShape")
                || drawn.children().stream().anyMatch(child -> child.name().equals("Bounds"));
        return hasPlace && drawn.deep().allMatch(PlaceCheck::isReasonable);
    }

    private static boolean isReasonable(XmlElement element) {
        return switch (element.name()) {
            case "Bounds" ->
                within(element, List.of("x", "y"), -FARTHEST, FARTHEST)
                        && within(element, List.of("width", "height"), 0, LARGEST);
            case "waypoint" -> within(element, List.of("x", "y"), -FARTHEST, FARTHEST);
            default -> true;
        };
    }

    private static boolean within(XmlElement element, List<String> attributes, double least, double most) {
        return attributes.stream().allMatch(name -> {
            var text = element.attribute(name).orElse("");
            return NUMBER.matcher(text).matches()
                    && Double.parseDouble(text) >= least
                    && Double.parseDouble(text) <= most;
        });
    }

    private void report(XmlElement drawn) {
        var reference = drawn.attribute("bpmnElement").orElse("");
        var id = reference.substring(reference.indexOf(':') + 1);
        if (known.contains(id)) {
            findings.at(id, Rule.BADLY_PLACED);
        } else {
            findings.model(Rule.BADLY_PLACED);
        }
    }
}

package org.lekalo.library.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.Namespaces;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.model.XmlElement;

/** Places and sizes on the drawing that are no numbers, or so large that a browser drawing them stops. */
final class PlaceCheck {

    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?\\d{1,9}(\\.\\d{0,60})?([eE][-+]?\\d)?\\s*");
    private static final double FARTHEST = 1_000_000;
    private static final double LARGEST = 100_000;
    private static final double SMALLEST = 1;

    /** Of what holds no others. */
    private static final double LARGEST_STEP = 3_000;

    /** With so much nothing between, those on either side are not seen together. */
    private static final double WIDEST_GAP = 20_000;

    private final Set<String> known;
    private final Set<String> steps;
    private final Findings findings;

    private PlaceCheck(Set<String> known, Set<String> steps, Findings findings) {
        this.known = known;
        this.steps = steps;
        this.findings = findings;
    }

    static void check(Drawing drawing, Findings findings) {
        var check = new PlaceCheck(
                Stream.concat(
                                drawing.everything().map(Placed::id),
                                drawing.all()
                                        .flatMap(each -> each.flows().stream())
                                        .map(SequenceFlow::id))
                        .collect(Collectors.toUnmodifiableSet()),
                drawing.everything()
                        .filter(element -> element.block().isPresent() && !element.isFrame())
                        .map(Placed::id)
                        .collect(Collectors.toUnmodifiableSet()),
                findings);
        var drawn = drawing.model()
                .root()
                .deep()
                .filter(element -> isShape(element) || element.is(Namespaces.BPMN_DI, "BPMNEdge"))
                .toList();
        drawn.stream().filter(one -> !isPlaced(one)).forEach(check::report);
        var placed = drawn.stream().filter(one -> isShape(one) && isPlaced(one)).toList();
        var across = Together.of(placed, "x");
        var down = Together.of(placed, "y");
        placed.stream()
                .filter(shape ->
                        check.isTooLarge(shape) || !across.holds(place(shape, "x")) || !down.holds(place(shape, "y")))
                .forEach(check::report);
        if (!placed.isEmpty()) {
            drawn.stream()
                    .filter(one -> isPlaced(one) && !(isNear(one, "x", across) && isNear(one, "y", down)))
                    .filter(one -> !isShape(one) || (across.holds(place(one, "x")) && down.holds(place(one, "y"))))
                    .forEach(check::report);
        }
    }

    /** Whether an arrow's way and names stay beside the shapes. */
    private static boolean isNear(XmlElement drawn, String axis, Together shapes) {
        return drawn.deep()
                .filter(part -> part.name().equals("waypoint") || part.name().equals("Bounds"))
                .flatMap(part -> part.attribute(axis).stream())
                .mapToDouble(Double::parseDouble)
                .allMatch(shapes::isNear);
    }

    /** From where to where those places are that the one in the middle is seen with. */
    private record Together(double from, double to) {

        static Together of(List<XmlElement> shapes, String axis) {
            var places = shapes.stream()
                    .mapToDouble(shape -> place(shape, axis))
                    .sorted()
                    .toArray();
            if (places.length == 0) {
                return new Together(0, 0);
            }
            int from = places.length / 2;
            int to = from;
            while (from > 0 && places[from] - places[from - 1] <= WIDEST_GAP) {
                from--;
            }
            while (to < places.length - 1 && places[to + 1] - places[to] <= WIDEST_GAP) {
                to++;
            }
            return new Together(places[from], places[to]);
        }

        boolean holds(double place) {
            return place >= from && place <= to;
        }

        boolean isNear(double place) {
            return place >= from - WIDEST_GAP && place <= to + WIDEST_GAP;
        }
    }

    private boolean isTooLarge(XmlElement shape) {
        return steps.contains(idOf(shape))
                && shape.children().stream()
                        .filter(child -> child.name().equals("Bounds"))
                        .anyMatch(bounds -> !within(bounds, List.of("width", "height"), 0, LARGEST_STEP));
    }

    private static boolean isShape(XmlElement element) {
        return element.is(Namespaces.BPMN_DI, "BPMNShape");
    }

    private static double place(XmlElement shape, String axis) {
        return shape.children().stream()
                .filter(child -> child.name().equals("Bounds"))
                .flatMap(bounds -> bounds.attribute(axis).stream())
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPlaced(XmlElement drawn) {
        var part = isShape(drawn) ? "Bounds" : "waypoint";
        long parts = drawn.children().stream()
                .filter(child -> child.name().equals(part))
                .count();
        return parts >= (isShape(drawn) ? 1 : 2)
                && drawn.deep().allMatch(PlaceCheck::isReasonable)
                && drawn.children().stream().allMatch(PlaceCheck::hasExtent);
    }

    /** Of the shape itself; tools write labels without. */
    private static boolean hasExtent(XmlElement part) {
        return !part.name().equals("Bounds") || within(part, List.of("width", "height"), SMALLEST, LARGEST);
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
        var id = idOf(drawn);
        if (known.contains(id)) {
            findings.at(id, Rule.BADLY_PLACED);
        } else {
            findings.model(Rule.BADLY_PLACED);
        }
    }

    private static String idOf(XmlElement drawn) {
        var reference = drawn.attribute("bpmnElement").orElse("");
        return reference.substring(reference.indexOf(':') + 1);
    }
}

package org.lekalo.library.model.mend;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the diagrams show elements, as far as they say it in numbers. */
final class Places {

    private static final double NEAR = 12;

    private final Map<Node, Box> boxes = new HashMap<>();

    private record Box(double x, double y, double width, double height) {
        boolean touches(double pointX, double pointY) {
            boolean within =
                    pointX > x - NEAR && pointX < x + width + NEAR && pointY > y - NEAR && pointY < y + height + NEAR;
            boolean inside =
                    pointX > x + NEAR && pointX < x + width - NEAR && pointY > y + NEAR && pointY < y + height - NEAR;
            return within && !inside;
        }
    }

    Places(Names names) {
        names.mentions().stream()
                .filter(mention -> mention.at().element().name().equals("BPMNShape"))
                .forEach(mention -> names.target(mention)
                        .ifPresent(shown -> box(mention.at()).ifPresent(box -> boxes.putIfAbsent(shown, box))));
        this.names = names;
    }

    private final Names names;

    /** The activity on whose border the event is drawn, the smallest of several. */
    Optional<Node> under(Node event) {
        var box = boxes.get(event);
        if (box == null) {
            return Optional.empty();
        }
        return names.nodes().stream()
                .filter(node -> References.isActivity(node) && node.container().equals(event.container()))
                .filter(node -> node.id().isPresent())
                .filter(node -> Optional.ofNullable(boxes.get(node))
                        .filter(host -> host.touches(box.x() + box.width() / 2, box.y() + box.height() / 2))
                        .isPresent())
                .min(Comparator.comparingDouble(this::size));
    }

    private double size(Node node) {
        return Optional.ofNullable(boxes.get(node))
                .map(box -> box.width() * box.height())
                .orElse(0.0);
    }

    private static Optional<Box> box(Node shape) {
        return shape.children().stream()
                .filter(child -> child.element().name().equals("Bounds"))
                .findFirst()
                .flatMap(Places::read);
    }

    private static Optional<Box> read(Node bounds) {
        try {
            return Optional.of(new Box(
                    number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height")));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static double number(Node bounds, String name) {
        return Double.parseDouble(bounds.element().attribute(name).orElse(""));
    }
}

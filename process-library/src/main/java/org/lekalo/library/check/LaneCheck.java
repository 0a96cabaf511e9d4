package org.lekalo.library.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Configured;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.Namespaces;
import org.lekalo.library.model.XmlElement;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Spot;
import org.lekalo.library.setting.Surroundings;

/** Steps of which nobody can say whose they are: lanes overlap, or the document names another lane than it shows. */
final class LaneCheck {

    private static final Responsible OWNER = new Responsible.RecordOwner();

    private final Drawing drawing;
    private final Findings findings;

    private LaneCheck(Drawing drawing, Findings findings) {
        this.drawing = drawing;
        this.findings = findings;
    }

    /** Lanes that name nobody are drawn only: what stands in them may stand anywhere. */
    static void check(Drawing drawing, Surroundings surroundings, Findings findings) {
        var lanes = drawing.lanes().all();
        lanes.stream()
                .filter(lane -> lane.block().isEmpty() && lane.properties().containsKey(Block.PROPERTY))
                .forEach(lane -> findings.at(lane.id(), Rule.BLOCK_MISMATCH));
        lanes.forEach(lane -> lane.configured().ifPresent(block -> settings(lane, block, surroundings, findings)));
        if (lanes.stream().anyMatch(LaneCheck::assigns)) {
            var check = new LaneCheck(drawing, findings);
            drawing.everything().filter(LaneCheck::mayBeSomebodys).forEach(check::overlap);
            drawing.everything()
                    .filter(LaneCheck::isTheOwnersInALaneOfOthers)
                    .forEach(task -> findings.at(task.id(), Rule.OWNER_IN_LANE_OF_OTHERS));
            planes(drawing).forEach(check::plane);
        }
    }

    private static void settings(Placed lane, Configured block, Surroundings surroundings, Findings findings) {
        if (block.settings().unreadable().isEmpty()) {
            block.settings().check(new Spot(lane.id(), block.block().id(), "", surroundings, findings));
        } else {
            findings.at(lane.id(), Rule.UNREADABLE_SETTING);
        }
    }

    private static boolean assigns(Placed lane) {
        return lane.settings().filter(settings -> !settings.written().isEmpty()).isPresent();
    }

    private static boolean mayBeSomebodys(Placed element) {
        return element.isFrame()
                || element.settings(UserTask.class)
                        .filter(task -> !task.says(UserTask.RESPONSIBLE))
                        .isPresent();
    }

    /** The record's owner is whom a new task names outside of lanes, and so what nobody may have chosen. */
    private static boolean isTheOwnersInALaneOfOthers(Placed element) {
        return element.settings(UserTask.class)
                .filter(task -> task.handedDown(UserTask.RESPONSIBLE)
                        .filter(lane -> !lane.equals(OWNER))
                        .isPresent())
                .flatMap(task -> task.find(UserTask.RESPONSIBLE))
                .filter(OWNER::equals)
                .isPresent();
    }

    private void overlap(Placed element) {
        var lanes = drawing.lanes().of(element.id());
        if (lanes.size() > 1) {
            findings.at(element.id(), Rule.IN_TWO_LANES, ElementName.of(lanes.get(0)), ElementName.of(lanes.get(1)));
        }
    }

    private static Stream<Map<String, Area>> planes(Drawing drawing) {
        return drawing.model()
                .root()
                .deep()
                .filter(element -> element.is(Namespaces.BPMN_DI, "BPMNPlane"))
                .map(plane -> plane.children(Namespaces.BPMN_DI, "BPMNShape")
                        .flatMap(shape -> Area.of(shape).stream())
                        .collect(Collectors.toMap(Area::of, area -> area, (first, second) -> first)));
    }

    private void plane(Map<String, Area> areas) {
        var lanes = drawing.lanes().all().stream()
                .filter(lane -> areas.containsKey(lane.id()))
                .toList();
        if (!lanes.isEmpty()) {
            drawing.everything()
                    .filter(LaneCheck::mayBeSomebodys)
                    .filter(element -> areas.containsKey(element.id()))
                    .forEach(element -> place(element, lanes, areas));
        }
    }

    private void place(Placed element, List<Placed> lanes, Map<String, Area> areas) {
        var said = drawing.lanes().of(element.id());
        var middle = area(element, areas);
        var shown = lanes.stream()
                .filter(lane -> Objects.equals(lane.container(), element.container()))
                .filter(lane -> area(lane, areas).holdsTheMiddleOf(middle))
                .min(Comparator.comparingDouble(lane -> area(lane, areas).size()));
        if (said.size() < 2 && !shown.equals(said.stream().findFirst())) {
            findings.at(
                    element.id(),
                    Rule.LANE_NOT_AS_DRAWN,
                    name(shown),
                    name(said.stream().findFirst()));
        }
    }

    private static Area area(Placed element, Map<String, Area> areas) {
        return Objects.requireNonNull(areas.get(element.id()));
    }

    private static Text name(Optional<Placed> lane) {
        return lane.map(ElementName::of)
                .map(name -> new Text(
                        Messages.both("check.lane", name.ru()).ru(),
                        Messages.both("check.lane", name.en()).en()))
                .orElseGet(() -> Messages.both("check.no-lane"));
    }

    /** Where something is shown. */
    private record Area(String of, double x, double y, double width, double height) {

        /** Empty where the document says it in no numbers, of which another check tells. */
        static Optional<Area> of(XmlElement shape) {
            try {
                return shape.children(Namespaces.DC, "Bounds")
                        .findFirst()
                        .map(bounds -> new Area(
                                local(shape.attribute("bpmnElement").orElse("")),
                                number(bounds, "x"),
                                number(bounds, "y"),
                                number(bounds, "width"),
                                number(bounds, "height")));
            } catch (NumberFormatException notShown) {
                return Optional.empty();
            }
        }

        private static double number(XmlElement bounds, String name) {
            return Double.parseDouble(bounds.attribute(name).orElse(""));
        }

        private static String local(String reference) {
            return reference.substring(reference.indexOf(':') + 1);
        }

        boolean holdsTheMiddleOf(Area other) {
            double across = other.x + other.width / 2 - x;
            double down = other.y + other.height / 2 - y;
            return across >= 0 && across <= width && down >= 0 && down <= height;
        }

        double size() {
            return width * height;
        }
    }
}

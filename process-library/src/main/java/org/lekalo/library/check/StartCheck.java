package org.lekalo.library.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.Marker;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.library.setting.Surroundings;

/** Starts that could not be told apart, and those that another process has too. */
final class StartCheck {

    private StartCheck() {}

    static void check(Drawing drawing, Surroundings surroundings, Findings findings) {
        if (drawing.recordTypes().size() > 1) {
            findings.model(Rule.STARTS_OF_SEVERAL_TYPES);
        }
        drawing.elements().stream()
                .filter(StartCheck::isMisplaced)
                .forEach(start -> findings.at(start.id(), Rule.START_MISPLACED));
        drawing.elements().stream()
                .filter(element -> element.is(Course.EVENT_START) && !isInEventPart(drawing, element))
                .forEach(start -> findings.at(start.id(), Rule.EVENT_START_MISPLACED));
        var seen = new HashSet<List<Object>>();
        for (var element : drawing.starts().toList()) {
            if (!seen.add(List.of(element.block().orElseThrow().id(), element.recordType(), stage(element)))) {
                findings.at(element.id(), Rule.SAME_START_TWICE);
            }
            surroundings.circumstances().others().stream()
                    .filter(other -> Optional.of(other.type()).equals(element.recordType())
                            && Optional.of(other.stage()).equals(stage(element)))
                    .forEach(other -> findings.at(element.id(), Rule.START_OF_ANOTHER_TOO, other.process()));
        }
    }

    private static boolean isInEventPart(Drawing drawing, Placed start) {
        return drawing.container(start)
                .filter(part -> part.marker() == Marker.EVENT)
                .isPresent();
    }

    private static boolean isMisplaced(Placed element) {
        return element.is(element.container() == null ? Course.PART_START : Course.START);
    }

    private static Optional<StagePlace> stage(Placed start) {
        return start.settings(StartStage.class).flatMap(settings -> settings.find(StartStage.STAGE));
    }
}

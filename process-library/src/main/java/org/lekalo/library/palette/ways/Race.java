package org.lekalo.library.palette.ways;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.setting.Spot;

/** Several waits begin at once, and the way of the one that is over first is taken. */
public final class Race implements Block {

    @Override
    public String id() {
        return "race";
    }

    @Override
    public Shape shape() {
        return Shape.of("EventBasedGateway");
    }

    @Override
    public Look look() {
        return new Look(Group.WAYS, "race");
    }

    @Override
    public Course course() {
        return Course.FIRST_EVENT;
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }

    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        if (here.outgoing().size() == 1) {
            spot.found(Rule.RACE_WITH_ONE_EXIT);
        }
        var next = here.outgoing().stream()
                .flatMap(exit -> drawing.element(exit.target()).stream())
                .toList();
        if (!next.stream().allMatch(Race::isWait)) {
            spot.found(Rule.RACE_TO_NO_WAIT);
        } else if (next.stream().anyMatch(wait -> wait.incoming().size() > 1)) {
            spot.found(Rule.RACE_WAIT_WITH_OTHER_WAY);
        } else if (next.stream()
                        .flatMap(wait -> wait.awaits().stream())
                        .distinct()
                        .count()
                < next.stream().filter(wait -> wait.awaits().isPresent()).count()) {
            spot.found(Rule.RACE_OF_THE_SAME);
        }
    }

    private static boolean isWait(Placed element) {
        return element.bpmnType().equals("bpmn:IntermediateCatchEvent")
                && (element.is(Pace.WAITS) || element.is(Pace.UNTIL_A_DATE));
    }
}

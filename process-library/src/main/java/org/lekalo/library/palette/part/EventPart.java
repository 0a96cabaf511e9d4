package org.lekalo.library.palette.part;

import java.util.Objects;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.setting.Spot;

/** Steps that no arrow leads to: they begin when something happens while the run is in what they are drawn in. */
public final class EventPart implements Block {

    @Override
    public String id() {
        return "event-part";
    }

    @Override
    public Shape shape() {
        return Shape.part(Marker.EVENT);
    }

    @Override
    public Look look() {
        return new Look(Group.PARTS, "event-part");
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }

    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        if (!here.incoming().isEmpty() || !here.outgoing().isEmpty()) {
            spot.found(Rule.EVENT_PART_WITH_WAY);
        }
        start(here, drawing)
                .filter(Placed::interrupting)
                .filter(start -> drawing.scopes()
                        .filter(scope -> scope.contains(here))
                        .flatMap(scope ->
                                scope.stream().filter(other -> other != here && other.marker() == Marker.EVENT))
                        .flatMap(other -> start(other, drawing).stream())
                        .anyMatch(other -> other.interrupting() && isForTheSame(start, other)))
                .ifPresent(start -> spot.found(Rule.SAME_EVENT_TWICE));
    }

    private static Optional<Placed> start(Placed part, Drawing drawing) {
        return drawing.inside(part).stream()
                .filter(inner -> inner.is(Course.EVENT_START))
                .findFirst();
    }

    private static boolean isForTheSame(Placed one, Placed other) {
        return one.block().equals(other.block()) && Objects.equals(one.settings(), other.settings());
    }
}

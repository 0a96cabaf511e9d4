package org.lekalo.library.palette.end;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Failures;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.Visible;
import org.lekalo.library.setting.Spot;

/**
 * What it stands in has failed, and all its ways are over at once. A part is left by the way on its border that is for such a
 * failure, or the border of a part around it; where the process itself fails, its run ends. What failed is the element's name.
 */
public final class EndError implements Block {

    @Override
    public String id() {
        return "end-error";
    }

    @Override
    public Shape shape() {
        return Shape.of("EndEvent", "ErrorEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.END, "failure");
    }

    @Override
    public Course course() {
        return Course.FAILURE;
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }

    /** The engine would end one way only of a process that nothing around it hears of. */
    @Override
    public void compile(Placed here, Drawing drawing, RunNode out) {
        if (Failures.endsTheRun(here, drawing)) {
            out.terminate();
        } else {
            out.failure("Error_" + here.id(), Failures.code(here.name()));
        }
    }

    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        if (Visible.isBlank(here.name())) {
            spot.found(Rule.FAILURE_WITHOUT_NAME);
        } else if (drawing.following(here).findAny().isEmpty() && !Failures.endsTheRun(here, drawing)) {
            spot.found(Rule.FAILURE_NOT_CAUGHT, here.name());
        }
    }
}

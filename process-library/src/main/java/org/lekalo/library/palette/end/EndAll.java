package org.lekalo.library.palette.end;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.model.ModelElement;

/** All ways of the run, or of the part that it stands in, are over at once. */
public final class EndAll implements Block {

    @Override
    public String id() {
        return "end-all";
    }

    @Override
    public Shape shape() {
        return Shape.of("EndEvent", "TerminateEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.END, "end-all");
    }

    @Override
    public Course course() {
        return Course.END_OF_ALL;
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }

    @Override
    public void compile(Placed here, Drawing drawing, RunNode out) {
        out.terminate();
    }
}

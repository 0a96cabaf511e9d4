package org.lekalo.library.palette.end;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.ModelElement;

/** The run, or this way of it, is over. */
public final class End implements Block {

    @Override
    public String id() {
        return "end";
    }

    @Override
    public Shape shape() {
        return Shape.of("EndEvent");
    }

    @Override
    public Look look() {
        return new Look(Group.END, "end");
    }

    @Override
    public Course course() {
        return Course.END;
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}

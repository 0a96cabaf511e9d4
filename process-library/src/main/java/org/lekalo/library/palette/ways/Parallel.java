package org.lekalo.library.palette.ways;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.ModelElement;

/** All ways are taken at once, and all are awaited where they meet again. */
public final class Parallel implements Block {

    @Override
    public String id() {
        return "parallel";
    }

    @Override
    public Shape shape() {
        return Shape.of("ParallelGateway");
    }

    @Override
    public Look look() {
        return new Look(Group.WAYS, "parallel");
    }

    @Override
    public Course course() {
        return Course.ALL_WAYS;
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}

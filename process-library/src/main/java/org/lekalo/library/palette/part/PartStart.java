package org.lekalo.library.palette.part;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.ModelElement;

/** Where a run begins in a part. */
public final class PartStart implements Block {

    @Override
    public String id() {
        return "part-start";
    }

    @Override
    public Shape shape() {
        return Shape.of("StartEvent");
    }

    @Override
    public Look look() {
        return new Look(Group.PARTS, "part-start");
    }

    @Override
    public Course course() {
        return Course.PART_START;
    }

    /** Every plain start in a part is this one; one of the process itself has a kind, which must be said. */
    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return element.container() != null;
    }
}

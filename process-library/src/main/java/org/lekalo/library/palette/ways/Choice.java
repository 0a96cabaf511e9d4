package org.lekalo.library.palette.ways;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.ModelElement;

/** One way is taken, by conditions; meets again in another choice. */
public final class Choice implements Block {

    @Override
    public String id() {
        return "choice";
    }

    @Override
    public Shape shape() {
        return Shape.of("ExclusiveGateway");
    }

    @Override
    public Look look() {
        return new Look(Group.WAYS, "choice");
    }

    @Override
    public Course course() {
        return Course.SOME_WAY;
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}

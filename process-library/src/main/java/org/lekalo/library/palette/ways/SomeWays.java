package org.lekalo.library.palette.ways;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.ModelElement;

/** Each way is taken whose condition holds; where they meet again in such a block, those that were taken are awaited. */
public final class SomeWays implements Block {

    @Override
    public String id() {
        return "some-ways";
    }

    @Override
    public Shape shape() {
        return Shape.of("InclusiveGateway");
    }

    @Override
    public Look look() {
        return new Look(Group.WAYS, "some-ways");
    }

    @Override
    public Course course() {
        return Course.SOME_WAYS;
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}

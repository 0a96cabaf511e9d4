package org.lekalo.library.palette.part;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.ModelElement;

/** Steps that belong together, drawn in one frame: a run goes through them, and on when all in it is over. */
public final class SubProcess implements Block {

    @Override
    public String id() {
        return "sub-process";
    }

    @Override
    public Shape shape() {
        return Shape.part(Marker.NONE);
    }

    @Override
    public Look look() {
        return new Look(Group.PARTS, "sub-process");
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}

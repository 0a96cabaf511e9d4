package org.lekalo.designer.setting;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Shape;
import org.lekalo.library.setting.Setting;

/** A block that is in no palette. */
record MadeUp(List<Setting<?>> settings) implements Block {

    @Override
    public String id() {
        return "made-up";
    }

    @Override
    public Shape shape() {
        return Shape.of("ServiceTask");
    }

    @Override
    public Look look() {
        return new Look(Look.Group.RECORD, "fields");
    }
}

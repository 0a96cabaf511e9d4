package org.lekalo.library.palette.record;

import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Border;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;

/** Taken when the record refuses the step it sits on; what was refused is then {@code process.refusal}. */
public final class IfRefused implements Block {

    @Override
    public String id() {
        return "if-refused";
    }

    @Override
    public Shape shape() {
        return Shape.of("BoundaryEvent", "ErrorEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.RECORD, "refused");
    }

    @Override
    public Optional<Border> border() {
        return Optional.of(new Border(Block::mayBeRefused, true));
    }
}

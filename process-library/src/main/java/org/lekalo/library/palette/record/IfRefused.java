package org.lekalo.library.palette.record;

import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Border;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Spot;

/** Taken when the record refuses the step it sits on; what was refused is then {@code process.refusal}. */
public final class IfRefused implements Block {

    /** The code of the BPMN error that stands for the record's refusal of a step. */
    public static final String REFUSED = "refused";

    /** The variable that then holds why it refused. */
    public static final String REFUSAL = "refusal";

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

    @Override
    public void compile(Placed here, Drawing drawing, RunNode out) {
        out.error(REFUSED, REFUSAL);
    }

    /** A way for a refusal of a step that nothing refuses would never be taken. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        var host = drawing.host(here);
        if (host.flatMap(Placed::block).filter(Block::mayBeRefused).isEmpty()) {
            spot.found(Rule.REFUSAL_OFF_EFFECT);
        } else if (drawing.attachedTo(host.get()).stream()
                        .filter(other -> other.is(IfRefused.class))
                        .count()
                > 1) {
            spot.found(Rule.REFUSAL_TWICE);
        }
    }
}

package org.lekalo.server.block;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.record.MoveStage;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.stereotype.Component;

/** Moves the record to a stage, of another pipeline too. */
@Component
final class MoveStageBlock implements Work.Effect {

    @Override
    public Class<? extends Block> block() {
        return MoveStage.class;
    }

    @Override
    public void take(Step step) {
        var place = step.get(MoveStage.STAGE);
        step.write(Map.of("pipeline", place.pipeline(), "stage", requireNonNull(place.stage())));
    }
}

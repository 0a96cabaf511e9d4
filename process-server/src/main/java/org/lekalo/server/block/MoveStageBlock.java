package org.lekalo.server.block;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lekalo.library.palette.BlockSettings.MoveStage;
import org.lekalo.server.engine.Definitions;
import org.springframework.stereotype.Component;

/** Moves the record to a stage, of another pipeline too. */
@Component
final class MoveStageBlock implements JavaDelegate {

    private final Definitions definitions;
    private final ProcessRecord records;

    MoveStageBlock(Definitions definitions, ProcessRecord records) {
        this.definitions = definitions;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var move = definitions.settings(execution, MoveStage.class);
        records.update(
                execution, Map.of("pipeline", requireNonNull(move.pipeline()), "stage", requireNonNull(move.stage())));
    }
}

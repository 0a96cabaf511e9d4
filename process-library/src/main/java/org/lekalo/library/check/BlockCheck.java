package org.lekalo.library.check;

import org.lekalo.library.block.BlockCodec;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;

/** The settings of the blocks, each by its kind. */
final class BlockCheck {

    private final ProcessModel model;
    private final Surroundings surroundings;
    private final Findings findings;

    private BlockCheck(ProcessModel model, Surroundings surroundings, Findings findings) {
        this.model = model;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(ProcessModel model, Surroundings surroundings, Findings findings) {
        var check = new BlockCheck(model, surroundings, findings);
        for (var element : model.elements()) {
            element.kind().ifPresent(kind -> {
                var read = BlockCodec.read(kind, element.properties());
                if (read.unreadable().isEmpty()) {
                    check.block(element, read.settings());
                } else {
                    findings.at(element, Rule.UNREADABLE_SETTING);
                }
            });
        }
    }

    private void block(ModelElement element, BlockSettings settings) {
        if (settings instanceof BlockSettings.UserTask task) {
            TaskCheck.check(element, task, surroundings, findings);
        } else if (settings instanceof BlockSettings.ChangeFields change) {
            ChangeCheck.check(element, change, surroundings, findings);
        } else if (settings instanceof BlockSettings.MoveStage move) {
            move(element, move);
        } else if (settings instanceof BlockSettings.Notify notify) {
            NotifyCheck.check(element, notify, surroundings, findings);
        } else {
            TimerCheck.check(model, element, settings, surroundings, findings);
        }
    }

    private void move(ModelElement element, BlockSettings.MoveStage move) {
        var pipeline = move.pipeline();
        var stage = move.stage();
        if (pipeline == null || stage == null) {
            findings.at(element, Rule.MOVE_WITHOUT_STAGE);
        } else {
            surroundings.recordType().ifPresent(type -> StageCheck.check(element, type, pipeline, stage, findings));
        }
    }
}

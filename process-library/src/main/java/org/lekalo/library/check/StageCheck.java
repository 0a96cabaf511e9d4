package org.lekalo.library.check;

import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.RecordType;

/** Whether a stage exists where a block looks for it. */
final class StageCheck {

    private StageCheck() {}

    static void check(ModelElement element, RecordType type, String pipelineKey, String stageKey, Findings findings) {
        var pipeline = type.pipeline(pipelineKey);
        if (pipeline.isEmpty()) {
            findings.at(element, Rule.UNKNOWN_PIPELINE, pipelineKey);
        } else if (pipeline.get().stage(stageKey).isEmpty()) {
            findings.at(element, Rule.STAGE_OF_ANOTHER_PIPELINE, stageKey, pipelineKey);
        }
    }
}

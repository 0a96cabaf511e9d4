package org.lekalo.library.gate;

import java.util.List;
import org.lekalo.library.record.Text;

/**
 * What stands before a stage of a pipeline, held against the record as it would be there.
 *
 * @param required what must be filled
 * @param checks what must hold
 * @param mayEnter keys of the roles one of which a person needs to move a record in; empty: whoever may change it
 * @param mayLeave the same for moving a record out
 * @param from keys of the pipeline's stages from which alone it is entered; empty: from any. The pipeline's first stage
 *     always takes new records and those of other pipelines
 */
public record Gate(
        String pipeline,
        String stage,
        List<Required> required,
        List<Check> checks,
        List<String> mayEnter,
        List<String> mayLeave,
        List<String> from) {

    /** @param when FEEL that says when the field is needed; empty: always */
    public record Required(String field, String when) {}

    /**
     * @param name what administrators call it
     * @param condition FEEL; rows are written as FEEL and read back from it. What cannot be decided does not hold
     * @param sentence what is said where it does not hold
     */
    public record Check(String name, String condition, Text sentence) {}

    /** A gate that stands open. */
    public static Gate open(String pipeline, String stage) {
        return new Gate(pipeline, stage, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public boolean standsOpen() {
        return equals(open(pipeline, stage));
    }

    public boolean isOf(String ofPipeline, String ofStage) {
        return pipeline.equals(ofPipeline) && stage.equals(ofStage);
    }
}

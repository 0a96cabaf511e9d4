package org.lekalo.library.record;

import java.util.List;
import java.util.Optional;

/** An ordered way of a record through its stages; stage keys are unique within the pipeline. */
public record Pipeline(String key, Text name, List<Stage> stages) {

    public Optional<Stage> stage(String stageKey) {
        return stages.stream().filter(stage -> stage.key().equals(stageKey)).findFirst();
    }
}

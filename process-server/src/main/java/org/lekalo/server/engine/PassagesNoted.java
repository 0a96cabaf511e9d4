package org.lekalo.server.engine;

import java.util.List;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.server.engine.Turn.Passage;
import org.springframework.stereotype.Component;

/** Where tokens have been in this transaction, which no table tells before its end. */
@Component
public class PassagesNoted {

    private final TurnRecorder recorder;

    PassagesNoted(TurnRecorder recorder) {
        this.recorder = recorder;
    }

    /** Those in the parts of a run, and those through parts. */
    public List<Passage> of(InstanceId run) {
        return recorder.inParts(run);
    }
}

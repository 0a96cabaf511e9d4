package org.lekalo.library.setting;

import java.util.List;
import java.util.Map;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.RecordTypes;

/**
 * What a model is checked against: the company as it is today.
 *
 * @param gates of the stages, by record type
 * @param others what starts processes of other models at a stage
 * @param processes those that can be had run
 */
public record Circumstances(
        RecordTypes types,
        Directory directory,
        Map<String, List<Gate>> gates,
        List<OtherStart> others,
        Processes processes) {

    public Circumstances {
        gates = Map.copyOf(gates);
        others = List.copyOf(others);
    }

    public Circumstances(
            RecordTypes types, Directory directory, Map<String, List<Gate>> gates, List<OtherStart> others) {
        this(types, directory, gates, others, Processes.NONE);
    }

    /** A company without gates, in which no other process runs. */
    public Circumstances(RecordTypes types, Directory directory) {
        this(types, directory, Map.of(), List.of());
    }

    /** That another process, called so, begins by such a block with records of the type on one of the stages. */
    public record OtherStart(String process, String block, String type, List<StagePlace> stages) {}
}

package org.lekalo.library.check;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.record.RecordType;

/** Starts that nothing could set off, and starts that could not be told apart. */
final class StartCheck {

    private StartCheck() {}

    static void check(ProcessModel model, Surroundings surroundings, Findings findings) {
        if (Surroundings.startTypes(model).distinct().count() > 1) {
            findings.model(Rule.STARTS_OF_SEVERAL_TYPES);
        }
        var seen = new HashSet<BlockSettings>();
        for (var element : model.elements()) {
            var settings = element.settings().orElse(null);
            if (settings instanceof BlockSettings.StartStage start) {
                stage(element, start, surroundings, findings);
            } else if (settings instanceof BlockSettings.StartManual start) {
                type(element, start.recordType(), surroundings, findings);
            } else {
                continue;
            }
            if (!seen.add(whatSetsItOff(settings))) {
                findings.at(element, Rule.SAME_START_TWICE);
            }
        }
    }

    private static BlockSettings whatSetsItOff(BlockSettings settings) {
        var same = BlockSettings.WhenRunning.SKIP;
        return settings instanceof BlockSettings.StartStage start
                ? new BlockSettings.StartStage(start.recordType(), start.pipeline(), start.stage(), same)
                : new BlockSettings.StartManual(
                        Surroundings.recordType(settings), same, BlockSettings.WhoStarts.MAY_CHANGE);
    }

    private static void stage(
            ModelElement element, BlockSettings.StartStage start, Surroundings surroundings, Findings findings) {
        var type = type(element, start.recordType(), surroundings, findings);
        if (type == null) {
            return;
        }
        String pipeline = start.pipeline();
        String stage = start.stage();
        if (pipeline == null || stage == null) {
            findings.at(element, Rule.START_WITHOUT_STAGE);
        } else {
            StageCheck.check(element, type, pipeline, stage, findings);
            surroundings.circumstances().others().stream()
                    .filter(other -> whatSetsItOff(other.start()).equals(whatSetsItOff(start)))
                    .forEach(other -> findings.at(element, Rule.START_OF_ANOTHER_TOO, other.process()));
        }
    }

    private static @Nullable RecordType type(
            ModelElement element, @Nullable String key, Surroundings surroundings, Findings findings) {
        if (key == null) {
            findings.at(element, Rule.START_WITHOUT_TYPE);
            return null;
        }
        var type = surroundings.types().type(key);
        if (type.isEmpty()) {
            findings.at(element, Rule.UNKNOWN_TYPE, key);
        }
        return type.orElse(null);
    }
}

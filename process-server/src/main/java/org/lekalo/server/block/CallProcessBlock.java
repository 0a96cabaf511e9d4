package org.lekalo.server.block;

import java.util.List;
import java.util.Map;
import org.lekalo.library.block.Block;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.palette.part.CallProcess;
import org.lekalo.library.palette.part.CallProcess.Then;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.called.Call;
import org.lekalo.server.called.Call.Manner;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.model.PublishedStarts;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.stereotype.Component;

/** Has the version of another process run that is published when the token comes, whatever runs on the record already. */
@Component
final class CallProcessBlock implements Work.Calling {

    private final PublishedStarts starts;

    CallProcessBlock(PublishedStarts starts) {
        this.starts = starts;
    }

    @Override
    public Class<? extends Block> block() {
        return CallProcess.class;
    }

    @Override
    public Call call(Step step) {
        var record =
                step.find(CallProcess.ON).map(field -> referred(step, field)).orElseGet(step::record);
        var start = start(new ProcessModelId(step.get(CallProcess.PROCESS)), record);
        return new Call(
                start.process().definitionId(),
                start.plain() ? null : start.element(),
                record.type(),
                List.of(record.id()),
                step.get(CallProcess.THEN) == Then.WAIT ? Manner.AT_ONCE : Manner.UNATTENDED,
                true);
    }

    private static RecordRef referred(Step step, String field) {
        return step.read()
                .value(field)
                .map(RecordRef.class::cast)
                .orElseThrow(() -> new StepFailed("incident.call-without-record", Map.of("field", field)));
    }

    private PublishedStart start(ProcessModelId model, RecordRef record) {
        return starts.toCall(model, record.type()).orElseThrow(() -> {
            if (starts.isPaused(model)) {
                return new StepFailed("incident.call-of-paused", Map.of());
            }
            return starts.of(model).stream()
                    .findFirst()
                    .map(other -> new StepFailed(
                            "incident.call-of-other-type",
                            Map.of("process", other.process().name())))
                    .orElseGet(() -> new StepFailed("incident.call-of-gone", Map.of()));
        });
    }
}

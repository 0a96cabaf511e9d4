package org.lekalo.server.block;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.crm.Author.ByProcess;
import org.lekalo.server.crm.RecordStore;
import org.lekalo.server.crm.StoredRecord;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.StepFailed;
import org.springframework.stereotype.Component;

/** The record an instance is about, as its blocks read and write it. */
@Component
class ProcessRecord {

    private final RecordStore records;
    private final Definitions definitions;

    ProcessRecord(RecordStore records, Definitions definitions) {
        this.records = records;
        this.definitions = definitions;
    }

    static RecordRef ref(DelegateExecution execution) {
        return RecordRef.of(execution.getProcessBusinessKey());
    }

    StoredRecord read(DelegateExecution execution) {
        var ref = ref(execution);
        return records.read(ref).orElseThrow(() -> gone(ref));
    }

    /** As it stands until the step is done, whoever would change it. */
    void hold(DelegateExecution execution) {
        var ref = ref(execution);
        if (records.hold(ref).isEmpty()) {
            throw gone(ref);
        }
    }

    private static StepFailed gone(RecordRef ref) {
        return new StepFailed("incident.record-gone", Map.of("record", ref.toString()));
    }

    void update(DelegateExecution execution, Map<String, ? extends @Nullable Object> values) {
        var process = definitions.process(execution.getProcessDefinitionId());
        var author = new ByProcess(new InstanceId(execution.getProcessInstanceId()), process.name(), null);
        records.update(ref(execution), null, values, author);
    }
}

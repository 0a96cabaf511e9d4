package org.lekalo.server.step;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.RecordsApi.StageOfAnotherPipeline;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.history.Author.ByProcess;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The records instances are about, as blocks read and write them. */
@Component
class ProcessRecords {

    private static final int LONGEST = 2_000;

    private final RecordStore records;
    private final Definitions definitions;
    private final Locale language;

    ProcessRecords(RecordStore records, Definitions definitions, @Value("${lekalo.language}") Locale language) {
        this.records = records;
        this.definitions = definitions;
        this.language = language;
    }

    static RecordRef ref(DelegateExecution execution) {
        return RecordRef.of(execution.getProcessBusinessKey());
    }

    StoredRecord read(RecordRef ref) {
        return records.read(ref).orElseThrow(() -> gone(ref));
    }

    /** As it stands until the step is done, whoever would change it. */
    void hold(RecordRef ref) {
        if (records.hold(ref).isEmpty()) {
            throw gone(ref);
        }
    }

    private static StepFailed gone(RecordRef ref) {
        return new StepFailed("incident.record-gone", Map.of("record", ref.toString()));
    }

    /** Where the drawing has a way for it, a refusal is the BPMN error {@code refused}; otherwise it becomes an incident. */
    void update(DelegateExecution execution, Map<String, ? extends @Nullable Object> values) {
        try {
            write(execution, values);
        } catch (StageRefused | FieldsRefused | StageOfAnotherPipeline refusal) {
            if (definitions.refusalIsCaught(execution)) {
                throw new BpmnError(IfRefused.REFUSED, sentence(refusal));
            }
            throw refusal;
        }
    }

    /** As the process's texts are written: in the company's language, and no longer than a variable of the engine may be. */
    private String sentence(Refusal refusal) {
        var said = refusal instanceof FieldsRefused fields
                ? fields.problems().stream().map(FieldProblem::text).collect(joining(" "))
                : RefusalSentences.of(refusal, language);
        return cut(said);
    }

    static String cut(String said) {
        return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }

    private void write(DelegateExecution execution, Map<String, ? extends @Nullable Object> values) {
        var process = definitions.process(execution.getProcessDefinitionId());
        var author = new ByProcess(new InstanceId(execution.getProcessInstanceId()), process.name(), null);
        records.update(ref(execution), null, values, author);
    }
}

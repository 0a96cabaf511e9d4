package org.lekalo.server.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Configured;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.setting.Setting;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.PublishedProcess;
import org.lekalo.server.expression.Expressions;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.row.StoredRecord;

/** A token at a block: what is set there, the record and the run it is about. All that a block may know of the engine. */
public final class Step {

    private final DelegateExecution execution;
    private final String element;
    private final Definitions definitions;
    private final Expressions expressions;
    private final ProcessRecords records;
    private final Configured block;

    /** @param element the block's; where the engine begins to wait, the token may not be there yet */
    Step(
            DelegateExecution execution,
            String element,
            Definitions definitions,
            Expressions expressions,
            ProcessRecords records) {
        this.execution = execution;
        this.element = element;
        this.definitions = definitions;
        this.expressions = expressions;
        this.records = records;
        this.block = definitions
                .block(execution.getProcessDefinitionId(), element)
                .orElseThrow(() -> new IllegalStateException("No block: " + element));
    }

    Configured block() {
        return block;
    }

    /** What is set; what is not, and has no value in that case, fails. */
    public <T> T get(Setting<T> setting) {
        return block.get(setting);
    }

    public <T> Optional<T> find(Setting<T> setting) {
        return block.find(setting);
    }

    public RecordRef record() {
        return ProcessRecords.ref(execution);
    }

    /** The record as it is now; where it is gone the step fails. */
    public StoredRecord read() {
        return records.read(record());
    }

    /** The record stays as it is until the step is done, whoever would change it. */
    public void hold() {
        records.hold(record());
    }

    /** Where the drawing has a way for it, a refusal by the record takes that; otherwise it becomes an incident. */
    public void write(Map<String, ? extends @Nullable Object> values) {
        records.update(execution, values);
    }

    /**
     * What to throw where the step cannot be done: where the drawing has a way for it that is taken, otherwise it becomes an
     * incident.
     *
     * @param said why, in the company's language
     */
    public RuntimeException refused(StepFailed why, Supplier<String> said) {
        return definitions.refusalIsCaught(execution)
                ? new BpmnError(IfRefused.REFUSED, ProcessRecords.cut(said.get()))
                : why;
    }

    /** What an expression is worth now. */
    public @Nullable Object value(String feel) {
        return expressions.value(feel, execution);
    }

    /** A text with its {@code {placeholders}} filled in. */
    public String text(String template) {
        return expressions.text(template, execution);
    }

    public PublishedProcess process() {
        return definitions.process(execution.getProcessDefinitionId());
    }

    public InstanceId run() {
        return new InstanceId(execution.getProcessInstanceId());
    }

    /** The id of the element that is drawn. */
    public String element() {
        return element;
    }

    /** This coming of the token to the element, the same at each try. */
    public String visit() {
        return execution.getActivityInstanceId();
    }
}

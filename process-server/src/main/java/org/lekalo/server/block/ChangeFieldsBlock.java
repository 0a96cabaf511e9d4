package org.lekalo.server.block;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.palette.BlockSettings.ChangeFields;
import org.lekalo.library.setting.FieldChange;
import org.lekalo.server.crm.RecordTypesInUse;
import org.lekalo.server.crm.Rounding;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.Expressions;
import org.springframework.stereotype.Component;

/**
 * Writes fixed and computed values into the record's fields, all at once. The record is held first: what is computed of its
 * present values is not lost against somebody who changes them meanwhile.
 */
@Component
final class ChangeFieldsBlock implements JavaDelegate {

    private final Definitions definitions;
    private final Expressions expressions;
    private final ProcessRecord records;
    private final RecordTypesInUse types;

    ChangeFieldsBlock(Definitions definitions, Expressions expressions, ProcessRecord records, RecordTypesInUse types) {
        this.definitions = definitions;
        this.expressions = expressions;
        this.records = records;
        this.types = types;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.hold(execution);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (var change : definitions.settings(execution, ChangeFields.class).changes()) {
            values.put(change.field(), value(change, execution));
        }
        records.update(execution, values);
    }

    private @Nullable Object value(FieldChange change, DelegateExecution execution) {
        if (change.source() != FieldChange.Source.COMPUTED) {
            return change.value();
        }
        var computed = expressions.value(change.value(), execution);
        var field = types.type(ProcessRecord.ref(execution).type()).field(change.field());
        return field.isEmpty() ? computed : Rounding.of(field.get(), computed);
    }
}

package org.lekalo.server.block;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.record.ChangeFields;
import org.lekalo.library.setting.FieldChange;
import org.lekalo.server.record.Rounding;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/**
 * Writes fixed and computed values into the record's fields, all at once. The record is held first: what is computed of its
 * present values is not lost against somebody who changes them meanwhile.
 */
@Component
final class ChangeFieldsBlock implements Work.Effect {

    private final RecordTypesInUse types;

    ChangeFieldsBlock(RecordTypesInUse types) {
        this.types = types;
    }

    @Override
    public Class<? extends Block> block() {
        return ChangeFields.class;
    }

    @Override
    public void take(Step step) {
        step.hold();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (var change : step.get(ChangeFields.CHANGES)) {
            values.put(change.field(), value(change, step));
        }
        step.write(values);
    }

    private @Nullable Object value(FieldChange change, Step step) {
        if (change.source() != FieldChange.Source.COMPUTED) {
            return change.value();
        }
        var computed = step.value(change.value());
        var field = types.type(step.record().type()).field(change.field());
        return field.isEmpty() ? computed : Rounding.of(field.get(), computed);
    }
}

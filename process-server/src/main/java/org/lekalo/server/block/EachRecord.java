package org.lekalo.server.block;

import java.util.List;
import java.util.Map;
import org.lekalo.library.palette.part.ForEach;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Many;
import org.lekalo.server.called.Call;
import org.lekalo.server.called.Call.Manner;
import org.lekalo.server.crm.RecordTypesInUse;
import org.lekalo.server.crm.RelatedRecords;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.StepFailed;
import org.lekalo.server.step.Step;
import org.springframework.stereotype.Component;

/** Has what is drawn in a block done for each of the records there are when a token comes; of too many for none. */
@Component
final class EachRecord {

    private final RelatedRecords related;
    private final RecordTypesInUse types;
    private final Definitions definitions;

    EachRecord(RelatedRecords related, RecordTypesInUse types, Definitions definitions) {
        this.related = related;
        this.types = types;
        this.definitions = definitions;
    }

    Call call(Step step, Manner manner) {
        var many = step.get(ForEach.RECORDS);
        return new Call(
                definitions.apart(step.process(), step.element()),
                null,
                many.type(),
                records(step, many),
                manner,
                false);
    }

    private List<Long> records(Step step, Many many) {
        int most = step.get(ForEach.MOST);
        var type = types.all().type(many.type()).orElseThrow(() -> gone(many));
        var reference = type.field(many.reference()).orElseThrow(() -> gone(many));
        var found = related.numbers(step.record(), type, reference, most + 1);
        if (found.size() > most) {
            throw tooMany(step, type, reference, most);
        }
        return found;
    }

    private StepFailed tooMany(Step step, RecordType type, Field reference, int most) {
        return new StepFailed(
                "incident.too-many-records",
                Map.of(
                        "found",
                        Long.toString(related.count(step.record(), type, reference)),
                        "most",
                        Integer.toString(most)));
    }

    private static StepFailed gone(Many many) {
        return new StepFailed("incident.records-gone", Map.of("fields", many.type() + "." + many.reference()));
    }
}

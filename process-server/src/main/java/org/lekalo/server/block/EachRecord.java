package org.lekalo.server.block;

import java.util.List;
import java.util.Map;
import org.lekalo.library.condition.Condition.Rows;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.palette.part.ForEach;
import org.lekalo.library.setting.Filter;
import org.lekalo.library.setting.Many;
import org.lekalo.server.called.Call;
import org.lekalo.server.called.Call.Manner;
import org.lekalo.server.crm.RecordTypesInUse;
import org.lekalo.server.crm.SeveralRecords;
import org.lekalo.server.crm.SeveralRecords.Which;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.StepFailed;
import org.lekalo.server.step.Step;
import org.springframework.stereotype.Component;

/** Has what is drawn in a block done for each of the records there are when a token comes; of too many for none. */
@Component
final class EachRecord {

    private final SeveralRecords records;
    private final RecordTypesInUse types;
    private final Definitions definitions;

    EachRecord(SeveralRecords records, RecordTypesInUse types, Definitions definitions) {
        this.records = records;
        this.types = types;
        this.definitions = definitions;
    }

    Call call(Step step, Manner manner) {
        var many = step.get(ForEach.RECORDS);
        var found = found(which(step, many), step.get(ForEach.MOST));
        return new Call(definitions.apart(step.process(), step.element()), null, many.type(), found, manner, false);
    }

    private List<Long> found(Which which, int most) {
        var found = records.numbers(which, most + 1);
        if (found.size() > most) {
            throw new StepFailed(
                    "incident.too-many-records",
                    Map.of("found", Long.toString(records.count(which)), "most", Integer.toString(most)));
        }
        return found;
    }

    private Which which(Step step, Many many) {
        var type = types.all().type(many.type()).orElseThrow(() -> gone(many));
        var key = many.reference();
        return new Which(
                type,
                key == null ? null : type.field(key).orElseThrow(() -> gone(many)),
                step.record(),
                step.find(ForEach.FILTER).map(EachRecord::filter).orElse(new Rows(true, List.of())));
    }

    /** One that says more than is understood must not pass for none. */
    private static Rows filter(String feel) {
        return Filter.rows(feel)
                .map(EachRecord::byKeys)
                .orElseThrow(() -> new StepFailed("incident.filter-unreadable", Map.of()));
    }

    private static Rows byKeys(Rows rows) {
        return new Rows(
                rows.all(),
                rows.rows().stream()
                        .map(row -> new ConditionRow(
                                key(row.subject()),
                                row.comparison(),
                                row.values(),
                                row.against() == null ? null : key(row.against())))
                        .toList());
    }

    private static String key(String subject) {
        return subject.substring(subject.indexOf('.') + 1);
    }

    private static StepFailed gone(Many many) {
        return new StepFailed("incident.records-gone", Map.of("fields", many.type() + "." + many.reference()));
    }
}

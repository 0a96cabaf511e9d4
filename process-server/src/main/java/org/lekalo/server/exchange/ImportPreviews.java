package org.lekalo.server.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.PreviewRow;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.exchange.ImportPlan.Fate;
import org.lekalo.server.exchange.ImportPlan.Planned;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Says what would be written of the first rows, asking the very door through which they would go. */
@Component
class ImportPreviews {

    private final ImportPlans plans;
    private final RowProblems problems;
    private final RecordViews views;

    ImportPreviews(ImportPlans plans, RowProblems problems, RecordViews views) {
        this.plans = plans;
        this.problems = problems;
        this.views = views;
    }

    Preview of(RecordType type, Asked asked, FileSeen seen, Caller caller) {
        var plan = plans.plan(type, asked, seen.columns(), caller);
        var rows = plan.read(seen.first());
        var existing = plan.existing(rows);
        var keys = new HashSet<String>();
        return new Preview(rows.stream()
                .map(row -> shown(type, row, plan.fate(row, existing, keys), caller))
                .toList());
    }

    private PreviewRow shown(RecordType type, Planned row, Fate fate, Caller caller) {
        var foreseen = problems.foreseen(type, fate, caller);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        var record = foreseen.record();
        if (record != null) {
            var view = views.foreseen(record, caller);
            row.values()
                    .keySet()
                    .forEach(field -> values.put(field, view.values().get(field)));
            names.putAll(view.names());
            names.keySet().retainAll(values.keySet());
        }
        return new PreviewRow(
                row.row().number(),
                row.row().shown().stream().map(CellReader::written).toList(),
                foreseen.problems(),
                values,
                names,
                fate.changes().orElse(null),
                foreseen.changes());
    }
}

package org.lekalo.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Awaited.EntersStage;
import org.lekalo.library.setting.Awaited.FieldChanges;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.StoredRecord;

/**
 * Announced in the transaction that wrote the record, before it commits; a listener that throws undoes the write.
 *
 * @param changedFields what was asked for and differs, without the fields that the system keeps; never empty
 * @param waiting the engine's subscriptions of those that wait for this
 */
public record RecordChanged(
        RecordType type,
        StoredRecord before,
        StoredRecord after,
        Set<String> changedFields,
        Author author,
        List<String> waiting) {

    /** What happened, by the names under which it is waited for. */
    static List<String> names(StoredRecord after, Set<String> changedFields) {
        var names = new ArrayList<String>();
        changedFields.forEach(field -> names.add(new FieldChanges(field).to(after.ref())));
        if (isMove(changedFields)) {
            after.pipeline()
                    .map(pipeline -> new EntersStage(
                            new StagePlace(pipeline, after.stage().orElse(null))))
                    .ifPresent(entered -> names.add(entered.to(after.ref())));
        }
        return names;
    }

    private static boolean isMove(Set<String> changedFields) {
        return changedFields.contains("stage") || changedFields.contains("pipeline");
    }

    public RecordRef ref() {
        return after.ref();
    }

    /** Whether the record entered the stage that it is in by this change. */
    public boolean stageEntered() {
        return isMove(changedFields);
    }
}

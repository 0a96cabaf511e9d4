package org.lekalo.server.record;

import java.util.Map;
import java.util.Set;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.row.StoredRecord;

/**
 * Announced before a record is written that stays on its stage and loses values; a listener names those that the stage does
 * not let go, and nothing has been written yet.
 */
public final class FieldsCleared {

    private final RecordType type;
    private final StoredRecord after;
    private final Set<String> fields;
    private final FieldProblems problems = new FieldProblems();

    FieldsCleared(RecordType type, StoredRecord after, Set<String> fields) {
        this.type = type;
        this.after = after;
        this.fields = Set.copyOf(fields);
    }

    public RecordType type() {
        return type;
    }

    /** The record as it would be. */
    public StoredRecord after() {
        return after;
    }

    /** The keys of the fields that would be empty and were not. */
    public Set<String> fields() {
        return fields;
    }

    /** The field cannot be emptied while the record stands on the stage. */
    public void neededOn(Text stage, Field field) {
        problems.add(
                field.key(),
                "needed-on-stage",
                Map.of(
                        "stage.ru", stage.ru(),
                        "stage.en", stage.en(),
                        "name.ru", field.name().ru(),
                        "name.en", field.name().en()));
    }

    void refuseIfAny() {
        problems.refuseIfAny();
    }
}

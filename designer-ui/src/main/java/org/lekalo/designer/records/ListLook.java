package org.lekalo.designer.records;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ListsApi.Look;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Which columns a list has and how it is sorted; without columns it has the usual ones. */
record ListLook(List<String> columns, @Nullable String sort, boolean descending) {

    private static final int MOST_IN_THE_MIDDLE = 4;
    private static final Set<String> NOT_IN_COLUMNS = Set.of(
            "title",
            "pipeline",
            "stage",
            "owner",
            "created_by",
            "changed_by",
            "stage_since",
            "created_at",
            "changed_at");

    static ListLook of(@Nullable Look kept) {
        return kept == null
                ? new ListLook(List.of(), null, false)
                : new ListLook(kept.columns(), kept.sort(), kept.descending());
    }

    List<Field> fields(RecordType type) {
        var chosen = columns.stream().flatMap(key -> type.field(key).stream()).toList();
        return chosen.isEmpty() ? usual(type) : chosen;
    }

    private static List<Field> usual(RecordType type) {
        var leading = Stream.of("title", "stage").flatMap(key -> type.field(key).stream());
        var middle = type.fields().stream()
                .filter(field -> !NOT_IN_COLUMNS.contains(field.key())
                        && ColumnLook.of(field.kind()).usual())
                .limit(MOST_IN_THE_MIDDLE);
        return Stream.of(leading, middle, type.field("owner").stream())
                .flatMap(fields -> fields)
                .toList();
    }
}

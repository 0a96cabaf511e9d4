package org.lekalo.designer.stage;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.ChangedMeanwhile;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.stage.StageMoves.Place;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** A move on its way to a stage, with all that is filled in for it; goes on where somebody else changed the record first. */
final class Passage {

    private static final List<String> WHERE_IT_STANDS = List.of("pipeline", "stage");

    private final RecordsApi records;
    private final FieldFiles files;
    private final Place to;
    private final Consumer<RecordView> moved;

    Passage(RecordsApi records, FieldFiles files, Place to, Consumer<RecordView> moved) {
        this.records = records;
        this.files = files;
        this.to = to;
        this.moved = moved;
    }

    void move(RecordView record, Map<String, @Nullable Object> values) {
        moved.accept(files.saved(record.ref(), to.with(values, record), written -> {
            var move = new Move(record.version(), to.stage(), written);
            return records.move(record.ref().type(), record.ref().id(), move);
        }));
    }

    /** Asks only where both changed the same, or where the record stands elsewhere by now; what is typed is kept either way. */
    void goOn(GateForm form, RecordChangedMeanwhile stale, Runnable again) {
        var before = form.record();
        var now = records.get(before.ref().type(), before.ref().id());
        if (now.version() == before.version()) {
            Note.refused(String.valueOf(stale.sentence()));
            return;
        }
        var contested = form.contested(now);
        var movedBefore = WHERE_IT_STANDS.stream()
                .filter(key ->
                        !Objects.equals(before.values().get(key), now.values().get(key)));
        var changed = Stream.concat(movedBefore, contested.stream()).toList();
        Runnable over = () -> {
            form.goOnFrom(now);
            again.run();
        };
        if (changed.isEmpty()) {
            over.run();
        } else {
            Runnable look = () -> {
                form.goOnFrom(now);
                form.show(contested);
            };
            new ChangedMeanwhile("gate.conflict", look, over, said(form.type(), now, changed)).open();
        }
    }

    private static String said(RecordType type, RecordView now, List<String> fields) {
        return fields.stream()
                .flatMap(key -> type.field(key).stream())
                .map(field -> said(type, now, field))
                .collect(joining("; "));
    }

    private static String said(RecordType type, RecordView now, Field field) {
        var page = UI.getCurrent();
        var value = FieldText.of(type, field, now);
        return page.getTranslation(
                "gate.conflict.field",
                field.name().in(page.getLocale()),
                value.isEmpty() ? page.getTranslation("gate.conflict.empty") : value);
    }
}

package org.lekalo.designer.stage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.springframework.context.annotation.Scope;

/** Moves a record to a stage, wherever it is moved from; asks in one dialog for what the stage wants first. */
@SpringComponent
@Scope("prototype")
public final class StageMoves {

    private final RecordsApi records;
    private final FieldEditors editors;
    private final GatesApi gates;
    private final PeopleApi people;
    private final FieldFiles files;
    private @Nullable GateDialog asking;

    public StageMoves(RecordsApi records, FieldEditors editors, FieldFiles files, GatesApi gates, PeopleApi people) {
        this.records = records;
        this.editors = editors;
        this.gates = gates;
        this.people = people;
        this.files = files;
        editors.attach(files.links());
    }

    public Doors doors(RecordType type, Pipeline pipeline) {
        return Doors.of(gates.gates(type.key()), pipeline);
    }

    /** Why a stage is closed to the record, in words; nothing where it is not. */
    public UnaryOperator<String> closed(RecordType type, RecordView record) {
        var doors = type.pipeline(Place.of(record).pipeline())
                .map(pipeline -> doors(type, pipeline))
                .filter(known -> !known.gates().isEmpty());
        if (doors.isEmpty()) {
            return stage -> "";
        }
        var from = Place.of(record).stage();
        var roles = people.roles();
        return stage -> doors.get().why(from, stage, roles);
    }

    /** Where to, in the pipeline it is in or in another one. */
    public record Place(String pipeline, String stage) {

        public static Place of(RecordView record) {
            return new Place(
                    String.valueOf(record.values().get("pipeline")),
                    String.valueOf(record.values().get("stage")));
        }

        Map<String, @Nullable Object> with(Map<String, @Nullable Object> values, RecordView record) {
            if (pipeline.equals(of(record).pipeline())) {
                return values;
            }
            var all = new HashMap<>(values);
            all.put("pipeline", pipeline);
            return all;
        }
    }

    /**
     * Once: while a stage asks for something, nothing is moved beside.
     *
     * @param moved gets the record as it is then
     * @param stayed called where it is not moved, once that is known
     */
    public void move(RecordType type, RecordView record, Place to, Consumer<RecordView> moved, Runnable stayed) {
        if (isAsking()) {
            return;
        }
        var passage = new Passage(records, files, to, moved);
        try {
            passage.move(record, Map.of());
        } catch (StageRefused refused) {
            asking = new GateDialog(
                    new GateForm(type, record, editors),
                    refused.refusal(UI.getCurrent().getLocale()),
                    passage,
                    stayed);
            asking.open();
        } catch (Refusal refused) {
            var ui = UI.getCurrent();
            Note.refused(ui.getTranslation("board.refused", record.title(), sentence(refused)));
            stayed.run();
        }
    }

    /** Whether a stage asks for something already: what was pressed meanwhile is not asked on top of it. */
    public boolean isAsking() {
        return asking != null && asking.isOpened();
    }

    private static String sentence(Refusal refusal) {
        return refusal instanceof FieldsRefused fields
                ? String.join(
                        " ", fields.problems().stream().map(each -> each.text()).toList())
                : String.valueOf(refusal.sentence());
    }
}

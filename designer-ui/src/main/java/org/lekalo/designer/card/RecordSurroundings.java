package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.newrecord.DuplicatesNote;
import org.lekalo.designer.newrecord.NewRecords;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.timeline.TimelinePanel;
import org.lekalo.designer.todo.TodosOfRecord;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;
import org.springframework.context.annotation.Scope;

/** What stands on a record's card around its fields: related records, participants, processes and the timeline. */
@SpringComponent
@Scope("prototype")
final class RecordSurroundings {

    private final Vocabulary vocabulary;
    private final TodosOfRecord todos;
    private final RunningOnRecord running;
    private final RelatedPanels related;
    private final ParticipantsPanel participants;
    private final ActivityComposer composer;
    private final TimelinePanel timeline;
    private final DocumentsPanel documents;
    private final DuplicatesNote duplicates;

    RecordSurroundings(
            RecordsApi records, InstancesApi instances, CardParts parts, Vocabulary vocabulary, FieldEditors editors) {
        var card = parts.card();
        this.timeline = new TimelinePanel(card, vocabulary);
        this.todos = new TodosOfRecord(records, editors);
        this.vocabulary = vocabulary;
        this.running = new RunningOnRecord(instances);
        this.related = new RelatedPanels(
                card,
                new NewRecords(records, parts.duplicates(), vocabulary, parts.links()),
                vocabulary,
                editors,
                timeline::refresh);
        this.participants = new ParticipantsPanel(records, editors::everybody, timeline::refresh);
        this.documents = new DocumentsPanel(parts.files(), parts.links(), vocabulary, timeline::refresh);
        this.duplicates = new DuplicatesNote(parts.duplicates(), vocabulary);
        this.composer = new ActivityComposer(records, vocabulary, timeline::refresh);
    }

    Component startButtons() {
        return running.startButtons();
    }

    /** Others that may be the same. */
    Component above() {
        return duplicates;
    }

    Component below() {
        return related;
    }

    Component beside() {
        var beside = new Div(todos, running, composer, timeline, participants, documents);
        beside.addClassName("record-beside");
        return beside;
    }

    void show(RecordType type, RecordView record) {
        todos.show(vocabulary.types(), record.ref(), running.show(record.ref()));
        related.show(type, record);
        participants.show(record);
        documents.show(record);
        duplicates.show(record);
        composer.show(record.ref());
        timeline.show(type, record.ref());
    }

    /** Told that one emptied a field of the record here, beside its form. */
    void onEmptied(Runnable listener) {
        documents.onEmptied(listener);
    }

    /** Whether something is being written beside the fields. */
    boolean isTouched() {
        return todos.isTouched() || composer.isTouched();
    }

    void processesChanged(RecordView record) {
        todos.show(vocabulary.types(), record.ref(), running.show(record.ref()));
        timeline.refresh();
    }
}

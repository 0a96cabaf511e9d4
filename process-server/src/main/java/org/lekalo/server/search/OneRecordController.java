package org.lekalo.server.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.OneRecordApi;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi.Belonging;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.Participant;
import org.lekalo.library.contract.RecordsApi.Participation;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.DeleteRecords;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OneRecordController implements OneRecordApi {

    private final RecordStore store;
    private final RecordViews views;
    private final DeleteRecords deletion;
    private final RecordSurroundings surroundings;

    OneRecordController(RecordStore store, RecordViews views, DeleteRecords deletion, RecordSurroundings surroundings) {
        this.store = store;
        this.views = views;
        this.deletion = deletion;
        this.surroundings = surroundings;
    }

    @Override
    public RecordView get(String type, long id) {
        var caller = Caller.current();
        return views.of(store.read(new RecordRef(type, id), caller), caller);
    }

    @Override
    public RecordView create(String type, Map<String, Object> values) {
        var caller = Caller.current();
        return views.of(store.create(type, values, new Author.ByHand(caller)), caller);
    }

    @Override
    public RecordView update(String type, long id, Update update) {
        return change(new RecordRef(type, id), update.expectedVersion(), update.values());
    }

    @Override
    public RecordView move(String type, long id, Move move) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(move.values());
        values.put("stage", move.stage());
        return change(new RecordRef(type, id), move.expectedVersion(), values);
    }

    private RecordView change(RecordRef ref, long version, Map<String, @Nullable Object> values) {
        var caller = Caller.current();
        return views.of(store.update(ref, version, values, new Author.ByHand(caller)), caller);
    }

    @Override
    public void delete(String type, long id, long expectedVersion) {
        deletion.delete(new RecordRef(type, id), expectedVersion, Caller.current());
    }

    @Override
    public List<Belonging> belongings(String type, long id) {
        return deletion.belongings(new RecordRef(type, id), Caller.current());
    }

    @Override
    public List<Participant> participants(String type, long id) {
        return surroundings.participants(new RecordRef(type, id), Caller.current());
    }

    @Override
    public void setParticipant(String type, long id, PersonId person, Participation participation) {
        surroundings.setParticipant(new RecordRef(type, id), person, participation.part(), Caller.current());
    }

    @Override
    public void removeParticipant(String type, long id, PersonId person) {
        surroundings.removeParticipant(new RecordRef(type, id), person, Caller.current());
    }

    @Override
    public List<FieldProblem> formulaProblems(String type, long id) {
        var caller = Caller.current();
        var record = store.read(new RecordRef(type, id), caller);
        return views.problems(record, caller);
    }

    @Override
    public List<Change> history(String type, long id) {
        return surroundings.history(new RecordRef(type, id), Caller.current());
    }
}

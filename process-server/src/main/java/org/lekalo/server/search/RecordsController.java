package org.lekalo.server.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.owner.Participants;
import org.lekalo.server.record.DeleteRecords;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordsController implements RecordsApi {

    private final RecordTypesInUse types;
    private final RecordStore store;
    private final DeleteRecords deletion;
    private final RecordSearch search;
    private final RecordLookup lookup;
    private final RecordBoards boards;
    private final RecordHistory history;
    private final RecordViews views;
    private final Participants participants;

    RecordsController(
            RecordTypesInUse types,
            RecordStore store,
            DeleteRecords deletion,
            RecordSearch search,
            RecordLookup lookup,
            RecordBoards boards,
            RecordHistory history,
            RecordViews views,
            Participants participants) {
        this.types = types;
        this.store = store;
        this.deletion = deletion;
        this.search = search;
        this.lookup = lookup;
        this.boards = boards;
        this.history = history;
        this.views = views;
        this.participants = participants;
    }

    @Override
    public Page query(String type, Query query) {
        return search.page(types.type(type), query, Caller.current());
    }

    @Override
    public List<Match> lookup(String type, String text, int limit) {
        return lookup.lookup(type, text, limit, Caller.current());
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
        return participants.of(
                store.read(new RecordRef(type, id), Caller.current()).ref());
    }

    @Override
    public void setParticipant(String type, long id, PersonId person, Participation participation) {
        participants.set(new RecordRef(type, id), person, participation.part(), Caller.current());
    }

    @Override
    public void removeParticipant(String type, long id, PersonId person) {
        participants.remove(new RecordRef(type, id), person, Caller.current());
    }

    @Override
    public List<FieldProblem> formulaProblems(String type, long id) {
        var caller = Caller.current();
        var record = store.read(new RecordRef(type, id), caller);
        return views.problems(record, caller);
    }

    @Override
    public List<Change> history(String type, long id) {
        var record = store.read(new RecordRef(type, id), Caller.current());
        return history.of(types.type(type), record.ref(), Caller.current());
    }

    @Override
    public Board board(String type, String pipeline, int cards) {
        return board(type, pipeline, new BoardQuery("", List.of(), cards));
    }

    @Override
    public Board board(String type, String pipeline, BoardQuery query) {
        return boards.board(types.type(type), pipeline, query, Caller.current());
    }
}

package org.lekalo.server.search;

import java.util.List;
import org.lekalo.library.contract.RecordListsApi;
import org.lekalo.library.contract.RecordsApi.Board;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordListsController implements RecordListsApi {

    private final RecordTypesInUse types;
    private final RecordSearch search;
    private final RecordLookup lookup;
    private final RecordBoards boards;

    RecordListsController(RecordTypesInUse types, RecordSearch search, RecordLookup lookup, RecordBoards boards) {
        this.types = types;
        this.search = search;
        this.lookup = lookup;
        this.boards = boards;
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
    public Board board(String type, String pipeline, int cards) {
        return board(type, pipeline, new BoardQuery("", List.of(), cards));
    }

    @Override
    public Board board(String type, String pipeline, BoardQuery query) {
        return boards.board(types.type(type), pipeline, query, Caller.current());
    }
}

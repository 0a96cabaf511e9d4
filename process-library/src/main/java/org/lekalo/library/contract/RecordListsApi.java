package org.lekalo.library.contract;

import java.util.List;
import org.lekalo.library.contract.RecordsApi.Board;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The part of {@link RecordsApi} that is about many records: lists, boards, what is found by a text. */
@HttpExchange("/api/records")
public interface RecordListsApi {

    /**
     * One page of the records that match. Where more match than are counted, they can be ordered by
     * {@link Page#sortableBy} only; another field is refused with {@link Refusals.FieldsRefused} (422).
     */
    @PostExchange("/{type}/query")
    Page query(@PathVariable String type, @RequestBody Query query);

    /** The best matches for what a person typed, for reference pickers; at most {@code limit}, up to 50. */
    @GetExchange("/{type}/lookup")
    List<Match> lookup(@PathVariable String type, @RequestParam String text, @RequestParam int limit);

    /** A pipeline's stages with their totals and the first {@code cards} cards of each, latest change first. */
    @GetExchange("/{type}/board/{pipeline}")
    Board board(@PathVariable String type, @PathVariable String pipeline, @RequestParam int cards);

    /** The same of those records only that match; totals and cards agree with what {@link #query} finds. */
    @PostExchange("/{type}/board/{pipeline}/query")
    Board board(@PathVariable String type, @PathVariable String pipeline, @RequestBody BoardQuery query);
}

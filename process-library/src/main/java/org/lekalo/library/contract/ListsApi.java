package org.lekalo.library.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.ConditionRow;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * How a person looks at the list of a record type: columns, order and filters, kept for him; and filters saved under a
 * name, his own and those that others share. Fields that are gone or hidden from him are left out of what he gets.
 */
@HttpExchange("/api/lists")
public interface ListsApi {

    /** How the caller's list of the type stands. */
    @GetExchange("/{type}")
    Lists lists(@PathVariable String type);

    /** Keeps how the caller's list looks now. Refused with {@link Refusals.FieldsRefused} (422) naming unknown fields. */
    @PutExchange("/{type}/look")
    void keep(@PathVariable String type, @RequestBody Look look);

    /**
     * Refused with {@link Refusals.FieldsRefused} (422) where the name or a row cannot be, and where the person has a filter
     * of that name already.
     */
    @PostExchange("/{type}/filters")
    SavedFilter save(@PathVariable String type, @RequestBody NewFilter filter);

    /** By whoever saved it or an administrator; {@link Refusals.NotAllowed} (403) for others who see it. */
    @PutExchange("/{type}/filters/{id}")
    SavedFilter change(@PathVariable String type, @PathVariable long id, @RequestBody NewFilter filter);

    /** As {@link #change}. */
    @DeleteExchange("/{type}/filters/{id}")
    void delete(@PathVariable String type, @PathVariable long id);

    /** With which saved filter the caller's list opens; with none it opens as he left it. */
    @PutExchange("/{type}/start")
    void startWith(@PathVariable String type, @RequestBody Start start);

    /** For whom a saved filter is. */
    enum Sharing {
        NOBODY,
        /** The department of whoever saved it, and those below. */
        DEPARTMENT,
        ALL
    }

    /**
     * @param look as the caller left it; null where he never changed anything
     * @param start number of the saved filter that the list opens with, null where there is none
     * @param saved by name
     */
    record Lists(@Nullable Look look, @Nullable Long start, List<SavedFilter> saved) {}

    /**
     * @param columns keys of the fields shown, in their order; none for the usual ones
     * @param sort key of a field; null for the usual order
     */
    record Look(List<String> columns, @Nullable String sort, boolean descending, List<ConditionRow> filters) {}

    /** @param filters rows that must all hold, as in {@link RecordsApi.Query} */
    record NewFilter(String name, Sharing sharing, List<ConditionRow> filters) {}

    /**
     * @param by name of who saved it
     * @param mayChange whether the caller may change it and take it away
     * @param partial whether a row was left out, since its field is gone or hidden from the caller
     */
    record SavedFilter(
            long id,
            String name,
            Sharing sharing,
            String by,
            boolean mayChange,
            List<ConditionRow> filters,
            boolean partial) {}

    record Start(@Nullable Long filter) {}
}

package org.lekalo.library.contract;

import java.util.List;
import org.lekalo.library.contract.RecordsApi.Query;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Records out into files for a spreadsheet. */
@HttpExchange("/api/exchange")
public interface ExchangeApi {

    /** So many records a file holds at most. */
    int MOST_EXPORTED = 50_000;

    /**
     * The records that the query finds, those that the caller sees and with the fields that are shown to him, as a file
     * in his language. Its {@code limit} and {@code after} do not count. Refused with {@link Refusals.TooMuch} (422)
     * where there are more than {@link #MOST_EXPORTED}.
     */
    @PostExchange("/{type}/export")
    Resource export(@PathVariable String type, @RequestBody Export export);

    enum Format {
        /** UTF-8 with a byte order mark; semicolons between where the language is Russian, otherwise commas. */
        CSV,
        XLSX
    }

    /**
     * @param columns keys of fields, in their order
     * @param zone the time zone in which moments are written, as {@code Europe/Moscow}
     */
    record Export(Format format, Query query, List<String> columns, String zone) {}
}

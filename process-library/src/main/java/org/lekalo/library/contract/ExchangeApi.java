package org.lekalo.library.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.Query;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Records out into files for a spreadsheet, and in from them. An import is seen by whoever began it, for 30 days. */
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

    /** So many rows a file holds at most that is taken in. */
    int MOST_IMPORTED = 200_000;

    /**
     * Takes a CSV or XLSX file, whose first row names the columns; nothing is written yet. Encoding (UTF-8 or
     * Windows-1251) and separator are guessed, and which column is which field. Refused with {@link Refusals.Unreadable}
     * (400) where it is no such file, {@link Refusals.TooMuch} (422) where it has more than {@link #MOST_IMPORTED} rows.
     */
    @PostExchange(value = "/{type}/imports", contentType = "application/octet-stream")
    Import upload(@PathVariable String type, @RequestParam String name, @RequestBody byte[] file);

    /** The first rows, read by the mapping, with what is wrong with each. */
    @PostExchange("/imports/{id}/preview")
    Preview preview(@PathVariable long id, @RequestBody Start start);

    /**
     * Begins to write the rows in the background, as the caller. A row that is refused does not hold up the others.
     * Refused with {@link Refusals.FieldsRefused} (422) where the mapping names a field that the caller cannot write.
     */
    @PostExchange("/imports/{id}/start")
    Import start(@PathVariable long id, @RequestBody Start start);

    /** How far it is. */
    @GetExchange("/imports/{id}")
    Import imported(@PathVariable long id);

    /** The rows that were refused as a CSV file, each with its number and the reasons. */
    @GetExchange("/imports/{id}/report")
    Resource report(@PathVariable long id);

    enum ImportState {
        UPLOADED,
        RUNNING,
        DONE,
        /** It could not go on: its type or whoever began it is gone. */
        STOPPED
    }

    /**
     * @param total rows in the file, {@code done} of them so far
     * @param header the columns' names; empty where only the progress was asked for
     * @param mapping the guessed one until it is started
     */
    record Import(
            long id,
            String type,
            String fileName,
            ImportState state,
            int total,
            int done,
            int created,
            int updated,
            int refused,
            List<String> header,
            Mapping mapping) {}

    /**
     * @param fields key of the field for each column, null for a column that is left out
     * @param key a text field that tells which record a row is: one that is there is changed, any other made; null makes
     *     a record of every row
     */
    record Mapping(List<@Nullable String> fields, @Nullable String key) {}

    /** @param zone the time zone of the moments in the file */
    record Start(Mapping mapping, String zone) {}

    record Preview(List<PreviewRow> rows) {}

    /** @param number of the row in the file, whose first row is 1 */
    record PreviewRow(int number, List<String> cells, List<Refusals.FieldProblem> problems) {}

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

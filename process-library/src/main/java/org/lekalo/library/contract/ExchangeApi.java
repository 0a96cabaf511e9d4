package org.lekalo.library.contract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Query;
import org.springframework.core.io.InputStreamResource;
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
     * What a column of a file is mapped to that holds the numbers of records: an export writes it first, so that an import of
     * the same file finds the very records again.
     */
    String RECORD = "id";

    /**
     * The records that the query finds, those that the caller sees and with the fields that are shown to him, as a file
     * in his language; the first column holds their numbers ({@link #RECORD}). The query's {@code limit} and
     * {@code after} do not count. Refused with {@link Refusals.TooMuch} (422) where there are more than
     * {@link #MOST_EXPORTED}.
     */
    @PostExchange("/{type}/export")
    Resource export(@PathVariable String type, @RequestBody Export export);

    /** So many rows a file holds at most that is taken in. */
    int MOST_IMPORTED = 200_000;

    /** So many columns it has at most. */
    int MOST_COLUMNS = 200;

    /** So many characters a cell holds at most. */
    int LONGEST_CELL = 32_767;

    /**
     * Takes a CSV or XLSX file as it streams in, whose first row names the columns; nothing is written yet. Encoding and
     * separator of a CSV file are guessed, which column is which field, and whether the rows name records that are there.
     * Of an XLSX file the first sheet that is not hidden is taken, and of each cell what the sheet shows. Refused with
     * {@link Refusals.Unreadable} (400) where it is no such file or cannot be read within bounds, {@link Refusals.TooMuch}
     * (422) where it is larger than the server takes or has more than {@link #MOST_IMPORTED} rows.
     */
    @PostExchange(value = "/{type}/imports", contentType = "application/octet-stream")
    Import upload(
            @PathVariable String type,
            @RequestParam String name,
            @RequestBody(required = false) @Nullable InputStreamResource file);

    /**
     * Reads a CSV file that was uploaded anew in this encoding; answers as {@link #upload}. Refused with
     * {@link Refusals.Unreadable} (400) where the file holds what the encoding does not know.
     */
    @PostExchange("/imports/{id}/encoding")
    Import reread(@PathVariable long id, @RequestBody Reencoded encoding);

    /** The first rows as they would be written, with what is wrong with each; nothing is written. */
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
        /** It could not go on; what it wrote before stays. */
        STOPPED
    }

    /**
     * @param total rows in the file, {@code done} of them so far; those that made, changed and were refused nothing named
     *     records that had these values already
     * @param stopped why it could not go on, a sentence in the language it was begun in; null of any other
     * @param header the columns' names, and {@code columns} what was seen in them; empty where only the progress was asked for
     * @param mapping the guessed one until it is started
     * @param encoding in which the file is read; null of an XLSX file
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
            @Nullable String stopped,
            List<String> header,
            Mapping mapping,
            @Nullable Encoding encoding,
            List<ColumnSeen> columns) {}

    /** In which bytes a CSV file writes its text. */
    enum Encoding {
        UTF_8("UTF-8"),
        UTF_16LE("UTF-16LE"),
        UTF_16BE("UTF-16BE"),
        /** Cyrillic, of Windows. */
        WINDOWS_1251("windows-1251"),
        /** Cyrillic, of older mail and Unix. */
        KOI8_R("KOI8-R"),
        /** Cyrillic, of DOS. */
        IBM866("IBM866"),
        /** Cyrillic, of older Macs. */
        MAC_CYRILLIC("x-MacCyrillic"),
        /** Western Europe. */
        WINDOWS_1252("windows-1252"),
        /** Central Europe. */
        WINDOWS_1250("windows-1250"),
        /** Turkish. */
        WINDOWS_1254("windows-1254");

        private final String charset;

        Encoding(String charset) {
            this.charset = charset;
        }

        public Charset charset() {
            return Charset.forName(charset);
        }
    }

    record Reencoded(Encoding encoding) {}

    /**
     * What the whole of a column says about how it is to be read.
     *
     * @param written whether values are written in it as text, which can be read in one way or another
     * @param decimal the decimal sign that fits all its numbers, null where that is not only one
     * @param dates the order that fits all its dates, null where that is not only one
     * @param thousands what stands between the thousands of all its numbers, null where that is not only one
     * @param century which years all its years of two digits mean, null where those are not only of one century
     * @param timed whether a time of day stands beside a date in it, which a field for a date leaves out
     */
    record ColumnSeen(
            boolean written,
            @Nullable DecimalSign decimal,
            @Nullable DateOrder dates,
            @Nullable ThousandsSign thousands,
            @Nullable Century century,
            boolean timed) {}

    /**
     * @param fields key of the field for each column, {@link #RECORD} for the records' numbers, null for a column that is
     *     left out
     * @param key a text field or {@link #RECORD} that tells which record a row is: one that is there is changed, any other
     *     made; null makes a record of every row. Telephones, mails and tax numbers name a record as the duplicates of
     *     {@link DuplicatesApi} are told
     */
    record Mapping(List<@Nullable String> fields, @Nullable String key) {}

    enum DecimalSign {
        COMMA,
        POINT
    }

    enum ThousandsSign {
        SPACE,
        COMMA,
        POINT,
        APOSTROPHE,
        NONE
    }

    enum DateOrder {
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR,
        YEAR_MONTH_DAY
    }

    /** Which years are meant by two digits. */
    enum Century {
        /** The latest that does not lie in the future, as of birthdays. */
        PAST,
        NINETEEN_HUNDREDS,
        TWO_THOUSANDS
    }

    /** Years of two digits that are so far ahead at most are of this century, where nothing is set. */
    int YEARS_AHEAD = 30;

    /**
     * How the text of a column is read as numbers and dates; what is null is decided by those cells of the whole column that
     * the field takes, and a cell that could mean different values then is refused. Where no century is set, birthdays are of
     * {@link Century#PAST}; any other year of two digits is of this century up to {@link #YEARS_AHEAD} from now, and farther
     * ahead, or where dates of the column lie long ago and it lies ahead, refused.
     */
    record Reading(
            @Nullable DecimalSign decimal,
            @Nullable ThousandsSign thousands,
            @Nullable DateOrder dates,
            @Nullable Century century) {

        public static final Reading BY_THE_COLUMN = new Reading(null, null, null, null);
    }

    /** What an empty cell does to a record that is there. */
    enum EmptyCells {
        /** The record keeps what it has. */
        KEEP,
        /** Its field becomes empty. */
        CLEAR
    }

    /**
     * @param zone the time zone of the moments in the file
     * @param readings for each column, null as {@link Reading#BY_THE_COLUMN}; null for all of them
     * @param emptyCells null as {@link EmptyCells#KEEP}
     */
    record Start(
            Mapping mapping,
            String zone,
            @Nullable List<@Nullable Reading> readings,
            @Nullable EmptyCells emptyCells) {

        public Start(Mapping mapping, String zone) {
            this(mapping, zone, null, null);
        }
    }

    record Preview(List<PreviewRow> rows) {}

    /**
     * @param number of the row in the file, whose first row is 1
     * @param cells as the file shows them
     * @param values as they will be written, by field, in the form of {@link RecordsApi}; a field that becomes empty is there
     *     with null
     * @param names what the references and people among the values are called
     * @param changes the record that the row is about; null where it makes one
     * @param writes whether that record becomes another than it is, or one is made; false where it has these values already,
     *     and of a row that is refused
     */
    record PreviewRow(
            int number,
            List<String> cells,
            List<Refusals.FieldProblem> problems,
            Map<String, @Nullable Object> values,
            Map<String, String> names,
            @Nullable Match changes,
            boolean writes) {}

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

package org.lekalo.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Export;
import org.lekalo.library.contract.ExchangeApi.Format;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.TooMuch;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.search.RecordSearch;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Writes what a list shows into a file, page after page, so that memory holds one page. */
@Component
class RecordExports {

    private static final int PAGE = 500;

    private final RecordSearch search;
    private final RecordAccess access;
    private final Audit audit;

    RecordExports(RecordSearch search, RecordAccess access, Audit audit) {
        this.search = search;
        this.access = access;
        this.audit = audit;
    }

    Path write(RecordType type, Export export, Caller caller, Locale language) {
        var shown = access.shown(type, caller);
        var values = new CellValues(shown, columns(shown, export.columns(), language), language, zone(export.zone()));
        try {
            var file = Files.createTempFile("lekalo-export", "." + ending(export.format()));
            try (var sheet = sheet(export.format(), file, shown, language)) {
                sheet.row(values.header());
                int written = writeAll(type, export.query(), caller, values, sheet);
                audit.write(
                        caller.id(),
                        Deed.RECORDS_EXPORTED,
                        reader -> new Told(
                                type.plural().in(reader),
                                Map.of("records", String.valueOf(written), "format", ending(export.format()))));
            } catch (IOException | RuntimeException | Error failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int writeAll(RecordType type, Query query, Caller caller, CellValues values, RecordSheet sheet)
            throws IOException {
        @Nullable String after = null;
        int written = 0;
        do {
            var page = search.found(
                    type,
                    new Query(query.text(), query.filters(), query.sort(), query.descending(), PAGE, after),
                    caller);
            written += page.records().size();
            if (written > ExchangeApi.MOST_EXPORTED) {
                throw new TooMuch(Map.of("reason", "export", "limit", ExchangeApi.MOST_EXPORTED));
            }
            for (var record : page.records()) {
                sheet.row(values.of(record));
            }
            after = page.next();
        } while (after != null);
        return written;
    }

    private static RecordSheet sheet(Format format, Path file, RecordType shown, Locale language) throws IOException {
        return format == Format.CSV
                ? new CsvSheet(file, language)
                : new XlsxSheet(file, shown.plural().in(language));
    }

    static String ending(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static List<Field> columns(RecordType shown, List<String> keys, Locale language) {
        var unknown = keys.stream()
                .filter(key -> shown.field(key).isEmpty())
                .map(key -> new FieldProblem(
                        key, RefusalSentences.of("refusal.field.unknown", Map.of("field", key), language)))
                .toList();
        if (!unknown.isEmpty()) {
            throw FieldsRefused.of(unknown);
        }
        return keys.isEmpty()
                ? shown.fields()
                : keys.stream().flatMap(key -> shown.field(key).stream()).toList();
    }

    private static ZoneId zone(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            throw new Unreadable(Map.of("reason", "value", "at", "zone"));
        }
    }
}

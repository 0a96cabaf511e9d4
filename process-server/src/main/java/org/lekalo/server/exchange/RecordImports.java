package org.lekalo.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.message.Messages;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.database.Signals;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** What a person has done with a file that he brought, and what he hears of it afterwards. */
@Component
class RecordImports {

    private final Imports imports;
    private final ImportUploads uploads;
    private final ImportPreviews previews;
    private final Audit audit;
    private final Signals signals;

    RecordImports(Imports imports, ImportUploads uploads, ImportPreviews previews, Audit audit, Signals signals) {
        this.imports = imports;
        this.uploads = uploads;
        this.previews = previews;
        this.audit = audit;
        this.signals = signals;
    }

    Preview preview(long id, Start start, Caller caller, Locale language) {
        var type = uploads.type(id, caller);
        var seen = uploads.seen(id, language);
        return previews.of(type, uploads.asked(id, seen, start, caller, language), seen, caller);
    }

    Import start(long id, Start start, Caller caller, Locale language) {
        var known = imports.of(id, caller).shown();
        var type = uploads.type(id, caller);
        imports.start(id, uploads.asked(id, uploads.seen(id, language), start, caller, language));
        audit.write(
                caller.id(),
                Deed.RECORDS_IMPORTED,
                reader -> new Told(
                        type.plural().in(reader),
                        Map.of("file", known.fileName(), "rows", String.valueOf(known.total()))));
        signals.send(ImportJob.CHANNEL, String.valueOf(id));
        return imports.of(id, caller).shown();
    }

    Import of(long id, Caller caller) {
        return imports.of(id, caller).shown();
    }

    Path report(long id, Caller caller, Locale language) {
        imports.of(id, caller);
        try {
            var file = Files.createTempFile("lekalo-refused", ".csv");
            try (var sheet = new CsvSheet(file, language)) {
                List<Object> header = new ArrayList<>(uploads.seen(id, language).header());
                header.add(0, Messages.in(language).text("import.row"));
                header.add(1, Messages.in(language).text("import.reasons"));
                sheet.row(header);
                for (var refused : imports.refusals(id)) {
                    List<Object> row = new ArrayList<>(refused.cells());
                    row.add(0, String.valueOf(refused.row()));
                    row.add(1, String.join(" ", refused.reasons()));
                    sheet.row(row);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lekalo.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.database.Signals;
import org.lekalo.server.security.Caller;
import org.lekalo.server.spelling.ColumnEvidence;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.core.io.InputStreamResource;
import org.springframework.stereotype.Component;

/** What a person does with a file before it is taken in, and what he hears of it afterwards. */
@Component
class RecordImports {

    private final Imports imports;
    private final ImportFiles files;
    private final ImportPreviews previews;
    private final RecordTypesInUse types;
    private final RecordAccess access;
    private final Audit audit;
    private final Signals signals;

    RecordImports(
            Imports imports,
            ImportFiles files,
            ImportPreviews previews,
            RecordTypesInUse types,
            RecordAccess access,
            Audit audit,
            Signals signals) {
        this.imports = imports;
        this.files = files;
        this.previews = previews;
        this.types = types;
        this.access = access;
        this.audit = audit;
        this.signals = signals;
    }

    Import upload(RecordType type, String name, @Nullable InputStreamResource content, Caller caller, Locale language) {
        if (!access.mayCreate(caller, type.key())) {
            throw new NotAllowed();
        }
        return files.received(content, file -> {
            var seen = files.look(file, null, language);
            var mapping = ImportGuess.of(seen.header(), access.shown(type, caller));
            return withSeen(
                    imports.of(imports.keep(type.key(), name, file, seen, mapping, caller), caller)
                            .shown(),
                    seen);
        });
    }

    Import reread(long id, Encoding encoding, Caller caller, Locale language) {
        var known = imports.of(id, caller).shown();
        if (known.state() != ImportState.UPLOADED) {
            throw new Unreadable(Map.of("reason", "import-started"));
        }
        if (seen(id, language).encoding() == null) {
            throw new Unreadable(Map.of("reason", "no-encoding"));
        }
        var seen = files.kept(id, file -> files.look(file, encoding, language));
        var shown = access.shown(types.type(known.type()), caller);
        imports.seen(id, seen, ImportGuess.of(seen.header(), shown));
        return withSeen(imports.of(id, caller).shown(), seen);
    }

    private FileSeen seen(long id, Locale language) {
        return imports.seen(id).orElseGet(() -> files.kept(id, file -> files.look(file, null, language)));
    }

    private static Import withSeen(Import shown, FileSeen seen) {
        return new Import(
                shown.id(),
                shown.type(),
                shown.fileName(),
                shown.state(),
                shown.total(),
                shown.done(),
                shown.created(),
                shown.updated(),
                shown.refused(),
                shown.stopped(),
                seen.header(),
                shown.mapping(),
                seen.encoding(),
                seen.columns().stream().map(ColumnEvidence::seen).toList());
    }

    Preview preview(long id, Start start, Caller caller, Locale language) {
        var type = types.type(imports.of(id, caller).shown().type());
        var seen = seen(id, language);
        var asked = asked(start, seen, access.shown(type, caller), language);
        return previews.of(type, asked, seen, caller);
    }

    Import start(long id, Start start, Caller caller, Locale language) {
        var known = imports.of(id, caller).shown();
        var type = types.type(known.type());
        imports.start(id, asked(start, seen(id, language), access.shown(type, caller), language));
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
                List<Object> header = new ArrayList<>(seen(id, language).header());
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

    private static Asked asked(Start start, FileSeen seen, RecordType shown, Locale language) {
        var asked = Asked.of(start, language);
        if (asked.mapping().fields().size() != seen.header().size()) {
            throw new Unreadable(Map.of("reason", "value", "at", "mapping.fields"));
        }
        requireMapping(shown, asked.mapping(), language);
        return asked;
    }

    private static void requireMapping(RecordType shown, Mapping mapping, Locale language) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (var key : mapping.fields()) {
            if (key != null && !isMappable(shown, key)) {
                problems.add(problem(key, "unknown", language));
            } else if (key != null && !taken.add(key)) {
                problems.add(problem(key, "repeats", language));
            }
        }
        var by = mapping.key();
        if (by != null && !(taken.contains(by) && isKey(shown, by))) {
            problems.add(problem(by, "unknown", language));
        }
        if (taken.isEmpty()) {
            problems.add(noColumn(shown, language));
        }
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
    }

    /** Every record has a title. */
    private static FieldProblem noColumn(RecordType shown, Locale language) {
        var name = shown.field("title").map(field -> field.name().in(language)).orElse("title");
        return new FieldProblem(
                "title", RefusalSentences.of("refusal.field.no-column", Map.of("name", name), language));
    }

    private static boolean isMappable(RecordType shown, String key) {
        return key.equals(ExchangeApi.RECORD)
                || shown.field(key).filter(ImportGuess::takes).isPresent();
    }

    private static boolean isKey(RecordType shown, String key) {
        return key.equals(ExchangeApi.RECORD)
                || shown.field(key)
                        .filter(field -> field.kind() == FieldKind.TEXT)
                        .isPresent();
    }

    private static FieldProblem problem(String field, String problem, Locale language) {
        return new FieldProblem(
                field, RefusalSentences.of("refusal.field." + problem, Map.of("field", field), language));
    }
}

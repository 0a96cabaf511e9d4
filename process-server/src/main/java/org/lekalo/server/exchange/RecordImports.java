package org.lekalo.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.PreviewRow;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.crm.Author;
import org.lekalo.server.crm.RecordAccess;
import org.lekalo.server.crm.RecordStore;
import org.lekalo.server.crm.RecordTypesInUse;
import org.lekalo.server.database.Signals;
import org.lekalo.server.exchange.ImportPlan.Planned;
import org.lekalo.server.exchange.Imports.Known;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** What a person does with a file before it is taken in, and what he hears of it afterwards. */
@Component
class RecordImports {

    private static final int PREVIEWED = 20;

    private final Imports imports;
    private final ImportRun run;
    private final RecordStore store;
    private final RecordTypesInUse types;
    private final RecordAccess access;
    private final Audit audit;
    private final Signals signals;

    RecordImports(
            Imports imports,
            ImportRun run,
            RecordStore store,
            RecordTypesInUse types,
            RecordAccess access,
            Audit audit,
            Signals signals) {
        this.imports = imports;
        this.run = run;
        this.store = store;
        this.types = types;
        this.access = access;
        this.audit = audit;
        this.signals = signals;
    }

    Import upload(RecordType type, String name, byte[] file, Caller caller) {
        if (!access.mayCreate(caller, type.key())) {
            throw new NotAllowed();
        }
        var table = FileTable.read(file);
        var mapping = guessed(table.header(), access.shown(type, caller));
        var id = imports.keep(type.key(), name, file, mapping, table.rows().size(), caller);
        return withHeader(imports.of(id, caller).shown(), table.header());
    }

    private static Mapping guessed(List<String> header, RecordType shown) {
        Set<String> taken = new HashSet<>();
        List<@Nullable String> fields = new ArrayList<>();
        for (var column : header) {
            fields.add(shown.fields().stream()
                    .filter(field -> takes(field) && called(field, column) && taken.add(field.key()))
                    .map(Field::key)
                    .findFirst()
                    .orElse(null));
        }
        return new Mapping(fields, null);
    }

    private static boolean takes(Field field) {
        return !field.readOnly() && field.kind() != FieldKind.FILE;
    }

    private static boolean called(Field field, String column) {
        return List.of(field.key(), field.name().ru(), field.name().en()).stream()
                .anyMatch(column::equalsIgnoreCase);
    }

    Preview preview(long id, Start start, Caller caller, Locale language) {
        var known = asked(imports.of(id, caller), start, language);
        var type = types.type(known.shown().type());
        requireMapping(access.shown(type, caller), start.mapping(), language);
        var rows = imports.table(id).rows();
        var plan = run.plan(type, known, caller);
        return new Preview(plan.read(rows.subList(0, Math.min(rows.size(), PREVIEWED)), 2).stream()
                .map(row -> new PreviewRow(
                        row.number(),
                        row.cells().stream().map(CellReader::written).toList(),
                        problems(type, plan, row, caller)))
                .toList());
    }

    private List<FieldProblem> problems(RecordType type, ImportPlan plan, Planned row, Caller caller) {
        return row.problems().isEmpty() && !plan.hasKey()
                ? store.refusals(type.key(), row.values(), new Author.ByHand(caller))
                : row.problems();
    }

    Import start(long id, Start start, Caller caller, Locale language) {
        var known = asked(imports.of(id, caller), start, language);
        var type = types.type(known.shown().type());
        requireMapping(access.shown(type, caller), start.mapping(), language);
        imports.start(id, start.mapping(), language, known.zone());
        audit.write(
                caller.id(),
                Deed.RECORDS_IMPORTED,
                reader -> new Told(
                        type.plural().in(reader),
                        Map.of(
                                "file",
                                known.shown().fileName(),
                                "rows",
                                String.valueOf(known.shown().total()))));
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
                List<Object> header = new ArrayList<>(imports.table(id).header());
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

    private static Known asked(Known known, Start start, Locale language) {
        var shown = known.shown();
        try {
            return new Known(
                    new Import(
                            shown.id(),
                            shown.type(),
                            shown.fileName(),
                            shown.state(),
                            shown.total(),
                            shown.done(),
                            shown.created(),
                            shown.updated(),
                            shown.refused(),
                            shown.header(),
                            start.mapping()),
                    known.person(),
                    language,
                    ZoneId.of(start.zone()));
        } catch (DateTimeException unknown) {
            throw new Unreadable(Map.of("reason", "value", "at", "zone"));
        }
    }

    private static Import withHeader(Import shown, List<String> header) {
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
                header,
                shown.mapping());
    }

    private static void requireMapping(RecordType shown, Mapping mapping, Locale language) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (var key : mapping.fields()) {
            if (key != null && shown.field(key).filter(RecordImports::takes).isEmpty()) {
                problems.add(problem(key, "unknown", language));
            } else if (key != null && !taken.add(key)) {
                problems.add(problem(key, "repeats", language));
            }
        }
        var by = mapping.key();
        if (by != null
                && shown.field(by)
                        .filter(field -> field.kind() == FieldKind.TEXT && taken.contains(by))
                        .isEmpty()) {
            problems.add(problem(by, "unknown", language));
        }
        if (taken.isEmpty()) {
            problems.add(problem("title", "required", language));
        }
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
    }

    private static FieldProblem problem(String field, String problem, Locale language) {
        return new FieldProblem(
                field, RefusalSentences.of("refusal.field." + problem, Map.of("field", field), language));
    }
}

package org.lekalo.server.exchange;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.security.Caller;
import org.lekalo.server.spelling.ColumnEvidence;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.core.io.InputStreamResource;
import org.springframework.stereotype.Component;

/** Files that are brought, and what is seen in them before anything is taken in. */
@Component
class ImportUploads {

    private final Imports imports;
    private final ImportFiles files;
    private final RecordTypesInUse types;
    private final RecordAccess access;

    ImportUploads(Imports imports, ImportFiles files, RecordTypesInUse types, RecordAccess access) {
        this.imports = imports;
        this.files = files;
        this.types = types;
        this.access = access;
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

    FileSeen seen(long id, Locale language) {
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

    RecordType type(long id, Caller caller) {
        return types.type(imports.of(id, caller).shown().type());
    }

    /** How the file is to be read; refused where that does not fit it. */
    Asked asked(long id, FileSeen seen, Start start, Caller caller, Locale language) {
        var asked = Asked.of(start, language);
        if (asked.mapping().fields().size() != seen.header().size()) {
            throw new Unreadable(Map.of("reason", "value", "at", "mapping.fields"));
        }
        MappingCheck.require(access.shown(type(id, caller), caller), asked.mapping(), language);
        return asked;
    }
}

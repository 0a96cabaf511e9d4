package org.lekalo.server.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExchangeController implements ExchangeApi {

    private final RecordExports exports;
    private final ImportUploads uploads;
    private final RecordImports imports;
    private final RecordTypesInUse types;

    ExchangeController(RecordExports exports, ImportUploads uploads, RecordImports imports, RecordTypesInUse types) {
        this.exports = exports;
        this.uploads = uploads;
        this.imports = imports;
        this.types = types;
    }

    @Override
    public Resource export(String type, Export export) {
        var caller = Caller.current();
        return new SentOnce(exports.write(types.type(type), export, caller, LocaleContextHolder.getLocale()));
    }

    @Override
    public Import upload(String type, String name, @Nullable InputStreamResource file) {
        return uploads.upload(types.type(type), name, file, Caller.current(), LocaleContextHolder.getLocale());
    }

    @Override
    public Import reread(long id, Reencoded encoding) {
        return uploads.reread(id, encoding.encoding(), Caller.current(), LocaleContextHolder.getLocale());
    }

    @Override
    public Preview preview(long id, Start start) {
        return imports.preview(id, start, Caller.current(), LocaleContextHolder.getLocale());
    }

    @Override
    public Import start(long id, Start start) {
        return imports.start(id, start, Caller.current(), LocaleContextHolder.getLocale());
    }

    @Override
    public Import imported(long id) {
        return imports.of(id, Caller.current());
    }

    @Override
    public Resource report(long id) {
        return new SentOnce(imports.report(id, Caller.current(), LocaleContextHolder.getLocale()));
    }

    /** A file that is gone when it has been sent. */
    private static final class SentOnce extends FileSystemResource {

        private final Path file;

        SentOnce(Path file) {
            super(file);
            this.file = file;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        }
    }
}

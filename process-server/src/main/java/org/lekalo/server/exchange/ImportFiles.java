package org.lekalo.server.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.Refusals.TooMuch;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The bytes of the files that are taken in: on the disk while they are read, in pieces in the database until then. */
@Component
class ImportFiles {

    private static final int PIECE = 512 * 1024;

    /** Files that are looked through at a time: each may need some hundred megabytes for the texts its cells share. */
    private static final int AT_A_TIME = 2;

    private static final int PATIENCE_SECONDS = 40;

    private final DSLContext sql;
    private final Clock clock;
    private final DataSize largest;
    private final Semaphore looks = new Semaphore(AT_A_TIME, true);

    ImportFiles(DSLContext sql, Clock clock, @Value("${lekalo.largest-import}") DataSize largest) {
        this.sql = sql;
        this.clock = clock;
        this.largest = largest;
    }

    /** Does something with what streams in, which lies on the disk meanwhile. */
    <T> T received(@Nullable InputStreamResource content, Function<Path, T> use) {
        if (content == null) {
            throw new Unreadable(Map.of("reason", "table"));
        }
        return onDisk(file -> receive(content, file), use);
    }

    /** The same with a file that is kept. */
    <T> T kept(long id, Function<Path, T> use) {
        return onDisk(file -> fetch(id, file), use);
    }

    private interface Filling {

        void fill(Path file) throws IOException;
    }

    private static <T> T onDisk(Filling filling, Function<Path, T> use) {
        try {
            var file = Files.createTempFile("lekalo", ".import");
            try {
                filling.fill(file);
                return use.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(InputStreamResource content, Path file) throws IOException {
        try (var from = content.getInputStream();
                var to = Files.newOutputStream(file)) {
            long size = 0;
            var buffer = new byte[64 * 1024];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                size += count;
                if (size > largest.toBytes()) {
                    throw new TooMuch(Map.of("reason", "file", "limit", largest.toMegabytes()));
                }
                to.write(buffer, 0, count);
            }
        }
    }

    void keep(long id, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            int position = 0;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                sql.execute(
                        "insert into record_import_piece (import, position, bytes) values (?, ?, ?)",
                        id,
                        position++,
                        piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fetch(long id, Path file) throws IOException {
        try (var to = Files.newOutputStream(file)) {
            int position = 0;
            for (var piece = piece(id, position); piece != null; piece = piece(id, ++position)) {
                to.write(piece);
            }
        }
    }

    private byte @Nullable [] piece(long id, int position) {
        return sql.fetchOptional(
                        "select bytes from record_import_piece where import = ? and position = ?", id, position)
                .map(row -> row.get("bytes", byte[].class))
                .orElse(null);
    }

    /** Looks through the file, when not too many are being looked through. */
    FileSeen look(Path file, @Nullable Encoding encoding, Locale language) {
        try {
            if (!looks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable();
        }
        try {
            return FileSeen.of(file, encoding, language, LocalDate.now(clock));
        } finally {
            looks.release();
        }
    }
}

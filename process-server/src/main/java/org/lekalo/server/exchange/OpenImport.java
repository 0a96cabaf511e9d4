package org.lekalo.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lekalo.server.exchange.Imports.Known;
import org.lekalo.server.table.Table;
import org.lekalo.server.table.TableRow;

/** A file while its rows are being written: where one is in it, and what the keys above meant. */
final class OpenImport implements AutoCloseable {

    private static final int BATCH = 400;

    /** Characters of a batch, and of the row that goes beyond. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final long id;
    private final Path file;
    private final Table table;
    private final FileSeen seen;
    private final Set<String> keys = new HashSet<>();
    private int at;

    private OpenImport(long id, Path file, Table table, FileSeen seen) {
        this.id = id;
        this.file = file;
        this.table = table;
        this.seen = seen;
    }

    /** @param seen empty where an older version of the server took the file */
    static OpenImport of(Known known, Optional<FileSeen> seen, ImportFiles files) {
        var id = known.shown().id();
        var language = known.asked().language();
        try {
            var file = Files.createTempFile("lekalo", ".import");
            try {
                files.fetch(id, file);
                var looked = seen.orElseGet(() -> files.look(file, null, language));
                return new OpenImport(id, file, Table.open(file, looked.encoding(), language), looked);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long id() {
        return id;
    }

    /** So many rows were read. */
    int at() {
        return at;
    }

    FileSeen seen() {
        return seen;
    }

    Set<String> keys() {
        return keys;
    }

    /** The rows from this one on that are written together; none after the last. */
    List<TableRow> batch(ImportPlan plan, int from) {
        while (at < from) {
            var passed = read(from - at);
            if (passed.isEmpty()) {
                return List.of();
            }
            keys.addAll(plan.meant(passed));
        }
        return read(BATCH);
    }

    private List<TableRow> read(int most) {
        List<TableRow> rows = new ArrayList<>();
        long characters = 0;
        while (rows.size() < Math.min(most, BATCH) && characters < MOST_CHARACTERS) {
            var row = next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
            characters += row.get().shown().stream().mapToInt(String::length).sum();
        }
        return rows;
    }

    private Optional<TableRow> next() {
        var row = table.next();
        at += row.isPresent() ? 1 : 0;
        return row;
    }

    @Override
    public void close() {
        try {
            table.close();
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

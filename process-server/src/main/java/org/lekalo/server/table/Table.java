package org.lekalo.server.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.Refusals.TooMuch;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Visible;

/** The table in a file, read row after row: the first names the columns, blank ones are passed over. */
public final class Table implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final Rows rows;
    private final Optional<Encoding> encoding;
    private final List<String> header;
    private int read;
    private long characters;

    private Table(Rows rows, Optional<Encoding> encoding) throws IOException {
        this.rows = rows;
        this.encoding = encoding;
        this.header = names(rows);
    }

    /**
     * @param encoding of a CSV file; null to guess it
     * @param language in which the sheet is looked at
     */
    public static Table open(Path file, @Nullable Encoding encoding, Locale language) {
        try {
            var head = head(file);
            if (Arrays.equals(head, OLD_OFFICE)) {
                throw Bounds.refused("table-old");
            }
            if (Arrays.equals(head, ZIP)) {
                return of(XlsxRows.of(file, language), Optional.empty());
            }
            var read = encoding == null ? Encodings.guess(file) : encoding;
            return of(CsvRows.of(file, read), Optional.of(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The refusal of a file that has nothing under its header. */
    public static Unreadable withoutRows() {
        return Bounds.noTable();
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(ZIP.length);
        }
    }

    private static Table of(Rows rows, Optional<Encoding> encoding) throws IOException {
        try {
            return new Table(rows, encoding);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static List<String> names(Rows rows) throws IOException {
        var first = rows.next();
        while (first != null && isBlank(first)) {
            first = rows.next();
        }
        if (first == null) {
            throw Bounds.noTable();
        }
        if (first.overfull()) {
            throw Bounds.refused("table-columns", first.number(), Bounds.COLUMNS);
        }
        List<String> names =
                new ArrayList<>(first.shown().stream().map(String::strip).toList());
        while (!names.isEmpty() && Visible.isBlank(names.get(names.size() - 1))) {
            names.remove(names.size() - 1);
        }
        if (names.isEmpty()) {
            throw Bounds.noTable();
        }
        return List.copyOf(names);
    }

    private static boolean isBlank(TableRow row) {
        return !row.overfull() && row.cells().stream().allMatch(Cell::blank);
    }

    public List<String> header() {
        return header;
    }

    /** Empty of an XLSX file. */
    public Optional<Encoding> encoding() {
        return encoding;
    }

    /** The next row that is not blank. */
    public Optional<TableRow> next() {
        try {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (!isBlank(row)) {
                    return Optional.of(counted(wide(row)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableRow counted(TableRow row) {
        if (++read > ExchangeApi.MOST_IMPORTED) {
            throw new TooMuch(Map.of("reason", "rows", "limit", ExchangeApi.MOST_IMPORTED));
        }
        characters +=
                row.cells().stream().mapToInt(cell -> cell.shown().length()).sum();
        if (characters > Bounds.TABLE) {
            throw Bounds.refused("table-size");
        }
        return row;
    }

    private TableRow wide(TableRow row) {
        int width = header.size();
        var behind = row.cells().stream().skip(width).anyMatch(cell -> !cell.blank());
        List<Cell> cells = new ArrayList<>(
                row.cells().subList(0, Math.min(width, row.cells().size())));
        while (cells.size() < width) {
            cells.add(Cell.EMPTY);
        }
        return new TableRow(row.number(), List.copyOf(cells), row.overfull() || behind);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lekalo.server.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.Refusals.TooMuch;
import org.lekalo.library.contract.Refusals.Unreadable;

/** What a CSV or XLSX file holds: the first row's names and the rows below, each as text and as long as the first. */
record FileTable(List<String> header, List<List<String>> rows) {

    private static final int MOST_COLUMNS = 200;
    private static final long LARGEST_UNPACKED = 400_000_000;

    static FileTable read(byte[] file) {
        var all = ReadableWorkbook.isOOXMLZipHeader(file)
                ? sheet(file)
                : CsvText.of(FileText.of(file)).rows();
        var rows = all.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (rows.size() < 2 || rows.get(0).size() > MOST_COLUMNS) {
            throw unreadable();
        }
        if (rows.size() - 1 > ExchangeApi.MOST_IMPORTED) {
            throw new TooMuch(Map.of("reason", "rows", "limit", ExchangeApi.MOST_IMPORTED));
        }
        int width = rows.get(0).size();
        return new FileTable(
                rows.get(0).stream().map(String::strip).toList(),
                rows.stream().skip(1).map(row -> wide(row, width)).toList());
    }

    static Unreadable unreadable() {
        return new Unreadable(Map.of("reason", "table"));
    }

    private static List<String> wide(List<String> row, int width) {
        List<String> wide = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
        while (wide.size() < width) {
            wide.add("");
        }
        return List.copyOf(wide);
    }

    private static List<List<String>> sheet(byte[] file) {
        try {
            requireBounded(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                    var rows = book.getFirstSheet().openStream()) {
                return rows.limit(ExchangeApi.MOST_IMPORTED + 10L)
                        .map(FileTable::cells)
                        .toList();
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** A small file may unpack into more than memory holds. */
    private static void requireBounded(byte[] file) throws IOException {
        var packed = Files.createTempFile("lekalo-import", ".xlsx");
        try {
            Files.write(packed, file);
            try (var parts = new ZipFile(packed.toFile())) {
                if (unpacked(parts) > LARGEST_UNPACKED) {
                    throw unreadable();
                }
            }
        } finally {
            Files.delete(packed);
        }
    }

    private static long unpacked(ZipFile parts) throws IOException {
        long unpacked = 0;
        var buffer = new byte[65_536];
        for (var part : Collections.list(parts.entries())) {
            try (var content = parts.getInputStream(part)) {
                int read;
                while (unpacked <= LARGEST_UNPACKED && (read = content.read(buffer)) > 0) {
                    unpacked += read;
                }
            }
        }
        return unpacked;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS + 1); column++) {
            cells.add(row.getOptionalCell(column).map(FileTable::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString())
                    ? cell.asDate().toString()
                    : new BigDecimal(cell.getRawValue())
                            .round(MathContext.DECIMAL64)
                            .stripTrailingZeros()
                            .toPlainString();
        }
        return cell.getText();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[dy].*");
    }
}

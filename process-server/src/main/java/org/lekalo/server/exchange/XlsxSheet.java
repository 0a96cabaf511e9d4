package org.lekalo.server.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Text is written as text, so that no spreadsheet takes it for a formula. */
final class XlsxSheet implements RecordSheet {

    private static final int KEPT_IN_MEMORY = 500;

    private final OutputStream file;
    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    XlsxSheet(Path path, String name) throws IOException {
        this.file = new BufferedOutputStream(Files.newOutputStream(path));
        this.book = new Workbook(file, "Lekalo", "1.0");
        this.sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        if (++rows % KEPT_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value) {
        if (rows == 0) {
            sheet.width(column, 20);
            sheet.inlineString(rows, column, readable(value.toString()));
            sheet.style(rows, column).bold().set();
        } else if (value instanceof BigDecimal number) {
            sheet.value(rows, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(rows, column, date);
            sheet.style(rows, column).format("dd.mm.yyyy").set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(rows, column, moment);
            sheet.style(rows, column).format("dd.mm.yyyy hh:mm").set();
        } else if (!value.toString().isEmpty()) {
            sheet.inlineString(rows, column, meant(readable(value.toString())));
        }
    }

    /** One apostrophe before what looks like a formula is taken away where such a text is taken in. */
    private static String meant(String text) {
        return CellReader.written(text).equals(text) ? text : "'" + text;
    }

    /** XML knows no control characters but these. */
    private static String readable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", " ");
    }

    @Override
    public void close() throws IOException {
        try (file) {
            book.finish();
        }
    }
}

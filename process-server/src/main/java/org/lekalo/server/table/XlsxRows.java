package org.lekalo.server.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook. */
final class XlsxRows implements Rows {

    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_SHEET_COLUMNS = 16_384;

    private final Workbook workbook;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final XmlPart sheet;
    private final Locale language;
    private int rows;
    private int row;

    private XlsxRows(Workbook workbook, Locale language) throws IOException {
        this.workbook = workbook;
        this.language = language;
        this.strings = SharedStrings.of(workbook.strings());
        var opened = workbook.firstSheet();
        this.sheet = opened.sheet();
        this.formats = CellFormats.of(workbook.styles(), opened.from1904(), language);
    }

    static Rows of(Path file, Locale language) throws IOException {
        try {
            return of(Workbook.open(file), language);
        } catch (ZipException | EOFException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    private static Rows of(Workbook workbook, Locale language) throws IOException {
        try {
            return new XlsxRows(workbook, language);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        while (sheet.next()) {
            if (sheet.begins("row")) {
                counted(++rows, Bounds.ROWS);
                row = counted(number(sheet.attribute("r"), row + 1), Bounds.ROWS);
                return row();
            }
            if (sheet.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private TableRow row() {
        List<Cell> cells = new ArrayList<>();
        boolean overfull = false;
        int characters = 0;
        int column = 0;
        int count = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (!sheet.begins("c")) {
                continue;
            }
            counted(++count, MOST_SHEET_COLUMNS);
            column = column(sheet.attribute("r"), column + 1);
            var cell = cell();
            characters += cell.shown().length();
            if (characters > Bounds.ROW) {
                throw Bounds.refused("table-line", row, Bounds.ROW);
            }
            if (column > Bounds.COLUMNS) {
                overfull |= !cell.blank();
            } else {
                put(cells, column, cell);
            }
        }
        return new TableRow(row, cells, overfull);
    }

    private static void put(List<Cell> cells, int column, Cell cell) {
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column - 1, cell);
    }

    /** From the letters of its place, which may be missing. */
    private static int column(@Nullable String place, int next) {
        int column = 0;
        for (int at = 0; place != null && at < place.length() && Character.isLetter(place.charAt(at)); at++) {
            char letter = Character.toUpperCase(place.charAt(at));
            column = letter >= 'A' && letter <= 'Z' ? column * 26 + letter - 'A' + 1 : MOST_SHEET_COLUMNS + 1;
            if (column > MOST_SHEET_COLUMNS) {
                throw Bounds.refused("table-damaged");
            }
        }
        return counted(column == 0 ? next : column, MOST_SHEET_COLUMNS);
    }

    private static int number(@Nullable String written, int absent) {
        try {
            return written == null ? absent : Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    /** Places count as what stands there does: nothing says that each is used once. */
    private static int counted(int number, int most) {
        if (number < 1 || number > most) {
            throw Bounds.refused("table-damaged");
        }
        return number;
    }

    private Cell cell() {
        var type = sheet.attribute("t");
        var style = sheet.attribute("s");
        boolean formula = false;
        String value = null;
        String inline = null;
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("f")) {
                formula = true;
            } else if (sheet.begins("v")) {
                value = only(value, text());
            } else if (sheet.begins("is")) {
                inline = only(inline, SharedStrings.text(sheet, "is"));
            }
        }
        var written = inline != null && (value == null || "inlineStr".equals(type)) ? inline : value;
        if (written == null) {
            return formula ? Cell.of(Cell.Kind.NOT_COMPUTED, "") : Cell.EMPTY;
        }
        return cell(type == null ? "n" : type, style, written);
    }

    private static String only(@Nullable String before, String value) {
        if (before != null) {
            throw Bounds.refused("table-damaged");
        }
        return value;
    }

    private String text() {
        var text = new StringBuilder();
        sheet.readText(text);
        return text.toString();
    }

    private Cell cell(String type, @Nullable String style, String value) {
        return switch (type) {
            case "s" -> written(strings.get(value));
            case "str", "inlineStr" -> written(SharedStrings.unescaped(value));
            case "n" -> value.isBlank() ? Cell.EMPTY : number(style, value.strip());
            case "b" -> truth(Workbook.isTrue(value.strip()));
            case "e" -> error(value);
            case "d" -> written(value);
            default -> throw Bounds.refused("table-damaged");
        };
    }

    private static Cell written(String text) {
        return text.length() > Bounds.CELL
                ? Cell.of(Cell.Kind.TOO_LONG, text.substring(0, Bounds.CELL))
                : Cell.written(text);
    }

    private Cell number(@Nullable String style, String value) {
        if (value.length() > LONGEST_NUMBER) {
            return error(value);
        }
        try {
            return formats.cell(style, Double.parseDouble(value));
        } catch (NumberFormatException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    private static Cell error(String value) {
        return Cell.of(Cell.Kind.ERROR, value.substring(0, Math.min(value.length(), LONGEST_NUMBER)));
    }

    private Cell truth(boolean yes) {
        var russian = language.getLanguage().equals("ru");
        return yes
                ? Cell.of(Cell.Kind.YES, russian ? "ИСТИНА" : "TRUE")
                : Cell.of(Cell.Kind.NO, russian ? "ЛОЖЬ" : "FALSE");
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            sheet.close();
        }
    }
}

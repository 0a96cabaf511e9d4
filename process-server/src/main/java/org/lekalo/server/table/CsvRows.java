package org.lekalo.server.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Encoding;

/** The rows of a text; what separates the cells is what the first row says ({@code sep=;}), or has most of. */
final class CsvRows implements Rows {

    private static final int END = -1;
    private static final int UNREAD = -2;

    /** Stands for bytes that are no letter, and is none in any text. */
    private static final char NO_LETTER = '\uffff';

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String SAYS_SEPARATOR = "sep=";
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    private final BufferedReader text;
    private final char separator;
    private int row = 1;
    private int charactersOfRow;
    private int cellsOfRow;
    private int ahead = UNREAD;

    private CsvRows(Path file, Encoding encoding, char separator) throws IOException {
        this.separator = separator;
        this.text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                encoding.charset()
                        .newDecoder()
                        .replaceWith(String.valueOf(NO_LETTER))
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    static Rows of(Path file, Encoding encoding) throws IOException {
        var separator = SEPARATORS[0];
        int most = 0;
        for (char each : SEPARATORS) {
            try (var rows = new CsvRows(file, encoding, each)) {
                int said = rows.saidSeparator();
                if (said != END) {
                    return behindTheFirst(new CsvRows(file, encoding, (char) said));
                }
                int cells = rows.cellsOfFirst();
                if (cells > most) {
                    most = cells;
                    separator = each;
                }
            }
        }
        return new CsvRows(file, encoding, separator);
    }

    private static Rows behindTheFirst(CsvRows rows) throws IOException {
        rows.next();
        return rows;
    }

    private int cellsOfFirst() throws IOException {
        for (var first = next(); first != null; first = next()) {
            if (!first.cells().stream().allMatch(Cell::blank)) {
                return cellsOfRow;
            }
        }
        return 0;
    }

    private int saidSeparator() throws IOException {
        var begin = new char[SAYS_SEPARATOR.length() + 2];
        text.mark(begin.length);
        int count = text.read(begin);
        text.reset();
        var says = count == begin.length && new String(begin).startsWith(SAYS_SEPARATOR);
        return says && isLineEnd(begin[begin.length - 1]) ? begin[begin.length - 2] : END;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        return peek() == END ? null : row();
    }

    /** Up to the end of a line that is not within quotes. */
    private TableRow row() throws IOException {
        if (row > Bounds.ROWS) {
            throw Bounds.refused("table-size");
        }
        charactersOfRow = 0;
        cellsOfRow = 0;
        List<Cell> cells = new ArrayList<>();
        boolean overfull = false;
        boolean more;
        do {
            var cell = cell();
            cellsOfRow++;
            if (cells.size() < Bounds.COLUMNS) {
                cells.add(cell);
            } else {
                overfull |= !cell.blank();
            }
            more = peek() == separator;
            if (more) {
                read();
            }
        } while (more);
        if (take() == '\r' && peek() == '\n') {
            take();
        }
        return new TableRow(row++, cells, overfull);
    }

    private Cell cell() throws IOException {
        var content = new Content();
        if (peek() == '"') {
            read();
            quoted(content);
        }
        for (int c = peek(); c != END && c != separator && !isLineEnd(c); c = peek()) {
            content.add(read());
        }
        return content.cell();
    }

    private void quoted(Content content) throws IOException {
        while (true) {
            int c = peek();
            if (c == END || charactersOfRow >= Bounds.ROW) {
                throw Bounds.refused("table-quote", row);
            }
            read();
            if (c == '"' && peek() != '"') {
                return;
            }
            content.add(c == '"' ? read() : (char) c);
        }
    }

    private int peek() throws IOException {
        if (ahead == UNREAD) {
            ahead = text.read();
        }
        return ahead;
    }

    private int take() throws IOException {
        int taken = peek();
        ahead = UNREAD;
        return taken;
    }

    private char read() throws IOException {
        int c = take();
        if (c == NO_LETTER) {
            throw Bounds.refused("table-encoding", row);
        }
        if (c == 0) {
            throw Bounds.refused("table-nul", row);
        }
        if (++charactersOfRow > Bounds.ROW) {
            throw Bounds.refused("table-line", row, Bounds.ROW);
        }
        return (char) c;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** What a cell holds, as long as it is not too long. */
    private static final class Content {

        private final StringBuilder text = new StringBuilder();
        private boolean tooLong;

        void add(char c) {
            if (text.length() < Bounds.CELL) {
                text.append(c);
            } else {
                tooLong = true;
            }
        }

        Cell cell() {
            return tooLong ? Cell.of(Cell.Kind.TOO_LONG, text.toString()) : Cell.written(text.toString());
        }
    }
}

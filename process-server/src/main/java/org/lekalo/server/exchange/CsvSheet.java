package org.lekalo.server.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As the spreadsheets of the language read it. Text that they would take for a formula gets an apostrophe before it. */
final class CsvSheet implements RecordSheet {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** Behind apostrophes, too, one of which is taken away where such a text is taken in. */
    private static final Pattern BEGINS_A_FORMULA = Pattern.compile("^'*[=+\\-@\t\r]");

    private final Writer file;
    private final boolean russian;
    private final char separator;

    CsvSheet(Path path, Locale language) throws IOException {
        this.file = new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
        this.russian = language.getLanguage().equals("ru");
        this.separator = russian ? ';' : ',';
        file.write(BYTE_ORDER_MARK);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        file.write(cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))));
        file.write("\r\n");
    }

    private String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return russian ? number.toPlainString().replace('.', ',') : number.toPlainString();
        }
        if (value instanceof LocalDate date) {
            return date.format(DateTimeFormatter.ofPattern(russian ? "dd.MM.yyyy" : "yyyy-MM-dd"));
        }
        if (value instanceof LocalDateTime moment) {
            var seconds = moment.getSecond() == 0 ? "" : ":ss";
            return moment.format(
                    DateTimeFormatter.ofPattern((russian ? "dd.MM.yyyy HH:mm" : "yyyy-MM-dd HH:mm") + seconds));
        }
        return quoted(harmless(value.toString()));
    }

    private static String harmless(String text) {
        return BEGINS_A_FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

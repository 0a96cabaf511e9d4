package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.server.table.Cell;
import org.lekalo.server.table.Table;
import org.lekalo.server.table.TableRow;

class CsvSheetTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @TempDir
    private Path folder;

    private Path written(Locale language, Object... cells) throws IOException {
        var file = folder.resolve("sheet.csv");
        try (var sheet = new CsvSheet(file, language)) {
            sheet.row(List.of(cells));
        }
        return file;
    }

    private String text(Locale language, Object... cells) throws IOException {
        return Files.readString(written(language, cells)).substring(1);
    }

    @Test
    void isWrittenAsRussianSpreadsheetsReadIt() throws IOException {
        assertThat(text(
                        RUSSIAN,
                        new BigDecimal("1500.50"),
                        LocalDate.of(2026, 12, 1),
                        LocalDateTime.of(2026, 12, 1, 9, 5),
                        LocalDateTime.of(2026, 12, 1, 9, 5, 7)))
                .isEqualTo("1500,50;01.12.2026;01.12.2026 09:05;01.12.2026 09:05:07\r\n");
    }

    @Test
    void isWrittenAsAllOthersReadIt() throws IOException {
        assertThat(text(
                        Locale.GERMAN,
                        new BigDecimal("1E3"),
                        LocalDate.of(2026, 12, 1),
                        LocalDateTime.of(2026, 12, 1, 9, 5, 7)))
                .isEqualTo("1000,2026-12-01,2026-12-01 09:05:07\r\n");
    }

    @Test
    void quotesOnlyWhatWouldBeReadOtherwise() throws IOException {
        assertThat(text(RUSSIAN, "a;b", "a,b", "say \"no\"", "one\ntwo", ""))
                .isEqualTo("\"a;b\";a,b;\"say \"\"no\"\"\";\"one\ntwo\";\r\n");
        assertThat(text(Locale.ENGLISH, "a;b", "a,b")).isEqualTo("a;b,\"a,b\"\r\n");
    }

    @Test
    void beginsWithTheMarkByWhichSpreadsheetsKnowTheEncoding() throws IOException {
        assertThat(Files.readAllBytes(written(RUSSIAN, "Окна"))).startsWith(0xef, 0xbb, 0xbf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 912", "-5 %", "@sum", "\tx", "'=1", "''-1"})
    void aTextThatASpreadsheetTakesForAFormulaIsHeldByAnApostrophe(String text) throws IOException {
        assertThat(text(Locale.ENGLISH, text)).isEqualTo("'" + text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-1", "'quoted'", "a=b", "№ 5"})
    void anyOtherTextIsWrittenAsItIs(String text) throws IOException {
        assertThat(text(Locale.ENGLISH, text)).isEqualTo(text + "\r\n");
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() throws IOException {
        var file = folder.resolve("back.csv");
        var values = List.of("say \"no\"", "one;two", "one\ntwo", " blanks ");
        try (var sheet = new CsvSheet(file, RUSSIAN)) {
            sheet.row(List.of("A", "B", "C", "D"));
            sheet.row(List.copyOf(values));
        }

        try (var table = Table.open(file, null, RUSSIAN)) {
            assertThat(table.next().map(TableRow::cells).orElseThrow())
                    .extracting(Cell::shown)
                    .isEqualTo(values);
        }
    }
}

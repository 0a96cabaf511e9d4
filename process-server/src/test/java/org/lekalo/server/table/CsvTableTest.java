package org.lekalo.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.Refusals.TooMuch;
import org.lekalo.library.contract.Refusals.Unreadable;

class CsvTableTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsQuotesAndBlankRowsAndKeepsTheNumbersOfRows() throws IOException {
        var rows = rows("\ufeffA;B\r\n\r\n\"x;\"\"y\"\"\nz\";2\r\n;\r\n3\r\n");

        assertThat(rows.stream().map(TableRow::number)).containsExactly(3, 5);
        assertThat(rows.stream().map(TableRow::shown)).containsExactly(List.of("x;\"y\"\nz", "2"), List.of("3", ""));
    }

    /** As web pages and spreadsheets leave them. */
    @Test
    void takesWhatNobodySeesForBlank() throws IOException {
        var rows = rows("\u00a0;\n A;B;\u00a0\n\u00a0;\u200b\n\u00a0;2;\u00a0\n");

        assertThat(rows.stream().map(TableRow::number)).containsExactly(4);
        assertThat(rows.get(0).overfull()).isFalse();
        assertThat(rows.get(0).cells()).extracting(Cell::blank).containsExactly(true, false);
    }

    @Test
    void looksForTheSeparatorInTheFirstRowThatIsNotBlank() throws IOException {
        assertThat(rows("\n,\nA,B\n1,2\n").get(0).shown()).containsExactly("1", "2");
    }

    @Test
    void readsTheSeparatorThatTheFirstLineNames() throws IOException {
        assertThat(rows("sep=|\nA;a|B\n1;2|3\n").get(0).shown()).containsExactly("1;2", "3");
    }

    @Test
    void tellsThatARowHasMoreCellsThanTheHeader() throws IOException {
        assertThat(rows("A;B\n1;2;3\n1;2;\n").stream().map(TableRow::overfull)).containsExactly(true, false);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "A;B\n" + "x".repeat(50_000_000),
                "A;B\n\"" + "x".repeat(50_000_000),
                "A;B\n" + ";".repeat(1_000_001),
                "x;".repeat(1_000_000),
                "A;B\n1;\"2\n3;4\n5;6\n",
                "A;B\n1;2\u0000\n",
                "A;B\n",
                "\n\n\n",
                "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesAHostileOrEmptyFileInASentence(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesAFileOfTooManyRows() {
        assertThatThrownBy(() -> rows("A\n" + "1\n".repeat(200_001))).isInstanceOf(TooMuch.class);
    }

    @Test
    void keepsNoMoreOfATooLongCellThanACellMayHold() throws IOException {
        var cell = rows("A;B\n" + "x".repeat(40_000) + ";1").get(0).cells().get(0);

        assertThat(cell.kind()).isEqualTo(Cell.Kind.TOO_LONG);
        assertThat(cell.shown()).hasSize(32_767);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF_8        | Название;Сумма / Окна;5",
                "UTF_16LE     | Название;Сумма / Окна;5",
                "UTF_16BE     | Name;Sum / Windows;5",
                "WINDOWS_1251 | Название;Сумма / Окна «Комфорт» № 5;5",
                "WINDOWS_1251 | НАЗВАНИЕ;СУММА / ОКНА;5",
                "WINDOWS_1251 | Name;Город / Ёлка;Тверь",
                "WINDOWS_1251 | Name;City / ООО Ромашка;Tver",
                "IBM866       | Название;Сумма / Окна в Твери;5",
                "KOI8_R       | Название;Сумма / Окна в Твери;5",
                "KOI8_R       | название;сумма / окна;5",
                "WINDOWS_1252 | Name;Ort / Müller;Köln",
                "WINDOWS_1252 | Name;Ort / Größe;Straße",
                "WINDOWS_1252 | Nom;Ville / Société Générale;Orléans",
                "WINDOWS_1252 | Nom;Prix / Café à Paris;5 €",
                "WINDOWS_1252 | Nombre;Ciudad / José García Muñoz;Málaga",
                "WINDOWS_1252 | Nome;Cidade / João;São Paulo",
                "WINDOWS_1252 | Navn;By / Bjørn Åse;Ålesund",
                "WINDOWS_1250 | Imię;Miasto / Łukasz Wiśniewski;Łódź",
                "WINDOWS_1250 | Jméno;Město / Dvořák;Plzeň"
            })
    void guessesTheEncodingByTheWords(Encoding encoding, String text) throws IOException {
        var file =
                Files.write(folder.resolve("a.csv"), text.replace(" / ", "\n").getBytes(encoding.charset()));

        assertThat(Encodings.guess(file)).isEqualTo(encoding);
    }

    static Stream<byte[]> nearlyUtf8() {
        var text = "Название;Город\nОкна;Тверь\nДвери;Тверь".getBytes(StandardCharsets.UTF_8);
        var head = "Название;Город\nОкна;Тверь\nДве";
        return Stream.of(
                Arrays.copyOf(text, text.length - 1),
                bytes(head, 0xff, "ри;Тверь\nСтены;Клин\n"),
                bytes(head, 0xd0, ";Тверь\n"),
                bytes(head, 0x80, ";Тверь\n"),
                bytes("Название;Город\n'Окна';Тверь\n", 0xfe, ";x\n"));
    }

    private static byte[] bytes(String before, int broken, String after) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.write(broken);
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("nearlyUtf8")
    void namesTheRowOfABrokenByteInsteadOfGuessingAnotherEncoding(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("a.csv"), content);

        assertThat(Encodings.guess(file)).isEqualTo(Encoding.UTF_8);
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.facts())
                                .containsEntry("reason", "table-encoding")
                                .containsEntry("row", 3));
    }

    @Test
    void namesTheRowOfABrokenByteFarBehindTheFirst() throws IOException {
        var many = "Окна;Тверь\n".repeat(20_000);
        var file = Files.write(folder.resolve("a.csv"), bytes("Название;Город\n" + many, 0xff, ";x\n" + many));

        assertThat(Encodings.guess(file)).isEqualTo(Encoding.UTF_8);
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.facts()).containsEntry("row", 20_002));
    }

    @Test
    void looksForWordsBehindMuchThatTellsNothing() throws IOException {
        var text = "Name;Ort\n" + "Smith;London\n".repeat(100_000) + "Müller;Köln\n";
        var file = Files.write(folder.resolve("a.csv"), text.getBytes(Encoding.WINDOWS_1252.charset()));

        assertThat(Encodings.guess(file)).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void readsInTheEncodingThatIsAskedForOrNotAtAll() throws IOException {
        var file = Files.write(folder.resolve("a.csv"), "A\nMüller".getBytes(Encoding.WINDOWS_1252.charset()));

        try (var table = Table.open(file, Encoding.WINDOWS_1251, Locale.ENGLISH)) {
            assertThat(table.next().orElseThrow().shown()).containsExactly("Mьller");
        }
        try (var table = Table.open(file, null, Locale.ENGLISH)) {
            assertThat(table.encoding()).contains(Encoding.WINDOWS_1252);
        }
        try (var table = Table.open(file, Encoding.UTF_8, Locale.ENGLISH)) {
            assertThatThrownBy(table::next)
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            refusal -> assertThat(refusal.facts())
                                    .containsEntry("reason", "table-encoding")
                                    .containsEntry("row", 2));
        }
    }

    private List<TableRow> rows(String text) throws IOException {
        return rows(Files.write(folder.resolve("rows.csv"), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<TableRow> rows(Path file) {
        try (var table = Table.open(file, null, Locale.ENGLISH)) {
            List<TableRow> rows = new ArrayList<>();
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
            if (rows.isEmpty()) {
                throw Table.withoutRows();
            }
            return rows;
        }
    }
}

package org.lekalo.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.table.Cell.Kind;

class XlsxTableTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int ZIP_HEAD = 4;
    private static final int ZIP_END = 22;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General                 | 1210.0000000000002   | 1210",
                "General                 | 0.30000000000000004  | 0.3",
                "General                 | 770123456789         | 770123456789",
                "0.00                    | 1028.7500000000001   | 1028.75",
                "#,##0.00                | 333.33333333333331   | 333.33",
                "#,##0.00\\ \"₽\"        | 60.325               | 60.33",
                "0.00;[Red]-0.00         | -1.005               | -1.01",
                "0                       | 1234.56              | 1235",
                "0.0,                    | 1234567              | 1234567",
                "0.00E+00                | 1234567              | 1234567",
                "# ?/?                   | 0.5                  | 0.5",
                "[>=1000]0,;0            | 1234567              | 1234567",
                "@                       | 5                    | 5"
            })
    void takesANumberAsItIsShown(String format, String stored, BigDecimal number) throws IOException {
        var cell = cell(format, "<c s=\"1\"><f>A1</f><v>" + stored + "</v></c>");

        assertThat(cell.kind()).isEqualTo(Kind.NUMBER);
        assertThat(cell.number()).isEqualByComparingTo(number);
    }

    @Test
    void takesAPercentageAsItIsShown() throws IOException {
        var cell = cell("0.0%", "<c s=\"1\"><v>0.15250000000000002</v></c>");

        assertThat(cell.kind()).isEqualTo(Kind.PERCENT);
        assertThat(cell.number()).isEqualByComparingTo("15.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dd.mm.yyyy", "[$-419]d mmm yy;@", "yyyy\\-mm\\-dd", "m/d/yy h:mm", "[$-F800]dddd, mmmm dd, yyyy"
            })
    void takesAComputedDateAsOne(String format) throws IOException {
        var cell = cell(format, "<c s=\"1\"><f>TODAY()</f><v>46371</v></c>");

        assertThat(cell.moment()).isEqualTo(LocalDateTime.of(2026, 12, 15, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h:mm", "[h]:mm:ss", "General", "0.00", "\"days\" 0"})
    void takesNothingElseForADate(String format) throws IOException {
        assertThat(cell(format, "<c s=\"1\"><v>46371.5</v></c>").moment()).isNull();
    }

    @Test
    void showsWhatTheFormatAddsToANumber() throws IOException {
        assertThat(cell("00000", "<c s=\"1\"><v>77</v></c>").shown()).isEqualTo("00077");
        assertThat(cell("[$$-409]#,##0.00", "<c s=\"1\"><v>1250</v></c>").shown())
                .contains("$");
        assertThat(cell("dd.mm.yyyy", "<c s=\"1\"><v>46371</v></c>").shown()).isEqualTo("15.12.2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[>=1000]0.0,\" k\";0        | 1500     | 1,5 k",
                "[>=1000]0.0,\" k\";0        | 7        | 7",
                "0.0\"; \"0;(0.0);\"none\"   | -1.5     | (1,5)",
                "0;(0);\"none\"              | 0        | none",
                "0;(0);\"none\";@            | 3        | 3",
                "0;-0;;@                      | 0        | 0",
                "0;-0;;@                      | -3       | -3",
                "yyyy\\-mm\\-dd;;\"none\";@  | 46371    | 2026-12-15"
            })
    void showsANumberByTheSectionThatIsForIt(String format, String stored, String shown) throws Exception {
        var before = formatsThatTheLibraryKeeps();

        assertThat(cell(format, "<c s=\"1\"><v>" + stored + "</v></c>").shown()).isEqualTo(shown);
        assertThat(formatsThatTheLibraryKeeps()).isEqualTo(before);
    }

    private static int formatsThatTheLibraryKeeps() throws ReflectiveOperationException {
        var kept = org.apache.poi.ss.format.CellFormat.class.getDeclaredField("formatCache");
        kept.setAccessible(true);
        return ((Map<?, ?>) kept.get(null))
                .values().stream()
                        .mapToInt(formats -> ((Map<?, ?>) formats).size())
                        .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+0 (000) 000-00-00               | 79123450001 | +7 (912) 345-00-01",
                "0 (000) 000-00-00                | 79123450001 | 7 (912) 345-00-01",
                "+7 (000) 000-00-00               | 9123450001  | +7 (912) 345-00-01",
                "\\+\\7\\ \\(000\\)\\ 000\\-00\\-00 | 9123450001  | +7 (912) 345-00-01",
                "\"8 \"(###) ###-##-##            | 9123450001  | 8 (912) 345-00-01",
                "+7_ ###_ ###_ ##_ ##             | 9123450001  | +7 912 345 00 01",
                "[$+7-419] (000) 000-00-00        | 9123450001  | +7 (912) 345-00-01",
                "[Blue]+7 (000) 000-00-00;@       | 9123450001  | +7 (912) 345-00-01",
                "[&lt;=9999999]###-####;(###) ###-#### | 9123450001 | (912) 345-0001",
                "00-00-00                         | 123456      | 12-34-56",
                "00-00-00;-00-00-00               | 123456      | 12-34-56",
                "000-000-000 00                   | 12345678901 | 123-456-789 01",
                "00 00 000000                     | 4507123456  | 45 07 123456",
                "0000\\ 0000\\ 0000\\ 0000         | 427612345678901 | 0427 6123 4567 8901",
                "\"ИНН \"0000000000               | 7707083893  | ИНН 7707083893",
                "\"к. 2, кв. \"0                  | 15          | к. 2, кв. 15",
                "General\" шт.\"                  | 15          | 15 шт.",
                "0.0\" шт.\"                      | 1.5         | 1,5 шт.",
                "№0                               | 77          | №77"
            })
    void showsTheDigitsOfANumberWithinItsMask(String format, String stored, String shown) throws IOException {
        var cell = cell(format, "<c s=\"1\"><v>" + stored + "</v></c>");

        assertThat(cell.shown()).isEqualTo(shown);
        assertThat(cell.number()).isEqualByComparingTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d mmmm yyyy \"г.\"                | 15 декабря 2026 г.",
                "[$-419]d mmmm yyyy \"г.\"         | 15 декабря 2026 г.",
                "[$-FC19]d mmmm yyyy \"г.\";@      | 15 декабря 2026 г.",
                "[$-409]d mmmm yyyy;@             | 15 December 2026",
                "dd.mm.yyyy \"г.\"                 | 15.12.2026 г.",
                "dd.mm.yyyy\\ \\г\\.              | 15.12.2026 г.",
                "dd.mm.yyyy г.                    | 15.12.2026 г.",
                "\"Дата: \"dd.mm.yyyy              | Дата: 15.12.2026",
                "\"до \"dd.mm.yyyy\" (включительно)\" | до 15.12.2026 (включительно)",
                "dd/mm/yyyy \"at\" hh:mm           | 15/12/2026 at 12:30",
                "yyyy\"年\"m\"月\"d\"日\"            | 2026年12月15日",
                "yyyy\\-mm\\-dd\\Thh:mm:ss         | 2026-12-15T12:30:00",
                "[Red]dd.mm.yyyy;[Blue]dd.mm.yyyy | 15.12.2026",
                "dd.mm.yyyy_)                     | 15.12.2026"
            })
    void takesADateForOneWhateverTextStandsBesideIt(String format, String shown) throws IOException {
        var cell = cell(format, "<c s=\"1\"><v>46371.520833333333</v></c>");

        assertThat(cell.moment()).isEqualTo(LocalDateTime.of(2026, 12, 15, 12, 30));
        assertThat(cell.shown()).isEqualTo(shown);
    }

    /** 46143 is the first of May 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mmm yy             | 46143 | май 26",
                "[$-419]mmmm yyyy;@ | 46143 | май 2026",
                "mmmm yyyy          | 46143 | май 2026",
                "mmmm               | 46371 | декабрь",
                "d mmmm             | 46143 | 1 мая",
                "d mmm yy           | 46143 | 1 мая 26",
                "[$-409]mmm yy      | 46143 | May 26"
            })
    void aMonthWithoutADayIsNotBent(String format, String stored, String shown) throws IOException {
        assertThat(cell(format, "<c s=\"1\"><v>" + stored + "</v></c>").shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "[h]:mm:ss, 1.5, 36:00:00",
        "[mm]:ss, 0.5, 720:00",
        "h:mm, 0.5, 12:00",
        "'[h]\" ч \"mm\" мин\"', 1.5, 36 ч 00 мин"
    })
    void takesATimeForNoNumber(String format, String stored, String shown) throws IOException {
        var cell = cell(format, "<c s=\"1\"><v>" + stored + "</v></c>");

        assertThat(cell.kind()).isEqualTo(Kind.TIME);
        assertThat(cell.number()).isNull();
        assertThat(cell.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.5", "0", "0.5", "2958466", "1e12"})
    void takesNoDayThatTheSheetCannotShow(String stored) throws IOException {
        assertThat(cell("dd.mm.yyyy", "<c s=\"1\"><v>" + stored + "</v></c>").kind())
                .isEqualTo(Kind.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "dd.mm.yyyy, 46371.99999999, 15.12.2026, 2026-12-15T23:59:59",
        "dd.mm.yyyy, 46371.999999999996, 16.12.2026, 2026-12-16T00:00",
        "dd.mm.yyyy hh:mm, 46371.99999999, 15.12.2026 23:59, 2026-12-15T23:59:59",
        "dd.mm.yyyy hh:mm:ss, 46371.42756944444, 15.12.2026 10:15:42, 2026-12-15T10:15:42"
    })
    void takesTheMomentThatIsShown(String format, String stored, String shown, LocalDateTime moment)
            throws IOException {
        var cell = cell(format, "<c s=\"1\"><v>" + stored + "</v></c>");

        assertThat(cell.shown()).isEqualTo(shown);
        assertThat(cell.moment()).isEqualTo(moment);
    }

    @Test
    void countsDaysFrom1904WhereTheBookSaysSo() throws IOException {
        var book = new WrittenWorkbook()
                .part("xl/workbook.xml", """
                        <workbook xmlns:r="x"><workbookPr date1904="1"/><sheets>
                        <sheet name="A" r:id="r1"/></sheets></workbook>""")
                .formats("dd.mm.yyyy")
                .sheet("<row><c s=\"1\"><v>44909</v></c></row>");

        assertThat(first(book).get(0).moment()).isEqualTo(LocalDateTime.of(2026, 12, 15, 0, 0));
    }

    @Test
    void takesTextAndTruthAndErrorsForWhatTheyAre() throws IOException {
        var book = new WrittenWorkbook().part("xl/sharedStrings.xml", """
                        <sst><si><r><t>Ок</t></r><r><t>на</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>""").sheet("""
                        <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="str"><f>A1</f><v>из_x000A_формулы</v></c>
                        <c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4"><f>A1</f></c></row>""");

        var row = rows(book).get(0);

        assertThat(row.number()).isEqualTo(4);
        assertThat(row.shown()).containsExactly("Окна", "из\nформулы", "ИСТИНА", "#N/A", "");
        assertThat(row.cells().stream().map(Cell::kind))
                .containsExactly(Kind.WRITTEN, Kind.WRITTEN, Kind.YES, Kind.ERROR, Kind.NOT_COMPUTED);
    }

    @Test
    void takesTheFirstSheetThatIsNotHidden() throws IOException {
        var book = new WrittenWorkbook().part("xl/workbook.xml", """
                        <workbook xmlns:r="x"><sheets><sheet name="A" state="hidden" r:id="r9"/>
                        <sheet name="B" r:id="r1"/></sheets></workbook>""").sheet("<row><c><v>7</v></c></row>");

        assertThat(first(book).get(0).shown()).isEqualTo("7");
    }

    @Test
    void tellsThatSomethingStandsBehindTheHeader() throws IOException {
        var rows = rows(new WrittenWorkbook().sheet("""
                <row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>2</v></c></row><row r="3"><c r="F3"><v>1</v></c></row>
                <row r="4"><c r="A4"><v>1</v></c><c r="XFD4" s="1"/></row>"""));

        assertThat(rows.stream().map(TableRow::overfull)).containsExactly(true, true, false);
    }

    static Stream<WrittenWorkbook> hostile() {
        var sheet = "xl/worksheets/sheet1.xml";
        var strings = "xl/sharedStrings.xml";
        var begin = "<worksheet><sheetData>" + WrittenWorkbook.header();
        return Stream.of(
                new WrittenWorkbook().sheet("<row><c r=\"FXSHRXW1\"><v>1</v></c></row>"),
                new WrittenWorkbook().sheet("<row><c r=\"XFDZZZ2\"><v>1</v></c></row>"),
                new WrittenWorkbook().sheet("<row r=\"2000000000\"><c><v>1</v></c></row>"),
                new WrittenWorkbook().sheet("<row r=\"-5\"><c><v>1</v></c></row>"),
                new WrittenWorkbook().sheet("<row r=\"1048576\"/><row><c><v>1</v></c></row>"),
                new WrittenWorkbook().sheet("<row r=\"2\"/>".repeat(1_048_576)),
                new WrittenWorkbook().sheet("<row>" + "<c r=\"A2\"/>".repeat(16_385) + "</row>"),
                new WrittenWorkbook().sheet("<row><c t=\"s\"><v>-1</v></c></row>"),
                new WrittenWorkbook().sheet("<row><c t=\"s\"><v>0</v></c></row>"),
                new WrittenWorkbook().sheet("<row><c t=\"s\"><v>99999999999</v></c></row>"),
                new WrittenWorkbook().sheet("<row><c t=\"magic\"><v>0</v></c></row>"),
                new WrittenWorkbook().sheet("<row><c><v>abc</v></c></row>"),
                new WrittenWorkbook().sheet("<row><c><v><b/></v></c></row>"),
                new WrittenWorkbook().sheet("<row><c><v>1</v><v>2</v></c></row>"),
                new WrittenWorkbook()
                        .sheet("<row><c t=\"inlineStr\">%s<v>1</v></c></row>"
                                .formatted("<is><t>%s</t></is>"
                                        .formatted("z".repeat(32_767))
                                        .repeat(2))),
                new WrittenWorkbook()
                        .part(
                                sheet,
                                WrittenWorkbook.repeated(
                                        begin + "<row><c t=\"inlineStr\">",
                                        "<is><t>" + "z".repeat(32_700) + "</t></is>",
                                        3_000,
                                        "</c></row></sheetData></worksheet>")),
                new WrittenWorkbook().sheet("<row><c><v>1</v></c>"),
                new WrittenWorkbook().part(sheet, "<!DOCTYPE a [<!ENTITY b \"c\">]>" + begin),
                new WrittenWorkbook().part(sheet, WrittenWorkbook.repeated(begin + "<!--", "< ", 200_000_000, "-->")),
                new WrittenWorkbook()
                        .part(
                                sheet,
                                WrittenWorkbook.repeated(begin + "<row><c><v>", "7", 350_000_000, "</v></c></row>")),
                new WrittenWorkbook()
                        .part(sheet, WrittenWorkbook.repeated(begin + "<row><c r=\"", "A", 200_000_000, "\"/></row>")),
                new WrittenWorkbook().part(sheet, WrittenWorkbook.repeated(begin + "<", "a", 200_000_000, "/>")),
                new WrittenWorkbook().part(sheet, WrittenWorkbook.repeated(begin, "<a>", 50_000_000, "")),
                new WrittenWorkbook().sheet(numbered("<a%d/>")),
                new WrittenWorkbook().sheet(numbered("<a a%d=\"\"/>")),
                new WrittenWorkbook().sheet(numbered("<a xmlns:a%d=\"b\"/>")),
                new WrittenWorkbook().sheet(numbered("<a xmlns=\"%d\"/>")),
                new WrittenWorkbook().sheet(numbered("<?a%d?>")),
                new WrittenWorkbook().sheet("<row><c><v>%s</v></c></row>".formatted(numbered("<?a%d?>"))),
                new WrittenWorkbook().sheet("<a xmlns:b=\"" + "c".repeat(300_000) + "\"/>"),
                new WrittenWorkbook()
                        .part(strings, WrittenWorkbook.repeated("<sst>", "<si/>", 20_000_000, "</sst>"))
                        .sheet("<row><c><v>1</v></c></row>"),
                new WrittenWorkbook()
                        .part(strings, WrittenWorkbook.repeated("<sst><si><t>", "z", 350_000_000, "</t></si></sst>"))
                        .sheet("<row><c><v>1</v></c></row>"),
                new WrittenWorkbook()
                        .part(
                                "xl/styles.xml",
                                WrittenWorkbook.repeated("<s><cellXfs>", "<xf/>", 3_000_000, "</cellXfs></s>"))
                        .sheet("<row><c><v>1</v></c></row>"),
                new WrittenWorkbook()
                        .part("xl/styles.xml", "<s>" + numbered("<numFmt numFmtId=\"%d\"/>", 10_000) + "</s>")
                        .sheet("<row><c><v>1</v></c></row>"));
    }

    private static String numbered(String pattern) {
        return numbered(pattern, 3_000);
    }

    private static String numbered(String pattern, int times) {
        return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesAHostileFileInASentence(WrittenWorkbook book) {
        assertThatThrownBy(() -> rows(book)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesMoreTextThanTheCellsOfASheetMayShareAndRepeat() {
        var book = new WrittenWorkbook()
                .part("xl/sharedStrings.xml", WrittenWorkbook.repeated("<sst><si><t>", "z", 30_000, "</t></si></sst>"))
                .part(
                        "xl/worksheets/sheet1.xml",
                        WrittenWorkbook.repeated(
                                "<worksheet><sheetData>" + WrittenWorkbook.header(),
                                "<row><c t=\"s\"><v>0</v></c></row>",
                                20_000,
                                "</sheetData></worksheet>"));

        assertThatThrownBy(() -> rows(book)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1999999999", "1e200000000", "-1e99999", "NaN", "Infinity"})
    void takesNoAbsurdNumber(String number) throws IOException {
        assertThat(cell("General", "<c s=\"1\"><v>" + number + "</v></c>").kind())
                .isEqualTo(Kind.ERROR);
    }

    @Test
    void keepsNoMoreOfATooLongCellThanACellMayHold() throws IOException {
        var book = new WrittenWorkbook()
                .part("xl/sharedStrings.xml", WrittenWorkbook.repeated("<sst><si><t>", "z", 100_000, "</t></si></sst>"))
                .sheet("<row><c t=\"s\"><v>0</v></c></row>");

        var cell = first(book).get(0);

        assertThat(cell.kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(cell.shown()).hasSize(32_767);
    }

    static Stream<String> tooLong() {
        return Stream.of("<t>%s</t>", "<r><t>%s</t></r>")
                .map(piece -> piece.formatted("z".repeat(1_000)).repeat(300));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void keepsNoMoreOfACellOfManyPieces(String pieces) throws IOException {
        var book = new WrittenWorkbook()
                .part("xl/sharedStrings.xml", "<sst><si>" + pieces + "</si></sst>")
                .sheet("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>" + pieces + "</is></c></row>");

        var cells = first(book).subList(0, 2);

        assertThat(cells).extracting(Cell::kind).containsOnly(Kind.TOO_LONG);
        assertThat(cells).extracting(cell -> cell.shown().length()).containsOnly(32_767);
    }

    @Test
    void countsTheSignsOfATextAndNotOfItsWriting() throws IOException {
        var book = new WrittenWorkbook()
                .part("xl/sharedStrings.xml", "<sst><si><t>" + "_x000A_".repeat(32_766) + "z</t></si></sst>")
                .sheet("<row><c t=\"s\"><v>0</v></c></row>");

        var cell = first(book).get(0);

        assertThat(cell.kind()).isEqualTo(Kind.WRITTEN);
        assertThat(cell.shown()).hasSize(32_767).endsWith("z");
    }

    @Test
    void takesTheValueThatTheTypeOfACellNames() throws IOException {
        assertThat(cell("General", "<c t=\"inlineStr\"><v/><is><t>Окна</t></is></c>")
                        .shown())
                .isEqualTo("Окна");
        assertThat(cell("General", "<c><v>7</v><is><t>Окна</t></is></c>").shown())
                .isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "utf8, UTF-8", "us-ascii, UTF-8", "UTF-16, UTF-16", "UTF-16, UTF-16LE", "utf-16, UTF-8"
    })
    void readsAPartInTheEncodingOfItsBytes(String said, String written) throws IOException {
        var book = new WrittenWorkbook().sheet("<row><c t=\"s\"><v>0</v></c></row>");
        inEncoding(book, said, Charset.forName(written), "xl/sharedStrings.xml", "<sst><si><t>Окна</t></si></sst>");

        assertThat(first(book).get(0).shown()).isEqualTo("Окна");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, windows-1251", "UTF-8, windows-1251", "magic, UTF-8", "'a b', UTF-8", "UTF-7, US-ASCII"})
    void putsNoOtherSignsInPlaceOfThoseOfAnotherEncoding(String said, String written) {
        for (var part :
                List.of("xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml")) {
            var book = new WrittenWorkbook().sheet("<row><c><v>1</v></c></row>");
            inEncoding(book, said, Charset.forName(written), part, "<a>Окна</a>");

            assertThatThrownBy(() -> rows(book))
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            refusal -> assertThat(refusal.facts()).containsEntry("reason", "table-damaged"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"})
    void refusesAPartThatBeginsWithSignsOfAnotherEncoding(String part) {
        var book = new WrittenWorkbook()
                .sheet("<row><c><v>1</v></c></row>")
                .part(part, to -> to.write("Окна".getBytes(Charset.forName("windows-1251"))));

        assertThatThrownBy(() -> rows(book))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.facts()).containsEntry("reason", "table-damaged"));
    }

    private static void inEncoding(WrittenWorkbook book, String said, Charset written, String part, String content) {
        var bytes = "<?xml version=\"1.0\" encoding=\"%s\"?>%s"
                .formatted(said, content)
                .getBytes(written);
        book.part(part, to -> to.write(bytes));
    }

    @Test
    void survivesFormatsThatMeanNothing() throws IOException {
        for (var format :
                List.of(";;;", "[", "\"", "0.".repeat(100), "\\", "%%%%", "[Red", "dd\"", "#/", "?".repeat(255))) {
            assertThat(cell(format, "<c s=\"1\"><v>12.5</v></c>").kind()).isIn(Kind.NUMBER, Kind.MOMENT, Kind.PERCENT);
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        var noZip = Files.write(folder.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        var old = Files.write(folder.resolve("b.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1});

        assertThatThrownBy(() -> Table.open(noZip, null, RUSSIAN)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Table.open(old, null, RUSSIAN))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.facts()).containsEntry("reason", "table-old"));
    }

    @Test
    void readsOrRefusesAFileWhateverByteOfItIsBroken() throws IOException {
        var whole = new WrittenWorkbook()
                .formats("dd.mm.yyyy")
                .part("xl/sharedStrings.xml", "<sst><si><t>Окна</t></si></sst>")
                .sheet("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46371</v></c></row>")
                .in(folder);
        var bytes = Files.readAllBytes(whole);

        for (int at = ZIP_HEAD; at < bytes.length; at++) {
            var broken = bytes.clone();
            broken[at] ^= (byte) 0xff;
            Files.write(whole, broken);
            assertThat(outcome(whole)).isIn("read", "refused");
        }
    }

    private static String outcome(Path file) {
        try (var table = Table.open(file, null, RUSSIAN)) {
            var row = table.next();
            while (row.isPresent()) {
                row = table.next();
            }
            return "read";
        } catch (Unreadable refusal) {
            return "refused";
        }
    }

    @Test
    void refusesAFileOfVeryManyParts() {
        assertThatThrownBy(() -> rows(bookOfVeryManyParts())).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesAFileOfVeryManyPartsThatHidesThemBehindAComment() throws IOException {
        var file = bookOfVeryManyParts().in(folder);
        var whole = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var comment = ByteBuffer.allocate(ZIP_END + 1).order(ByteOrder.LITTLE_ENDIAN);
        comment.putInt(0, whole.getInt(whole.capacity() - ZIP_END));
        whole.putShort(whole.capacity() - 2, (short) comment.capacity());

        Files.write(file, whole.array());
        Files.write(file, comment.array(), StandardOpenOption.APPEND);

        assertThat(outcome(file)).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(longs = {600_000_000, 900_000_000})
    void makesNoRoomForMorePartsThanAFileCanHave(long parts) throws IOException {
        var file = new WrittenWorkbook().sheet("<row><c><v>1</v></c></row>").in(folder);
        var whole = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int end = whole.capacity() - ZIP_END;
        whole.putInt(end + 8, -1);
        var said = ByteBuffer.allocate(76).order(ByteOrder.LITTLE_ENDIAN);
        said.putInt(0x06064b50).putLong(44).putInt(0).putLong(0).putLong(parts).putLong(parts);
        said.putLong(whole.getInt(end + 12)).putLong(whole.getInt(end + 16));
        said.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);

        Files.write(file, Arrays.copyOf(whole.array(), end));
        Files.write(file, said.array(), StandardOpenOption.APPEND);
        Files.write(file, Arrays.copyOfRange(whole.array(), end, whole.capacity()), StandardOpenOption.APPEND);

        assertThat(outcome(file)).isEqualTo("refused");
    }

    private static WrittenWorkbook bookOfVeryManyParts() {
        var book = new WrittenWorkbook().sheet("<row><c><v>1</v></c></row>");
        for (int index = 0; index < 30_000; index++) {
            book.part("xl/media/picture" + index, "");
        }
        return book;
    }

    private Cell cell(String format, String cell) throws IOException {
        return first(new WrittenWorkbook().formats(format).sheet("<row>" + cell + "</row>"))
                .get(0);
    }

    private List<Cell> first(WrittenWorkbook book) throws IOException {
        return rows(book).get(0).cells();
    }

    private List<TableRow> rows(WrittenWorkbook book) throws IOException {
        var file = book.in(folder);
        try (var table = Table.open(file, null, RUSSIAN)) {
            return Stream.iterate(table.next(), row -> row.isPresent(), row -> table.next())
                    .flatMap(row -> row.stream())
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}

package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.record.AcceptedValue;
import org.lekalo.server.spelling.ColumnWatch;
import org.lekalo.server.spelling.CurrencySigns;
import org.lekalo.server.spelling.Spelling;
import org.lekalo.server.table.Cell;

class CellReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final CellReader reader = new CellReader(ZoneOffset.UTC, Locale.ENGLISH, new CurrencySigns("RUB"));

    @ParameterizedTest
    @EnumSource(names = {"DATE", "DATE_TIME"})
    void aNumberOfDaysInAColumnForDatesNeedsTheFormatOfADate(FieldKind kind) {
        var cell = new Cell(Cell.Kind.NUMBER, "46371", new BigDecimal(46371), null);

        var read = read(Field.of("due", new Text("Срок", "Due"), kind), cell);

        assertThat(read).isEqualTo(new CellReader.Read.Problem("number-is-no-date"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBER", "MONEY", "DATE", "DATE_TIME"})
    void aDurationIsNoNumberAndNoDate(FieldKind kind) {
        var cell = new Cell(Cell.Kind.TIME, "36:00:00", null, null);

        assertThat(read(Field.of("due", new Text("Срок", "Due"), kind), cell))
                .isInstanceOf(CellReader.Read.Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.12346E+10", "9,12346E+10", "9e+10"})
    void aTelephoneOfWhichTheSpreadsheetKeptTheFirstDigitsOnlyIsNone(String shown) {
        var telephone = Field.of("phone", new Text("Телефон", "Telephone"), FieldKind.TEXT);
        var cell = new Cell(Cell.Kind.WRITTEN, shown, null, null);

        assertThat(read(telephone.withForm(TextForm.TELEPHONE), cell))
                .isEqualTo(new CellReader.Read.Problem("shortened-number", Map.of("shown", shown)));
        assertThat(read(telephone.withForm(TextForm.TAX_NUMBER), cell))
                .isEqualTo(new CellReader.Read.Problem("shortened-number", Map.of("shown", shown)));
        assertThat(read(telephone, cell)).isEqualTo(new CellReader.Read.Value(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONEY  | 1.250      | $1,250.00",
                "MONEY  | 950.000    | €1.250,00",
                "MONEY  | 950,000    | 12,5%",
                "MONEY  | 950,000    | 1.2345",
                "MONEY  | 950,000    | 1234567890123456.5",
                "NUMBER | 950,000    | 5.12345",
                "NUMBER | 1.250      | $1,250.00",
                "DATE   | 05/10/2026 | 12/25/1726",
                "DATE   | 05/10/2026 | 12/25/2026 25:61"
            })
    void aCellThatIsRefusedSaysNothingAboutTheOthers(FieldKind kind, String text, String refused) {
        var field = Field.of("a", new Text("А", "A"), kind);

        assertThat(read(field, text, refused))
                .isInstanceOfSatisfying(
                        CellReader.Read.Problem.class,
                        problem -> assertThat(problem.name()).startsWith("several-meanings"));
        assertThat(read(field, refused, text))
                .satisfies(read -> assertThat(taken(field, read)).isFalse());
    }

    private static boolean taken(Field field, CellReader.Read read) {
        return read instanceof CellReader.Read.Value value && AcceptedValue.is(field, value.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | 950,000    | 12,5%      | 950",
                "MONEY  | 950,000    | 5.50 руб.  | 950000",
                "DATE   | 05/10/2026 | 12/25/2026 | 2026-05-10"
            })
    void aCellThatIsTakenSaysHowTheOthersAreRead(FieldKind kind, String text, String another, String value) {
        var read = read(Field.of("a", new Text("А", "A"), kind), text, another);

        assertThat(read)
                .isInstanceOfSatisfying(
                        CellReader.Read.Value.class,
                        one -> assertThat(
                                        one.value() instanceof BigDecimal number ? number.toPlainString() : one.value())
                                .isEqualTo(value));
    }

    private CellReader.Read read(Field field, String text, String another) {
        var watch = new ColumnWatch(TODAY);
        watch.text(text);
        watch.text(another);
        var heard = reader.heard(field, watch.evidence(), Reading.BY_THE_COLUMN, TODAY);
        return reader.read(field, Cell.written(text), new Spelling(Reading.BY_THE_COLUMN, heard, TODAY));
    }

    private CellReader.Read read(Field field, Cell cell) {
        var column = new ColumnWatch(LocalDate.EPOCH).evidence();
        return reader.read(field, cell, new Spelling(Reading.BY_THE_COLUMN, column, LocalDate.EPOCH));
    }
}

package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.spelling.ColumnWatch;
import org.lekalo.server.spelling.CurrencySigns;
import org.lekalo.server.spelling.Spelling;
import org.lekalo.server.table.Cell;

class CellReaderTest {

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

    private CellReader.Read read(Field field, Cell cell) {
        var column = new ColumnWatch(LocalDate.EPOCH).evidence();
        return reader.read(field, cell, new Spelling(Reading.BY_THE_COLUMN, column, LocalDate.EPOCH));
    }
}

package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;
import org.lekalo.server.spelling.ColumnWatch;
import org.lekalo.server.spelling.CurrencySigns;
import org.lekalo.server.spelling.Spelling;
import org.lekalo.server.table.Cell;

class CellReaderTest {

    private final CellReader reader = new CellReader(ZoneOffset.UTC, Locale.ENGLISH, new CurrencySigns("RUB"));

    @ParameterizedTest
    @EnumSource(names = {"DATE", "DATE_TIME"})
    void aNumberOfDaysInAColumnForDatesNeedsTheFormatOfADate(FieldKind kind) {
        var column = new ColumnWatch(LocalDate.EPOCH).evidence();
        var spelling = new Spelling(Reading.BY_THE_COLUMN, column, LocalDate.EPOCH);
        var cell = new Cell(Cell.Kind.NUMBER, "46371", new BigDecimal(46371), null);

        var read = reader.read(Field.of("due", new Text("Срок", "Due"), kind), cell, spelling);

        assertThat(read).isEqualTo(new CellReader.Read.Problem("number-is-no-date"));
    }
}

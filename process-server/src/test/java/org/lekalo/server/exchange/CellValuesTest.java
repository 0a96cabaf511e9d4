package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

class CellValuesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final RecordType DEAL =
            new RecordType("deal", new Text("Сделка", "Deal"), new Text("Сделки", "Deals"), List.of(), List.of());

    private static Field field(FieldKind kind) {
        return Field.of("field", new Text("Поле", "Field"), kind)
                .withOptions(List.of(
                        new Option("red", new Text("Красный", "Red")),
                        new Option("old", new Text("Прежний", "Former"), true)));
    }

    private static Object cell(FieldKind kind, Object value, Locale language) {
        var record = new RecordView(
                new RecordRef("deal", 42),
                1,
                "Окна",
                Map.of("field", value),
                Map.of("field", "ООО «Ромашка»"),
                true,
                true);
        return new CellValues(DEAL, List.of(field(kind)), language, ZoneId.of("Europe/Moscow"))
                .of(record)
                .get(1);
    }

    @Test
    void beginWithTheRecordsNumberUnderTheNameOfItsType() {
        var values = new CellValues(DEAL, List.of(field(FieldKind.TEXT)), RUSSIAN, ZoneId.of("UTC"));
        var empty = new RecordView(new RecordRef("deal", 42), 1, "", Map.of(), Map.of(), false, false);

        assertThat(values.header()).containsExactly("Сделка: номер записи", "Поле");
        assertThat(values.of(empty)).containsExactly(new BigDecimal(42), "");
    }

    @ParameterizedTest
    @EnumSource
    void areEmptyWhereNothingIsSet(FieldKind kind) {
        var values = new CellValues(DEAL, List.of(field(kind)), RUSSIAN, ZoneId.of("UTC"));
        var empty = new RecordView(new RecordRef("deal", 42), 1, "", Map.of(), Map.of(), false, false);

        assertThat(values.of(empty).get(1)).isEqualTo("");
    }

    @Test
    void areNumbersAndDatesAsSpreadsheetsKnowThem() {
        assertThat(cell(FieldKind.MONEY, "1500.50", RUSSIAN)).isEqualTo(new BigDecimal("1500.50"));
        assertThat(cell(FieldKind.NUMBER, 5, RUSSIAN)).isEqualTo(BigDecimal.valueOf(5));
        assertThat(cell(FieldKind.DATE, "2026-12-01", RUSSIAN)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void areMomentsByTheReadersClockToTheSecond() {
        assertThat(cell(FieldKind.DATE_TIME, "2026-11-30T22:15:30.987Z", RUSSIAN))
                .isEqualTo(LocalDateTime.of(2026, 12, 1, 1, 15, 30));
    }

    @Test
    void areWordsOfTheReadersLanguage() {
        assertThat(cell(FieldKind.YES_NO, true, RUSSIAN)).isEqualTo("да");
        assertThat(cell(FieldKind.YES_NO, "false", Locale.ENGLISH)).isEqualTo("no");
        assertThat(cell(FieldKind.CHOICE, "red", RUSSIAN)).isEqualTo("Красный");
        assertThat(cell(FieldKind.CHOICE, "red", Locale.ENGLISH)).isEqualTo("Red");
    }

    @Test
    void whatWasChosenBeforeItsChoiceWasRemovedIsStillCalledSo() {
        assertThat(cell(FieldKind.CHOICE, "old", RUSSIAN)).isEqualTo("Прежний");
        assertThat(cell(FieldKind.MANY_CHOICE, List.of("red", "old", "gone"), RUSSIAN))
                .isEqualTo("Красный, Прежний, gone");
        assertThat(cell(FieldKind.MANY_CHOICE, "red", RUSSIAN)).isEqualTo("Красный");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFERENCE", "PERSON", "FILE"})
    void areNamesOfWhatIsReferredTo(FieldKind kind) {
        assertThat(cell(kind, "company:7", RUSSIAN)).isEqualTo("ООО «Ромашка»");
    }
}

package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

class ImportGuessTest {

    private static final RecordType DEAL = new RecordType(
            "deal",
            new Text("Сделка", "Deal"),
            new Text("Сделки", "Deals"),
            List.of(
                    Field.of("title", new Text("Название", "Title"), FieldKind.TEXT),
                    Field.of("amount", new Text("Объём, ₽", "Amount"), FieldKind.MONEY),
                    Field.of("contract", new Text("Договор", "Contract"), FieldKind.FILE),
                    Field.of("created_at", new Text("Создано", "Created"), FieldKind.DATE_TIME)
                            .withReadOnly(true)),
            List.of());

    private static List<String> guessed(String... header) {
        return ImportGuess.of(List.of(header), DEAL).fields();
    }

    @Test
    void knowsAFieldByItsNameInEitherLanguageAndByItsKey() {
        assertThat(guessed("Название", "Amount")).containsExactly("title", "amount");
        assertThat(guessed(" ОБЪЕМ,  ₽ ", "TITLE")).containsExactly("amount", "title");
        assertThat(guessed("amount")).containsExactly("amount");
    }

    @Test
    void leavesOutWhatNoFieldIsCalledAndWhatNobodyFillsFromAFile() {
        assertThat(guessed("Сумма", "Created", "Договор", "")).containsExactly(null, null, null, null);
    }

    @Test
    void givesAFieldToTheFirstOfTwoColumns() {
        assertThat(guessed("Title", "Название")).containsExactly("title", null);
    }

    @Test
    void changesRecordsWhereAColumnHoldsTheirNumbers() {
        var mapping = ImportGuess.of(List.of("сделка: номер записи", "Title", "Deal: record number"), DEAL);

        assertThat(mapping.fields()).containsExactly(ExchangeApi.RECORD, "title", null);
        assertThat(mapping.key()).isEqualTo(ExchangeApi.RECORD);
        assertThat(ImportGuess.of(List.of("Title"), DEAL).key()).isNull();
    }

    @Test
    void aFileOfAnotherTypeChangesNone() {
        var mapping = ImportGuess.of(List.of("Компания: номер записи"), DEAL);

        assertThat(mapping.fields()).containsExactly((String) null);
        assertThat(mapping.key()).isNull();
    }
}

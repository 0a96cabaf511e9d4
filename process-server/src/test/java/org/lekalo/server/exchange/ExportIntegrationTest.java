package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Export;
import org.lekalo.library.contract.ExchangeApi.Format;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;

class ExportIntegrationTest extends ServerTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<String> COLUMNS =
            List.of("title", "amount", "closing_date", "source", "prepayment", "owner");

    @Test
    void writesWhatTheListShowsAsRussianSpreadsheetsReadIt() throws IOException {
        var deal = deal("Выгрузка; с «кавычками» \"");

        var lines = csv("Выгрузка с", RUSSIAN).split("\r\n", -1);

        assertThat(lines[0])
                .isEqualTo(
                        "\ufeffСделка: номер записи;Название;Сумма;Ожидаемая дата закрытия;Источник;Предоплата получена;Ответственный");
        assertThat(lines[1])
                .isEqualTo(deal.id() + ";\"Выгрузка; с «кавычками» \"\"\";1234,50;10.05.2026;Сайт;да;Елена Волкова");
    }

    @Test
    void writesEnglishWithCommas() throws IOException {
        deal("Выгрузка, английская");

        assertThat(csv("Выгрузка английская", Locale.ENGLISH).split("\r\n", -1)[1])
                .contains(",\"Выгрузка, английская\",1234.50,2026-05-10,Website,yes,");
    }

    @Test
    void leavesNoTextThatASpreadsheetTakesForAFormula() throws IOException {
        deal("=cmd|выгрузкаформулы!A1");

        assertThat(csv("выгрузкаформулы", RUSSIAN)).contains(";'=cmd|");
    }

    @Test
    void writesNumbersAndDatesAsSuch() throws IOException {
        deal("Выгрузка в таблицу");

        var file = as("elena", ExchangeApi.class, RUSSIAN)
                .export("deal", new Export(Format.XLSX, query("Выгрузка таблицу"), COLUMNS, "Europe/Moscow"))
                .getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(2)).isEqualTo("Сумма");
            assertThat(rows.get(1).getCellAsNumber(2))
                    .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(new BigDecimal("1234.5")));
            assertThat(rows.get(1).getCellAsDate(3)).contains(LocalDateTime.of(2026, 5, 10, 0, 0));
        }
    }

    @Test
    void holdsOnlyWhatTheCallerSeesAndIsWrittenDown() throws IOException {
        deal("Выгрузка чужого отдела");

        var file = as("sergey", ExchangeApi.class, RUSSIAN)
                .export("deal", new Export(Format.CSV, query("Выгрузка чужого"), COLUMNS, "Europe/Moscow"))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(file.split("\r\n", -1)).hasSize(2);
        assertThat(as("irina", AuditApi.class).entries(5, null).entries())
                .anySatisfy(entry -> assertThat(entry.deed()).isEqualTo(Deed.RECORDS_EXPORTED));
    }

    @Test
    void refusesColumnsThatAreNot() {
        assertThatThrownBy(() -> as("elena", ExchangeApi.class)
                        .export("deal", new Export(Format.CSV, query(""), List.of("colour"), "Europe/Moscow")))
                .isInstanceOf(FieldsRefused.class);
    }

    private String csv(String text, Locale language) throws IOException {
        return as("elena", ExchangeApi.class, language)
                .export("deal", new Export(Format.CSV, query(text), COLUMNS, "Europe/Moscow"))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Query query(String text) {
        return new Query(text, List.of(), null, false, 1, null);
    }

    private RecordRef deal(String title) {
        return as("elena", RecordsApi.class)
                .create(
                        "deal",
                        Map.of(
                                "title",
                                title,
                                "amount",
                                1234.5,
                                "closing_date",
                                "2026-05-10",
                                "source",
                                "site",
                                "prepayment",
                                true))
                .ref();
    }
}

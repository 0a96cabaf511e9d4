package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class ImportIntegrationTest extends ServerTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String ZONE = "Europe/Moscow";

    @Autowired
    private ImportRun run;

    @Test
    void takesInAFileInWindows1251WithSemicolonsAndRussianNumbers() {
        var imported = take("""
                Название;Сумма;Ожидаемая дата закрытия;Источник;Предоплата получена;Лишнее
                "Импорт; первый";1 234,50 руб.;10.05.2026;Сайт;да;x
                Импорт второй;"2 000";2026-06-11;звонок;нет;y
                """.getBytes(Charset.forName("windows-1251")));

        assertThat(imported.state()).isEqualTo(ImportState.DONE);
        assertThat(imported.created()).isEqualTo(2);
        var first = one("Импорт; первый");
        assertThat(first.values())
                .containsEntry("closing_date", "2026-05-10")
                .containsEntry("source", "site")
                .containsEntry("prepayment", true);
        assertThat(new BigDecimal(String.valueOf(first.values().get("amount")))).isEqualByComparingTo("1234.5");
    }

    @Test
    void doesNotStopForBrokenRowsAndReportsEach() throws IOException {
        var lines = IntStream.rangeClosed(1, 100)
                .mapToObj(row -> switch (row) {
                    case 10 -> "Сломанный;31.02.2026;много;Сайт";
                    case 20 -> ";01.02.2026;1;Сайт";
                    case 30 -> "Сломанный;01.02.2026;1;Голубиная почта";
                    default -> "Ряд %d;01.02.2026;%d;Сайт".formatted(row, row);
                })
                .collect(Collectors.joining("\r\n"));

        var imported =
                take(("Название;Ожидаемая дата закрытия;Сумма;Источник\r\n" + lines).getBytes(StandardCharsets.UTF_8));

        assertThat(imported.created()).isEqualTo(97);
        assertThat(imported.refused()).isEqualTo(3);
        var report = elena().report(imported.id())
                .getContentAsString(StandardCharsets.UTF_8)
                .split("\r\n", -1);
        assertThat(report[0])
                .isEqualTo("\ufeffСтрока;Почему отклонена;Название;Ожидаемая дата закрытия;Сумма;Источник");
        assertThat(report[1]).startsWith("11;").contains("Такой даты нет", "Сумма: ", "31.02.2026;много");
        assertThat(report[2]).startsWith("21;").contains("Название: ");
        assertThat(report[3]).startsWith("31;").contains("Источник: ");
    }

    @Test
    void takesInASpreadsheetWithItsDates() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Lekalo", "1.0")) {
            var sheet = book.newWorksheet("Лист");
            sheet.value(0, 0, "Название");
            sheet.value(0, 1, "Сумма");
            sheet.value(0, 2, "Ожидаемая дата закрытия");
            sheet.value(1, 0, "Импорт из таблицы");
            sheet.value(1, 1, 99.9);
            sheet.value(1, 2, LocalDate.of(2026, 3, 4));
            sheet.style(1, 2).format("dd.mm.yyyy").set();
        }

        take(file.toByteArray());

        assertThat(one("Импорт из таблицы").values()).containsEntry("closing_date", "2026-03-04");
    }

    @Test
    void changesTheRecordsThatTheKeyNames() {
        take("Название;Сумма\nИмпорт с ключом;100\n".getBytes(StandardCharsets.UTF_8));

        var imported = take(
                "Название;Сумма\nИмпорт с ключом;200\nИмпорт с новым ключом;5\nИмпорт с новым ключом;6\n"
                        .getBytes(StandardCharsets.UTF_8),
                "title");

        assertThat(imported.updated()).isEqualTo(1);
        assertThat(imported.created()).isEqualTo(1);
        assertThat(imported.refused()).isEqualTo(1);
        assertThat(new BigDecimal(String.valueOf(one("Импорт с ключом").values().get("amount"))))
                .isEqualByComparingTo("200");
    }

    @Test
    void showsBeforehandWhatWouldBeRefused() {
        var uploaded = elena().upload(
                        "deal", "a.csv", "Название;Сумма\n'=Импорт;тысяча\nИмпорт;5".getBytes(StandardCharsets.UTF_8));

        var preview = elena().preview(uploaded.id(), new Start(uploaded.mapping(), ZONE));

        assertThat(uploaded.mapping().fields()).containsExactly("title", "amount");
        assertThat(preview.rows()).hasSize(2);
        assertThat(preview.rows().get(0).cells()).containsExactly("=Импорт", "тысяча");
        assertThat(preview.rows().get(0).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("amount"));
        assertThat(preview.rows().get(1).problems()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTableAndMappingsThatCannotBe() {
        assertThatThrownBy(() -> elena().upload("deal", "a.csv", "Название".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("CSV");
        assertThatThrownBy(() -> elena().upload("deal", "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(Unreadable.class);
        var uploaded = elena().upload("deal", "a.csv", "Название;Б\nИмпорт;5".getBytes(StandardCharsets.UTF_8));
        List<@Nullable String> readOnly = Arrays.asList("title", "created_at");
        assertThatThrownBy(() -> elena().start(uploaded.id(), new Start(new Mapping(readOnly, null), ZONE)))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> as("sergey", ExchangeApi.class).imported(uploaded.id()))
                .isInstanceOf(NotFound.class);
    }

    private Import take(byte[] file) {
        return take(file, null);
    }

    private Import take(byte[] file, @Nullable String key) {
        var uploaded = elena().upload("deal", "Сделки.csv", file);
        elena().start(uploaded.id(), new Start(new Mapping(uploaded.mapping().fields(), key), ZONE));
        run.run();
        return elena().imported(uploaded.id());
    }

    private ExchangeApi elena() {
        return as("elena", ExchangeApi.class, RUSSIAN);
    }

    private RecordView one(String title) {
        return as("elena", RecordsApi.class)
                .query("deal", new Query(title, List.of(), "created_at", true, 10, null))
                .records()
                .stream()
                .filter(record -> record.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}

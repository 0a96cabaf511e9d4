package org.lekalo.server.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.ExchangeApi.Export;
import org.lekalo.library.contract.ExchangeApi.Format;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.PreviewRow;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.ExchangeApi.Reencoded;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.ServerTest;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.database.DatabaseTroubles;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordCreated;
import org.lekalo.server.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.io.InputStreamResource;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@ExtendWith(OutputCaptureExtension.class)
class ImportIntegrationTest extends ServerTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String ZONE = "Europe/Moscow";

    @Autowired
    private ImportRun run;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private ImportBatch batch;

    @Autowired
    private Collisions collisions;

    @Autowired
    private DatabaseTroubles troubles;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ConfigurableApplicationContext context;

    @AfterEach
    void takeTheTroubleAway() {
        sql.execute("drop function if exists trouble_of_import cascade");
    }

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
    void namesAllThatIsWrongInARowAtOnce() throws IOException {
        var uploaded = upload("Название;Сумма;Ожидаемая дата закрытия\n;тысяча;31.02.2027\n");

        var preview = elena().preview(uploaded.id(), new Start(uploaded.mapping(), ZONE));
        var imported = take(uploaded, new Start(uploaded.mapping(), ZONE));

        assertThat(preview.rows().get(0).problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("title", "amount", "closing_date");
        assertThat(report(imported)).contains("Название: ", "Сумма: ", "Ожидаемая дата закрытия: ");
    }

    @Test
    void aRowThatIsRefusedKeepsNobodyFromTheRecordThatItRefersTo() {
        take("company", "Название\nИмпорт: голова\n", null);

        var imported = take("company", """
                Название;Головная компания;Сегмент;Город
                Импорт: филиал;Импорт: голова;Такого нет;
                Импорт: голова;;;Тверь
                """, "title");

        assertThat(imported.refused()).isEqualTo(1);
        assertThat(imported.updated()).isEqualTo(1);
    }

    @Test
    void saysWhatIsConcludedFromAColumn() {
        var dotted = upload("Сумма;Ожидаемая дата закрытия\n1 250 000,50;05.03.27\n950;06.03.27\n");
        var open = upload("Сумма;Ожидаемая дата закрытия\n1,250;05/03/2027\n");

        assertThat(dotted.columns())
                .containsExactly(
                        new ColumnSeen(true, DecimalSign.COMMA, null, ThousandsSign.SPACE, null, false),
                        new ColumnSeen(true, null, DateOrder.DAY_MONTH_YEAR, null, Century.TWO_THOUSANDS, false));
        assertThat(open.columns())
                .containsExactly(
                        new ColumnSeen(true, null, null, null, null, false),
                        new ColumnSeen(true, null, null, null, null, false));
    }

    @Test
    void saysThatTimesOfDayStandBesideTheDatesOfAColumn() {
        var uploaded = upload("Срок;Ожидаемая дата закрытия\n01.02.2027 00:00;01.02.2027 15:30\n");

        assertThat(uploaded.columns()).extracting(ColumnSeen::timed).containsExactly(false, true);
    }

    @Test
    void takesNobodyToBeBornInTheFuture() throws IOException {
        var imported = take("contact", """
                title;birthday
                Импорт Рождён Тридцатого;15.05.30
                Импорт Рождён Потом;15.05.2930
                """, null);

        assertThat(List.of(imported.created(), imported.refused())).containsExactly(1, 1);
        assertThat(records()
                        .query("contact", new Query("Импорт Рождён", List.of(), "created_at", true, 10, null))
                        .records())
                .singleElement()
                .satisfies(born -> assertThat(born.values()).containsEntry("birthday", "1930-05-15"));
        assertThat(report(imported)).contains("День рождения не может быть в будущем");
    }

    @Test
    void showsBeforehandWhatWouldBeRefused() {
        var uploaded = upload("Название;Сумма\n'=Импорт;тысяча\nИмпорт;5");

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
        assertThatThrownBy(() -> upload("Название"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("CSV");
        assertThatThrownBy(() -> upload(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(Unreadable.class);
        var uploaded = upload("Название;Б\nИмпорт;5");
        List<@Nullable String> readOnly = Arrays.asList("title", "created_at");
        assertThatThrownBy(() -> elena().start(uploaded.id(), new Start(new Mapping(readOnly, null), ZONE)))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> as("sergey", ExchangeApi.class).imported(uploaded.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void namesTheFieldThatAColumnHasToBeChosenFor() {
        var uploaded = upload("А;Б\nИмпорт;5");
        List<@Nullable String> nothing = Arrays.asList(null, null);

        assertThatThrownBy(() -> elena().preview(uploaded.id(), new Start(new Mapping(nothing, null), ZONE)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::text)
                                .containsExactly("Выберите колонку для поля «Название»: без него записи не создать."));
    }

    @Test
    void readsAmountsByTheWholeColumnAndShowsWhatWillBeStored() {
        var uploaded = upload(
                "Название\tСумма\nИмпорт миллиона\t1,250,000\nИмпорт тысяч\t950,000\nИмпорт долларов\t$1,250.00\n");

        var preview = elena().preview(uploaded.id(), new Start(uploaded.mapping(), ZONE))
                .rows();
        var imported = take(uploaded, new Start(uploaded.mapping(), ZONE));

        assertThat(uploaded.columns().get(1))
                .isEqualTo(new ColumnSeen(true, DecimalSign.POINT, null, ThousandsSign.COMMA, null, false));
        assertThat(amount(preview.get(0).values())).isEqualByComparingTo("1250000");
        assertThat(amount(preview.get(1).values())).isEqualByComparingTo("950000");
        assertThat(preview.get(2).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("в другой валюте ($)", "RUB"));
        assertThat(imported.created()).isEqualTo(2);
        assertThat(amount(one("Импорт миллиона").values())).isEqualByComparingTo("1250000");
        assertThat(amount(one("Импорт тысяч").values())).isEqualByComparingTo("950000");
    }

    @Test
    void refusesAnAmountThatCanBeTwoUntilSomebodySaysHowItIsRead() {
        var uploaded = upload("Название;Сумма\nИмпорт неясного;950,000\n");
        var asked = new Start(uploaded.mapping(), ZONE);
        var set = new Start(
                uploaded.mapping(), ZONE, Arrays.asList(null, new Reading(DecimalSign.COMMA, null, null, null)), null);

        assertThat(elena().preview(uploaded.id(), asked).rows().get(0).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("950", "950\u00a0000"));
        assertThat(take(uploaded, set).created()).isEqualTo(1);
        assertThat(amount(one("Импорт неясного").values())).isEqualByComparingTo("950");
    }

    @Test
    void readsAFileAnewInTheEncodingThatIsAskedFor() {
        var uploaded = upload("Название;Сумма\nШкаф;5".getBytes(Charset.forName("x-MacCyrillic")));

        var reread = elena().reread(uploaded.id(), new Reencoded(Encoding.MAC_CYRILLIC));

        assertThat(reread.encoding()).isEqualTo(Encoding.MAC_CYRILLIC);
        assertThat(reread.header()).containsExactly("Название", "Сумма");
        assertThat(reread.mapping().fields()).containsExactly("title", "amount");
        assertThatThrownBy(() -> elena().reread(uploaded.id(), new Reencoded(Encoding.UTF_8)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void keepsWhatEmptyCellsSayNothingOfUnlessTheyAreToClear() {
        take("Название;Сумма\nИмпорт с пустым;100\n".getBytes(StandardCharsets.UTF_8));
        var file = "Название;Сумма;Примечание\nИмпорт с пустым;;новое\n";
        var keeping = upload(file);
        var byTitle = new Mapping(Arrays.asList("title", "amount", "comment"), "title");

        take(keeping, new Start(byTitle, ZONE));
        assertThat(amount(one("Импорт с пустым").values())).isEqualByComparingTo("100");
        assertThat(one("Импорт с пустым").values()).containsEntry("comment", "новое");

        var clearing = upload(file);
        var clears = new Start(byTitle, ZONE, null, EmptyCells.CLEAR);
        var row = elena().preview(clearing.id(), clears).rows().get(0);
        assertThat(row.values()).containsEntry("amount", null);
        assertThat(row.changes()).isEqualTo(new Match(one("Импорт с пустым").ref(), "Импорт с пустым"));
        take(clearing, clears);
        assertThat(one("Импорт с пустым").values()).doesNotContainKey("amount");
    }

    /** Web pages and spreadsheets leave such blanks. */
    @Test
    void aCellInWhichNobodySeesAnythingIsEmpty() {
        var columns = List.of("title", "amount", "comment");
        take(
                upload("Название;Сумма;Примечание\nИмпорт с невидимым;100;прежнее\n"),
                new Start(new Mapping(columns, null), ZONE));
        var byTitle = new Mapping(columns, "title");

        var taken = take(
                upload("Название;Сумма;Примечание\nИмпорт с невидимым;\u00a0;\u00a0\n\u00a0;\u200b;\n"),
                new Start(byTitle, ZONE));

        assertThat(taken.total()).isEqualTo(1);
        assertThat(taken.refused()).isZero();
        assertThat(amount(one("Импорт с невидимым").values())).isEqualByComparingTo("100");
        assertThat(one("Импорт с невидимым").values()).containsEntry("comment", "прежнее");
    }

    @Test
    void findsTheRecordsOfAFileThatWasExportedHereAgain() throws IOException {
        take("Название;Сумма\nИмпорт по кругу;100\nИмпорт по кругу;200\n".getBytes(StandardCharsets.UTF_8));
        for (var format : Format.values()) {
            var exported = elena().export(
                            "deal",
                            new Export(
                                    format,
                                    new Query("Импорт по кругу", List.of(), "amount", false, 1, null),
                                    List.of("title", "amount", "closing_date"),
                                    ZONE))
                    .getContentAsByteArray();

            var uploaded = upload(exported);
            var imported = take(uploaded, new Start(uploaded.mapping(), ZONE));

            assertThat(uploaded.mapping())
                    .isEqualTo(new Mapping(List.of("id", "title", "amount", "closing_date"), "id"));
            assertThat(List.of(imported.done(), imported.created(), imported.updated(), imported.refused()))
                    .as("nothing is changed by what stands there already")
                    .containsExactly(2, 0, 0, 0);
        }
    }

    @Test
    void takesANumberOfARecordForNothingElse() {
        var known = one("Импорт номера", "Название;Сумма\nИмпорт номера;1\n");
        var imported = upload(
                "Сделка: номер записи;Название\n%d;Импорт номера два\n;Импорт без номера\n987654321;Никто\nx;Никто\n"
                        .formatted(known.ref().id()));
        var companies = upload("Компания: номер записи;Название\n1;Чужой номер\n");

        var taken = take(imported, new Start(imported.mapping(), ZONE));

        assertThat(List.of(taken.created(), taken.updated(), taken.refused())).containsExactly(1, 1, 2);
        assertThat(one("Импорт номера два").ref()).isEqualTo(known.ref());
        assertThat(companies.mapping()).isEqualTo(new Mapping(Arrays.asList(null, "title"), null));
    }

    @Test
    void refusesTheSecondOfTwoRowsWithOneKeyHoweverFarApart() {
        var rows = IntStream.rangeClosed(1, 900)
                .mapToObj(row -> "Импорт ряда %d".formatted(row == 900 ? 1 : row))
                .collect(Collectors.joining("\n"));

        var imported = take(("Название\n" + rows).getBytes(StandardCharsets.UTF_8), "title");

        assertThat(List.of(imported.created(), imported.updated(), imported.refused()))
                .containsExactly(899, 0, 1);
    }

    @Test
    void recognisesByMailsTelephonesAndTaxNumbersInOtherSpellings() {
        var byMail = contact(Map.of("mail", "Ivan.Import@Example.RU"));
        var byPhone = contact(Map.of("phone", "+7 (912) 310-11-01, доб. 5 у секретаря; 8 495 310-11-02"));
        var byTax = records().create("company", Map.of("title", "ООО «Узнанное»", "tax_number", "7701 310 112"));

        var mails = take("contact", "mail;title\n ivan.import@example.ru ;Узнан по почте\n", "mail");
        var phones = take("contact", "phone;title\n8 495 3101102;Узнан по телефону\n", "phone");
        var taxes = take("company", "tax_number;title\nИНН 7701310112 / 770101001;Узнано по ИНН\n", "tax_number");

        assertThat(List.of(mails, phones, taxes))
                .allSatisfy(done -> assertThat(List.of(done.created(), done.updated(), done.refused()))
                        .containsExactly(0, 1, 0));
        assertThat(stored(byMail))
                .containsEntry("title", "Узнан по почте")
                .containsEntry("mail", "Ivan.Import@Example.RU");
        assertThat(stored(byPhone))
                .containsEntry("title", "Узнан по телефону")
                .containsEntry("phone", byPhone.values().get("phone"));
        assertThat(stored(byTax))
                .containsEntry("title", "Узнано по ИНН")
                .containsEntry("tax_number", byTax.values().get("tax_number"));
    }

    @Test
    void writesAKeyThatSaysMoreThanTheRecord() {
        var known = contact(Map.of("phone", "8 912 310-12-01"));

        take("contact", "phone\n\"+7 912 310-12-01, +7 912 310-12-02\"\n", "phone");

        assertThat(stored(known)).containsEntry("phone", "+7 912 310-12-01, +7 912 310-12-02");
    }

    @Test
    void aKeyInAnotherSpellingIsOneThatRepeats() {
        var mails = take(
                "contact", "mail;title\nrepeats.import@example.ru;Первый\nRepeats.Import@Example.RU;Второй\n", "mail");
        var phones = take(
                "contact",
                "phone;title\n\"8 912 310-13-01, 8 912 310-13-02\";Первый\n+7 (912) 310-13-02;Второй\n",
                "phone");
        var titles = take("contact", "title\nИмпорт Семёнов\nимпорт  СЕМЕНОВ\n", "title");

        assertThat(List.of(mails, phones, titles))
                .allSatisfy(done -> assertThat(List.of(done.created(), done.updated(), done.refused()))
                        .containsExactly(1, 0, 1));
    }

    @Test
    void twoRowsThatNameOneRecordByDifferentTelephonesAreARepeat() throws IOException {
        var known = contact(Map.of("phone", "8 (912) 310-15-01 доб. 12, 8 912 310 15 02 жена"));
        var file = "phone;title\n8 912 310 15 02;Импорт А\n+7 (912) 310-15-01 доб. 12;Импорт Б\n";
        var uploaded = upload("contact", file);

        var preview = elena().preview(
                        uploaded.id(), new Start(new Mapping(uploaded.mapping().fields(), "phone"), ZONE));
        var imported = take("contact", file, "phone");

        assertThat(preview.rows().get(0).problems()).isEmpty();
        assertThat(preview.rows().get(1).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("phone"));
        assertThat(List.of(imported.created(), imported.updated(), imported.refused()))
                .containsExactly(0, 1, 1);
        assertThat(stored(known)).containsEntry("title", "Импорт А");
        assertThat(report(imported)).contains("Об этой записи говорит уже строка выше");
    }

    @Test
    void whoeverGoesOnWithAFileKnowsTheRecordsOfTheRowsAbove() {
        contact(Map.of("phone", "8 912 310-16-01, 8 912 310-16-02"));
        var uploaded = upload("contact", "phone;title\n8 912 310-16-01;Импорт А\n8 912 310-16-02;Импорт Б\n");
        elena().start(uploaded.id(), new Start(new Mapping(uploaded.mapping().fields(), "phone"), ZONE));
        var known = imports.of(uploaded.id(), caller());
        try (var file = OpenImport.of(known, imports.seen(uploaded.id()), new Disk())) {
            var plan =
                    plans.plan(plans.type("contact"), known.asked(), file.seen().columns(), caller());
            var second = plan.read(file.batch(plan, 1));

            var fate = plan.fate(second.get(0), plan.existing(second), file.keys());

            assertThat(fate.problems()).extracting(FieldProblem::problem).containsExactly("repeats-record");
        }
        run.run();
    }

    @Test
    void refusesARowThatMeansTwoRecordsAndNamesBoth() throws IOException {
        var first = contact(Map.of("title", "Импорт Один", "phone", "8 912 310-14-01"));
        var second = contact(Map.of("title", "Импорт Два", "phone", "8 912 310-14-02"));

        var imported = take("contact", "phone;title\n\"+79123101401, +79123101402\";Импорт Оба\n", "phone");

        assertThat(List.of(imported.created(), imported.updated(), imported.refused()))
                .containsExactly(0, 0, 1);
        assertThat(report(imported))
                .contains("Импорт Один (№ %d), Импорт Два (№ %d)"
                        .formatted(first.ref().id(), second.ref().id()));
    }

    @Test
    void recognisesTitlesAsPeopleMeanThem() {
        var known = contact(Map.of("title", "Импорт  Алёна Ёжикова"));
        var one = contact(Map.of("title", "Импорт Тёзка"));
        var other = contact(Map.of("title", "ИМПОРТ ТЁЗКА"));

        var imported = take(
                "contact", "title;position\n импорт алена\u00a0 ежикова;директор\nИмпорт Тёзка;бухгалтер\n", "title");

        assertThat(List.of(imported.created(), imported.updated(), imported.refused()))
                .containsExactly(0, 2, 0);
        assertThat(stored(known)).containsEntry("position", "директор").containsEntry("title", "Импорт  Алёна Ёжикова");
        assertThat(stored(one)).containsEntry("position", "бухгалтер");
        assertThat(stored(other)).doesNotContainKey("position");
    }

    @Test
    void showsBeforehandWhichRecordIsRecognised() {
        var known = contact(Map.of("title", "Импорт Показан", "mail", "Shown.Import@Example.RU"));
        var uploaded = upload("contact", "mail;title\nshown.import@example.ru;Импорт Иначе\n");

        var row = elena().preview(
                        uploaded.id(), new Start(new Mapping(uploaded.mapping().fields(), "mail"), ZONE))
                .rows()
                .get(0);

        assertThat(row.changes()).isEqualTo(new Match(known.ref(), "Импорт Показан"));
        assertThat(row.values())
                .containsEntry("mail", "Shown.Import@Example.RU")
                .containsEntry("title", "Импорт Иначе");
    }

    @Test
    void tellsBeforehandWhichRowsWriteNothingAsItCountsAfterwards() {
        take("Название;Сумма\nИмпорт так и было;100\nИмпорт станет иначе;100\n".getBytes(StandardCharsets.UTF_8));
        var uploaded = upload(
                "Название;Сумма\nИмпорт так и было;100,00\nИмпорт станет иначе;200\nИмпорт впервые;1\nИмпорт негоден;x\n");
        var asked = new Start(new Mapping(uploaded.mapping().fields(), "title"), ZONE);

        var rows = elena().preview(uploaded.id(), asked).rows();
        var imported = take(uploaded, asked);

        assertThat(rows).extracting(PreviewRow::writes).containsExactly(false, true, true, false);
        assertThat(List.of(imported.done(), imported.created(), imported.updated(), imported.refused()))
                .containsExactly(4, 1, 1, 1);
    }

    @Test
    void findsReferredRecordsByTheirNamesAsPeopleMeanThemAndNamesThoseThatCanBeMeant() throws IOException {
        var company = records().create("company", Map.of("title", "ООО «Импорт Ёлка»"));
        var first = records().create("company", Map.of("title", "Импорт Двойник"));
        var second = records().create("company", Map.of("title", "ИМПОРТ ДВОЙНИК"));

        var imported = take(
                "contact",
                "title;company\nИмпорт при ёлке;ооо  «импорт елка»\nИмпорт при двойнике;импорт двойник\n",
                null);

        assertThat(List.of(imported.created(), imported.refused())).containsExactly(1, 1);
        assertThat(records()
                        .query("contact", new Query("Импорт при ёлке", List.of(), null, false, 1, null))
                        .records()
                        .get(0)
                        .values())
                .containsEntry("company", company.ref().toString());
        assertThat(report(imported))
                .contains("Импорт Двойник (№ %d), ИМПОРТ ДВОЙНИК (№ %d)"
                        .formatted(first.ref().id(), second.ref().id()));
    }

    @Test
    void findsRecordsByTheirTextsWithoutReadingAllOfThem() {
        var plan = transaction.execute(status -> {
            sql.execute("set local enable_seqscan = off");
            return sql.fetchValues(
                    "explain select id from crm_contact where plain_text(\"position\") = any(array['импорт', 'экспорт'])");
        });

        assertThat(String.valueOf(plan)).contains("crm_contact__position_plain");
    }

    @Test
    void takesInAFileLargerThanOtherRequestsMayBe() {
        var comment = "x".repeat(2_000);
        var rows = IntStream.range(0, 8_000)
                .mapToObj(row -> "Большой импорт;" + comment)
                .collect(Collectors.joining("\n"));

        assertThat(upload("Название;Примечание\n" + rows).total()).isEqualTo(8_000);
    }

    @Test
    void putsAsideWhatFailsForWhatNobodyForesawAndGoesOnWithTheOthers(CapturedOutput log) {
        whenADealIsMade("Импорт падает", "raise exception 'nobody foresaw this'");
        var failing = begin("Название\nИмпорт падает\n");
        var other = begin("Название\nИмпорт за упавшим\n");

        run.run();

        var stopped = elena().imported(failing.id());
        assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
        assertThat(stopped.stopped()).contains("Сообщите администратору номер");
        var number = requireNonNull(stopped.stopped()).replaceAll(".*номер (\\w+)\\.", "$1");
        assertThat(log).contains("incident " + number);
        assertThat(elena().imported(other.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(elena().imported(other.id()).stopped()).isNull();
    }

    @Test
    void putsAsideWhatIsRolledBackWithoutAWord() {
        var failing = begin("Название\nИмпорт, который отменят\n");
        var other = begin("Название\nИмпорт за отменённым\n");
        var undoing = new Undoing("Импорт, который отменят");
        context.addApplicationListener(undoing);

        run.run();

        context.removeApplicationListener(undoing);
        assertThat(elena().imported(failing.id()).state()).isEqualTo(ImportState.STOPPED);
        assertThat(elena().imported(failing.id()).created()).isZero();
        assertThat(elena().imported(other.id()).state()).isEqualTo(ImportState.DONE);
    }

    /** Marks the transaction that makes such a record, as a part of it that failed and was passed over does. */
    private final class Undoing implements ApplicationListener<PayloadApplicationEvent<RecordCreated>> {

        private final String title;

        Undoing(String title) {
            this.title = title;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<RecordCreated> created) {
            if (created.getPayload().record().title().equals(title)) {
                transaction.executeWithoutResult(TransactionStatus::setRollbackOnly);
            }
        }
    }

    @Test
    void putsAsideAFileThatCannotBeReadAnyMoreAndSaysWhy() {
        var failing = begin("Название\nИмпорт нечитаемый\n");
        sql.execute(
                "update record_import_piece set bytes = ? where import = ?", new byte[] {'P', 'K', 3, 4}, failing.id());

        run.run();

        assertThat(elena().imported(failing.id()).state()).isEqualTo(ImportState.STOPPED);
        assertThat(elena().imported(failing.id()).stopped()).isNotBlank();
    }

    @Test
    void stopsNothingThatSomebodyWentOnWithMeanwhile() {
        var done = take("Название\nИмпорт, который закончил другой\n".getBytes(StandardCharsets.UTF_8));
        var further = upload("Название\nИмпорт, который продолжил другой\n");
        sql.execute("update record_import set state = 'RUNNING', total = 2, done = 1 where id = ?", further.id());

        imports.stop(done.id(), done.done(), "too late");
        imports.stop(further.id(), 0, "too late");

        assertThat(elena().imported(done.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(elena().imported(further.id()).state()).isEqualTo(ImportState.RUNNING);
        imports.stop(further.id(), 1, "in time");
        assertThat(elena().imported(further.id()).stopped()).isEqualTo("in time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perform pg_terminate_backend(pg_backend_pid())",
                "raise exception 'lock timeout' using errcode = '55P03'",
                "raise exception 'deadlock' using errcode = '40P01'"
            })
    void goesOnLaterAfterATroubleOfTheDatabaseAndWithTheOthersAtOnce(String trouble) {
        whenADealIsMade("Импорт в беде", trouble);
        var troubled = begin("Название\nИмпорт в беде\n");
        var other = begin("Название\nИмпорт рядом с бедой\n");

        run.run();

        assertThat(elena().imported(troubled.id()).state()).isEqualTo(ImportState.RUNNING);
        assertThat(elena().imported(other.id()).state()).isEqualTo(ImportState.DONE);

        takeTheTroubleAway();
        run.run();

        assertThat(elena().imported(troubled.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(elena().imported(troubled.id()).created()).isEqualTo(1);
    }

    @Test
    void countsWhatItChangedBeforeATroubleAndLetsItBeWhenItGoesOn() {
        take("Название;Сумма\nИмпорт до беды;100\n".getBytes(StandardCharsets.UTF_8));
        whenADealIsMade("Импорт сразу за бедой", "raise exception 'deadlock' using errcode = '40P01'");
        var uploaded = upload("Название;Сумма\nИмпорт до беды;200\nИмпорт сразу за бедой;1\n");
        take(uploaded, new Start(new Mapping(uploaded.mapping().fields(), "title"), ZONE));
        var changed = one("Импорт до беды");
        assertThat(amount(changed.values())).isEqualByComparingTo("200");
        records().update("deal", changed.ref().id(), new Update(changed.version(), Map.of("amount", 300)));

        takeTheTroubleAway();
        run.run();

        var imported = elena().imported(uploaded.id());
        assertThat(List.of(imported.done(), imported.created(), imported.updated(), imported.refused()))
                .containsExactly(2, 1, 1, 0);
        assertThat(amount(one("Импорт до беды").values())).isEqualByComparingTo("300");
    }

    @Test
    void countsWhatItChangedBeforeItWasPutAside() {
        take("Название;Сумма\nИмпорт до остановки;100\n".getBytes(StandardCharsets.UTF_8));
        whenADealIsMade("Импорт остановлен", "raise exception 'nobody foresaw this'");
        var uploaded = upload("Название;Сумма\nИмпорт до остановки;200\nИмпорт остановлен;1\n");

        var stopped = take(uploaded, new Start(new Mapping(uploaded.mapping().fields(), "title"), ZONE));

        assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
        assertThat(List.of(stopped.done(), stopped.created(), stopped.updated()))
                .containsExactly(1, 0, 1);
    }

    @Test
    void goesOnLaterAfterATroubleOfTheDiskAndWithTheOthersAtOnce() {
        var troubled = begin("Название\nИмпорт без места\n");
        var other = begin("Название\nИмпорт с местом\n");
        var full = new Disk() {

            @Override
            void fetch(long id, Path file) throws IOException {
                if (id == troubled.id()) {
                    throw new IOException("No space left on device");
                }
                super.fetch(id, file);
            }
        };

        new ImportRun(imports, new OpenImports(imports, full), batch, collisions, troubles).run();

        assertThat(elena().imported(troubled.id()).state()).isEqualTo(ImportState.RUNNING);
        assertThat(elena().imported(other.id()).state()).isEqualTo(ImportState.DONE);

        run.run();

        assertThat(elena().imported(troubled.id()).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void opensTheNextFileWhereThePreviousOneCannotBePutAway(CapturedOutput log) throws IOException {
        var first = upload("Название\nИмпорт, который остаётся\n");
        var next = upload("Название\nИмпорт за оставшимся\n");
        var disk = new Disk();
        var opened = new OpenImports(imports, disk);
        opened.of(imports.of(first.id(), caller()));
        var file = disk.files.get(0);
        Files.delete(file);
        var inTheWay = Files.createFile(Files.createDirectory(file).resolve("in the way"));

        assertThat(opened.of(imports.of(next.id(), caller())).id()).isEqualTo(next.id());

        assertThat(log).contains("The file of the import " + first.id() + " stays");
        opened.close();
        Files.delete(inTheWay);
        Files.delete(file);
    }

    private Caller caller() {
        return new Caller(people.company().person(idOf("elena")).orElseThrow());
    }

    private class Disk extends ImportFiles {

        private final List<Path> files = new ArrayList<>();

        Disk() {
            super(sql, Clock.systemUTC(), DataSize.ofMegabytes(1));
        }

        @Override
        void fetch(long id, Path file) throws IOException {
            files.add(file);
            super.fetch(id, file);
        }
    }

    private Import begin(String file) {
        var uploaded = upload(file);
        return elena().start(uploaded.id(), new Start(uploaded.mapping(), ZONE));
    }

    private void whenADealIsMade(String title, String failure) {
        sql.execute("create function trouble_of_import() returns trigger language plpgsql as $$ begin " + failure
                + "; return null; end $$");
        sql.execute("create trigger trouble_of_import after insert on crm_deal for each row when (new.title = '" + title
                + "') execute function trouble_of_import()");
    }

    @ParameterizedTest
    @CsvSource({"CSV, ru", "CSV, en", "XLSX, ru", "XLSX, en"})
    void anExportThatNobodyTouchedChangesNothing(Format format, Locale language) throws IOException {
        var title = "'=Импорт без правок " + format + language;
        var lead = records()
                .create(
                        "lead",
                        Map.of(
                                "title",
                                title,
                                "phone",
                                "+7 912 345-67-01 доб. 77",
                                "call_at",
                                "2026-12-15T07:15:42.123456Z",
                                "comment",
                                "  первая\nвторая; \"третья\"\n"));
        var query = new Query("без правок " + format + language, List.of(), null, false, 10, null);
        var columns = List.of("title", "phone", "call_at", "comment", "owner");

        var file = as("elena", ExchangeApi.class, language)
                .export("lead", new Export(format, query, columns, ZONE))
                .getContentAsByteArray();
        var uploaded = as("elena", ExchangeApi.class, language)
                .upload("lead", "Лиды." + format, new InputStreamResource(new ByteArrayInputStream(file)));
        var imported = take(uploaded, new Start(uploaded.mapping(), ZONE));

        assertThat(List.of(imported.done(), imported.created(), imported.updated(), imported.refused()))
                .containsExactly(1, 0, 0, 0);
        assertThat(stored(lead)).isEqualTo(lead.values());
    }

    @Test
    void aMomentWithoutSecondsLeavesThoseOfTheRecordAlone() {
        var lead = records().create("lead", Map.of("title", "Импорт секунд", "call_at", "2026-12-15T07:15:42Z"));
        var header = "Лид: номер записи;Перезвонить\n";

        take("lead", header + lead.ref().id() + ";15.12.2026 10:15\n", "id");
        assertThat(stored(lead)).containsEntry("call_at", "2026-12-15T07:15:42Z");

        take("lead", header + lead.ref().id() + ";15.12.2026 10:15:00\n", "id");
        assertThat(stored(lead)).containsEntry("call_at", "2026-12-15T07:15:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "8 912 377 67 01, +7 912 377-67-01 доб. 77, +7 912 377-67-01 доб. 77",
        "0049 30 7734567 x5, +49 30 7734567, 0049 30 7734567 x5",
        "+7 912 378-67-01 доб. 77, 8 912 378 67 01, +7 912 378-67-01 доб. 77"
    })
    void aTelephoneAsAKeyNamesTheContactThatTheDuplicatesName(String known, String key, String kept) {
        var contact = contact(Map.of("phone", known));

        var imported = take("contact", "Имя;Телефон;Эл. почта\nИмпорт по телефону;" + key + ";a@example.ru\n", "phone");

        assertThat(List.of(imported.created(), imported.updated(), imported.refused()))
                .containsExactly(0, 1, 0);
        assertThat(stored(contact)).containsEntry("phone", kept).containsEntry("mail", "a@example.ru");
    }

    @Test
    void telephonesWithDifferentExtensionsAreDifferentKeys() {
        contact(Map.of("phone", "8 912 379 67 01 доб. 1"));

        var imported = take(
                "contact",
                "Имя;Телефон\nИмпорт второй;8 912 379 67 01 доб. 2\nИмпорт третий;+7 912 379 67 01 доб. 2\n",
                "phone");

        assertThat(List.of(imported.created(), imported.updated(), imported.refused()))
                .containsExactly(1, 0, 1);
    }

    @Test
    void aTaxNumberThatAProgramTookForAnAmountIsTheNumber() {
        var known = records().create("company", Map.of("title", "Импорт с ИНН", "tax_number", "7707083777"));

        var imported = take(
                "company", "Название;ИНН\nИмпорт с ИНН;7707083777.0\nИмпорт с новым ИНН;7707083778.0\n", "tax_number");

        assertThat(List.of(imported.created(), imported.updated(), imported.refused()))
                .containsExactly(1, 0, 0);
        assertThat(stored(known)).containsEntry("tax_number", "7707083777");
        assertThat(records()
                        .query("company", new Query("Импорт с новым ИНН", List.of(), null, false, 10, null))
                        .records())
                .singleElement()
                .satisfies(made -> assertThat(made.values()).containsEntry("tax_number", "7707083778"));
    }

    private RecordView one(String title, String file) {
        take(file.getBytes(StandardCharsets.UTF_8));
        return one(title);
    }

    private RecordView contact(Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("title", "Импорт узнаваемый"));
        all.putAll(values);
        return records().create("contact", all);
    }

    private Map<String, Object> stored(RecordView record) {
        return records().get(record.ref().type(), record.ref().id()).values();
    }

    private String report(Import imported) throws IOException {
        return elena().report(imported.id()).getContentAsString(StandardCharsets.UTF_8);
    }

    private Import take(String type, String file, @Nullable String key) {
        var uploaded = upload(type, file);
        return take(uploaded, new Start(new Mapping(uploaded.mapping().fields(), key), ZONE));
    }

    private Import upload(String type, String file) {
        return elena().upload(
                        type,
                        "Записи.csv",
                        new InputStreamResource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private Import take(byte[] file) {
        return take(file, null);
    }

    private Import take(byte[] file, @Nullable String key) {
        var uploaded = upload(file);
        return take(uploaded, new Start(new Mapping(uploaded.mapping().fields(), key), ZONE));
    }

    private Import take(Import uploaded, Start start) {
        elena().start(uploaded.id(), start);
        run.run();
        return elena().imported(uploaded.id());
    }

    private Import upload(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private Import upload(byte[] file) {
        return elena().upload("deal", "Сделки.csv", new InputStreamResource(new ByteArrayInputStream(file)));
    }

    private static BigDecimal amount(Map<String, ? extends @Nullable Object> values) {
        return new BigDecimal(String.valueOf(values.get("amount")));
    }

    private ExchangeApi elena() {
        return as("elena", ExchangeApi.class, RUSSIAN);
    }

    private RecordsApi records() {
        return as("elena", RecordsApi.class);
    }

    private RecordView one(String title) {
        return records().query("deal", new Query(title, List.of(), "created_at", true, 10, null)).records().stream()
                .filter(record -> record.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}

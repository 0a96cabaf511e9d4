package org.lekalo.server.block;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.contract.LettersApi.Draft;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.contract.OutboxApi.Letter;
import org.lekalo.library.contract.OwnMailApi;
import org.lekalo.library.contract.OwnMailApi.OwnMail;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.core.io.InputStreamResource;

class SendLetterProcessTest extends ProcessTest {

    @BeforeEach
    void nothingWaits() {
        sql.execute("delete from outbox");
    }

    @AfterEach
    void givePeopleTheirAddressesBack() {
        as("elena", OwnMailApi.class).change(new OwnMail("elena@lekalo.example", false));
    }

    private static Drawing letter(String recipient, String... more) {
        var settings = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "recipient",
                    recipient,
                    "subject",
                    "Расчёт по «{deal.title}»",
                    "text",
                    "Сумма {deal.amount}.\nДо связи!"
                },
                0,
                settings,
                0,
                6);
        System.arraycopy(more, 0, settings, 6, more.length);
        return Drawing.of("Письмо")
                .startByHand()
                .block("sendTask", "Send", "send-letter", settings)
                .end("End")
                .flows("Start", "Send", "End");
    }

    private RecordRef contact(Map<String, Object> values) {
        return as("elena", RecordsApi.class).create("contact", values).ref();
    }

    private InstancesApi.Row start(ProcessModelId model, RecordRef deal) {
        work(as("elena", InstancesApi.class).start(new Start(model, deal)));
        return run(model, deal);
    }

    private List<Letter> letters() {
        var outbox = as("irina", OutboxApi.class);
        return outbox.letters(null, null, 50, null).rows().stream()
                .map(row -> outbox.letter(row.id()))
                .toList();
    }

    private Incident failure(InstancesApi.Row run) {
        var positions =
                as("viktor", InstancesApi.class).instance(run.id()).row().positions();
        return requireNonNull(positions.get(0).incident());
    }

    private String incident(InstancesApi.Row run) {
        return failure(run).reason();
    }

    private void retry(InstancesApi.Row run) {
        as("viktor", InstancesApi.class).retry(run.id(), new Retry(failure(run).id()));
        work(run);
    }

    private void attach(RecordRef record, String name) {
        as("elena", FilesApi.class)
                .upload(
                        record,
                        name,
                        new InputStreamResource(new ByteArrayInputStream("Текст".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void writesToTheContactOfTheRecordWithItsValuesInTheText() {
        var model = publish(letter("field:contact.mail", "replyTo", "record-owner"));
        var vera = contact(Map.of("title", "Вера Кузина", "mail", "vera@example.com, buh@example.com"));
        var deal = deal("elena", "Окна", Map.of("amount", 150_000, "contact", vera.toString()));

        var run = start(model, deal);

        assertThat(instance(run)).isNull();
        assertThat(letters()).hasSize(2);
        var letter = letters().get(1);
        assertThat(letter.row().recipient()).isEqualTo("Вера Кузина <vera@example.com>");
        assertThat(letter.row().subject()).isEqualTo("Расчёт по «Окна»");
        assertThat(letter.row().record()).isEqualTo(deal);
        assertThat(letter.row().process()).isEqualTo("Письмо");
        assertThat(letter.text()).isEqualTo("Сумма 150\u00a0000\u00a0₽.\nДо связи!");
        assertThat(letter.replyTo()).isEqualTo("elena@lekalo.example");
    }

    @Test
    void writesToEachOfARoleByHimself() {
        var model = publish(letter("role:finance,lawyer"));

        start(model, deal("elena", "Роли", Map.of()));

        assertThat(letters())
                .extracting(letter -> letter.row().recipient())
                .containsExactlyInAnyOrder(
                        "Ольга Морозова <olga@lekalo.example>", "Павел Зайцев <pavel@lekalo.example>");
    }

    @Test
    void waitsUntilTheAddressIsThereAndGoesOnThen() {
        var model = publish(letter("field:contact.mail"));
        var vera = contact(Map.of("title", "Вера Без Адреса"));
        var deal = deal("elena", "Без адреса", Map.of("contact", vera.toString()));
        var run = start(model, deal);
        assertThat(incident(run)).contains("Вера Без Адреса", "Contact: E-mail");
        assertThat(letters()).isEmpty();

        change("elena", vera, "mail", "vera@example.com");
        retry(run);

        assertThat(instance(run)).isNull();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void saysWhatIsMissingOfEachKindOfRecipient() {
        as("elena", OwnMailApi.class).change(new OwnMail("", false));
        var vera = contact(Map.of("title", "Вера", "mail", "спросить у секретаря"));

        var nobody = start(publish(letter("field:contact.mail")), deal("elena", "Никого", Map.of()));
        var noAddress = start(
                publish(letter("field:contact.mail")), deal("elena", "Не адрес", Map.of("contact", vera.toString())));
        var person = start(publish(letter("record-owner")), deal("elena", "Сотрудник", Map.of()));

        assertThat(incident(nobody)).contains("nobody to send", "Deal: Contact");
        assertThat(incident(noAddress)).contains("спросить у секретаря");
        assertThat(incident(person)).contains("Елена Волкова");
        assertThat(letters()).isEmpty();
    }

    @Test
    void aDrawingMayHaveAWayForLettersThatCannotBeSent() {
        var model = publish(Drawing.of("Нет адреса")
                .startByHand()
                .block(
                        "sendTask",
                        "Send",
                        "send-letter",
                        "recipient",
                        "field:contact.mail",
                        "subject",
                        "Расчёт",
                        "text",
                        "Здравствуйте!")
                .ifRefused("Without", "Send")
                .instructed("Call", "{process.refusal}", "responsible", "record-owner")
                .end("End")
                .end("Called")
                .flows("Start", "Send", "End")
                .flows("Without", "Call", "Called"));
        var deal = deal("elena", "Позвонить", Map.of());

        start(model, deal);

        assertThat(task("elena", Box.MINE, deal).name()).isEqualTo("Call");
    }

    @Test
    void takesTheDocumentsOfTheRecordAlong() {
        var model = publish(letter("record-owner", "attachments", "*"));
        var deal = deal("elena", "С файлами", Map.of());
        var run = start(model, deal);
        assertThat(incident(run)).contains("all documents");

        attach(deal, "Расчёт.txt");
        attach(deal, "Эскиз.txt");
        retry(run);

        assertThat(letters().get(0).attachments()).containsExactly("Расчёт.txt", "Эскиз.txt");
    }

    @Test
    void previewsTheLetterOnARecord() {
        var vera = contact(Map.of("title", "Вера Кузина", "mail", "vera@example.com"));
        var deal = deal("elena", "Окна", Map.of("amount", 100, "contact", vera.toString()));
        var draft = new Draft(
                deal,
                Map.of(
                        "recipient",
                        "field:contact.mail",
                        "subject",
                        "Расчёт {deal.title}",
                        "text",
                        "Решение {outcome_Approve}, сумма {deal.amount}, {deal.nothing}",
                        "replyTo",
                        "record-owner"));

        var preview = as("anna", LettersApi.class).preview(draft);

        assertThat(preview.recipients()).containsExactly("Вера Кузина <vera@example.com>");
        assertThat(preview.subject()).isEqualTo("Расчёт Окна");
        assertThat(preview.text()).isEqualTo("Решение {outcome_Approve}, сумма 100\u00a0₽, {deal.nothing}");
        assertThat(preview.replyTo()).isEqualTo("elena@lekalo.example");
        assertThat(preview.problem()).isNull();
        assertThat(letters()).isEmpty();
    }

    @Test
    void aPreviewSaysWhyTheStepWouldFailAndIsForThoseWhoDraw() {
        var deal = deal("elena", "Пусто", Map.of());
        var draft = new Draft(deal, Map.of("recipient", "field:contact.mail"));

        assertThat(as("anna", LettersApi.class).preview(draft).problem()).contains("nobody to send");
        assertThatThrownBy(() -> as("elena", LettersApi.class).preview(draft)).isInstanceOf(NotAllowed.class);
    }
}

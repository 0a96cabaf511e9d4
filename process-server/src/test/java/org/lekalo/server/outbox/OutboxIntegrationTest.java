package org.lekalo.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.contract.OutboxApi.NotSentAgain;
import org.lekalo.library.contract.OutboxApi.Row;
import org.lekalo.library.contract.OutboxApi.State;
import org.lekalo.library.contract.PersonalDataApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.AtOnce;
import org.lekalo.server.ServerTest;
import org.lekalo.server.mail.Letter;
import org.lekalo.server.mail.Letters;
import org.lekalo.server.mail.Letters.Posted;
import org.lekalo.server.mail.MailServer;
import org.lekalo.server.record.RecordErased;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIntegrationTest extends ServerTest {

    @RegisterExtension
    final MailServer mail = new MailServer();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Letters letters;

    @Autowired
    private OutboxRows rows;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RestoredOutbox restored;

    @BeforeEach
    void nothingWaits() {
        sql.execute("delete from outbox");
    }

    private Sender sender() {
        return sender(mail.carrier(context));
    }

    private Sender sender(Carrier carrier) {
        return new Sender(rows, List.of(carrier), transaction, clock);
    }

    private static Letter letter(String to) {
        return Letter.of(
                new MailAddress(to), "Вера Кузина", "Ваш расчёт", "Здравствуйте!\nРасчёт готов.", null, List.of());
    }

    private static Posted posted(String key, Letter letter) {
        return new Posted(key, letter, "Расчёт", null, null);
    }

    private void post(String key, Letter letter) {
        transaction.executeWithoutResult(status -> letters.post(List.of(posted(key, letter))));
    }

    private OutboxApi outbox() {
        return as("irina", OutboxApi.class);
    }

    private Row only() {
        var page = outbox().letters(null, null, 50, null);
        assertThat(page.rows()).hasSize(1);
        return page.rows().get(0);
    }

    private static Function<String, @Nullable String> saying(String to, String answer) {
        return command -> command.startsWith(to) ? answer : null;
    }

    @Test
    void aLetterGoesOutOnceItsTransactionHasCommitted() throws Exception {
        transaction.executeWithoutResult(status -> {
            letters.post(List.of(posted("a", letter("vera@example.com"))));
            CompletableFuture.runAsync(sender()::run).join();
            assertThat(mail.letters()).as("while it may still be rolled back").isEmpty();
        });

        sender().run();

        assertThat(mail.letters()).hasSize(1);
        var came = mail.letters().get(0);
        assertThat(came.getSubject()).isEqualTo("Ваш расчёт");
        assertThat(came.getContent()).hasToString("Здравствуйте!\r\nРасчёт готов.");
        assertThat(came.getAllRecipients())
                .containsExactly(new InternetAddress("vera@example.com", "Вера Кузина", "UTF-8"));
        assertThat(came.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(came.getMessageID()).endsWith("@lekalo.example>");
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().recipient()).isEqualTo("Вера Кузина <vera@example.com>");
    }

    @Test
    void whatIsRolledBackNeverLeaves() {
        transaction.executeWithoutResult(status -> {
            letters.post(List.of(posted("a", letter("vera@example.com"))));
            status.setRollbackOnly();
        });

        sender().run();

        assertThat(mail.letters()).isEmpty();
        assertThat(outbox().letters(null, null, 50, null).rows()).isEmpty();
    }

    @Test
    void theSameAskedForOnceMoreIsSentOnce() {
        post("a", letter("vera@example.com"));
        sender().run();
        post("a", letter("vera@example.com"));

        sender().run();

        assertThat(mail.letters()).hasSize(1);
        assertThat(only().state()).isEqualTo(State.SENT);
    }

    @Test
    void withoutAMailServerLettersWaitAndCanBeRead() {
        post("a", letter("vera@example.com"));

        context.getBean(Sender.class).run();

        assertThat(outbox().counts().setUp()).isFalse();
        assertThat(outbox().counts().letters()).containsEntry(State.WAITING, 1L);
        var letter = outbox().letter(only().id());
        assertThat(letter.row().state()).isEqualTo(State.WAITING);
        assertThat(letter.text()).isEqualTo("Здравствуйте!\nРасчёт готов.");
    }

    @Test
    void aServerThatIsDownForAnHourGetsAllWhenItIsBack() {
        var down = MailServer.carrier(context, freePort());
        post("a", letter("vera@example.com"));
        post("b", letter("oleg@example.com"));
        for (int minute = 0; minute < 60; minute++) {
            sender(down).run();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(outbox().letters(State.WAITING, null, 50, null).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).contains("does not answer"));

        sender().run();

        assertThat(mail.letters()).hasSize(2);
        assertThat(outbox().counts().letters()).containsEntry(State.SENT, 2L).containsEntry(State.WAITING, 0L);
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIsRefusedForNowIsTriedAfterPausesThatGrowAndThenNoMore() {
        post("a", letter("vera@example.com"));
        try (var server = new AnsweringServer(saying("RCPT", "450 greylisted, come back"))) {
            var sender = sender(MailServer.carrier(context, server.port()));
            sender.run();
            assertThat(only().state()).isEqualTo(State.WAITING);
            assertThat(only().reason()).contains("greylisted, come back");

            sender.run();
            assertThat(only().attempts()).as("not before the pause is over").isEqualTo(1);

            for (int attempt = 1; attempt < 14; attempt++) {
                clock.advance(OutboxRows.pause(attempt));
                sender.run();
            }
        }

        assertThat(only().attempts()).isEqualTo(14);
        assertThat(only().state()).isEqualTo(State.FAILED);
    }

    @Test
    void pausesDoubleFromAMinuteToADay() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(OutboxRows::pause))
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));
        assertThat(OutboxRows.pause(13)).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, recipient",
        "MAIL, 553 not from here, refused the letter",
        "<END>, 554 looks like spam, refused the letter"
    })
    void whatIsRefusedForGoodIsNotTriedAgain(String to, String answer, String reason) {
        post("a", letter("vera@example.com"));
        try (var server = new AnsweringServer(saying(to, answer))) {
            sender(MailServer.carrier(context, server.port())).run();
        }

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().reason()).contains(answer);
        assertThat(only().reason()).as("nothing of how mail is written").doesNotContain("=?");
    }

    @Test
    void oneThatIsRefusedHoldsUpNoOther() {
        post("a", letter("gone@example.com"));
        post("b", letter("vera@example.com"));
        try (var server =
                new AnsweringServer(command -> command.contains("gone@example.com") ? "550 no such user" : null)) {
            sender(MailServer.carrier(context, server.port())).run();

            assertThat(server.letters()).hasSize(1);
        }
        assertThat(outbox().counts().letters()).containsEntry(State.FAILED, 1L).containsEntry(State.SENT, 1L);
    }

    @Test
    void aLineThatBreaksBeforeTheLetterIsWholeLeavesItToBeSent() {
        post("a", letter("vera@example.com"));
        try (var server = new AnsweringServer(saying("DATA", ""))) {
            sender(MailServer.carrier(context, server.port())).run();
        }
        assertThat(only().state()).isEqualTo(State.WAITING);
        clock.advance(Duration.ofMinutes(1));

        sender().run();

        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void aLineThatBreaksAfterThatLeavesItInDoubtAndItIsNotSentByItself() {
        post("a", letter("vera@example.com"));
        try (var server = new AnsweringServer(saying(AnsweringServer.END, ""))) {
            sender(MailServer.carrier(context, server.port())).run();
            assertThat(server.letters()).hasSize(1);
        }
        clock.advance(Duration.ofDays(1));

        sender().run();

        assertThat(mail.letters()).isEmpty();
        assertThat(only().state()).isEqualTo(State.IN_DOUBT);
    }

    @Test
    void twoSendersSendEachLetterOnce() {
        IntStream.range(0, 40).forEach(number -> post("letter-" + number, letter("vera" + number + "@example.com")));

        AtOnce.many(2, number -> () -> {
            sender().run();
            return number;
        });

        assertThat(mail.letters())
                .extracting(letter -> letter.getRecipients(RecipientType.TO)[0].toString())
                .doesNotHaveDuplicates()
                .hasSize(40);
        assertThat(outbox().counts().letters()).containsEntry(State.SENT, 40L);
    }

    /** As a node that is killed: nothing that it would do afterwards is done. */
    private static final class Death extends Error {}

    /** Dies before a letter leaves, or after. */
    private static Carrier dying(Carrier carrier, boolean after) {
        return new CarrierBeside(carrier) {
            @Override
            public Line open() {
                var line = super.open();
                return new LineBeside(line) {
                    @Override
                    public Runnable prepare(String content) {
                        var sending = super.prepare(content);
                        return () -> {
                            if (after) {
                                sending.run();
                            }
                            throw new Death();
                        };
                    }
                };
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    void whatANodeWasAtWhenItDiedIsInDoubtUntilSomebodyDecides(boolean afterSending, int sent) throws Exception {
        post("a", letter("vera@example.com"));
        assertThatThrownBy(
                        () -> sender(dying(mail.carrier(context), afterSending)).run())
                .isInstanceOf(Death.class);

        sender().run();
        assertThat(mail.letters()).hasSize(sent);
        assertThat(only().state()).as("it may still be at it").isEqualTo(State.SENDING);
        clock.advance(Duration.ofMinutes(11));
        sender().run();
        assertThat(mail.letters()).hasSize(sent);
        assertThat(only().state()).isEqualTo(State.IN_DOUBT);

        outbox().again(only().id());
        sender().run();

        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(mail.letters()).hasSize(sent + 1);
        assertThat(mail.letters())
                .extracting(MimeMessage::getMessageID)
                .as("mail programs see that it is one")
                .allMatch(mail.letters().get(0).getMessageID()::equals);
        assertThat(as("irina", AuditApi.class).entries(1, null).entries())
                .extracting(AuditApi.Entry::deed)
                .containsExactly(Deed.LETTER_SENT_AGAIN);
    }

    @Test
    void whoeverIsSlowSaysWhatCameOfItAfterAll() {
        post("a", letter("vera@example.com"));
        var slow = new CarrierBeside(mail.carrier(context)) {
            @Override
            public Line open() {
                return new LineBeside(super.open()) {
                    @Override
                    public Runnable prepare(String content) {
                        var sending = super.prepare(content);
                        return () -> {
                            clock.advance(Duration.ofMinutes(11));
                            sender().run();
                            assertThat(only().state()).isEqualTo(State.IN_DOUBT);
                            sending.run();
                        };
                    }
                };
            }
        };

        sender(slow).run();

        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().reason()).isNull();
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void whatWentOutIsNotSentAgain() {
        post("a", letter("vera@example.com"));
        sender().run();

        assertThatThrownBy(() -> outbox().again(only().id())).isInstanceOf(NotSentAgain.class);
    }

    @Test
    void whatWaitedForDaysIsOutOfDateAndGoesOutOnSomebodysWord() {
        post("a", letter("vera@example.com"));
        clock.advance(Duration.ofDays(5));
        sender().run();
        assertThat(mail.letters()).isEmpty();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().reason()).contains("out of date");

        outbox().again(only().id());
        sender().run();

        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void whatWaitsInARestoredDatabaseMayHaveGoneOutFromTheOther() {
        post("a", letter("vera@example.com"));
        var here = sql.fetchSingle("select installation from outbox_home").get(0, String.class);
        restored.settle("another", "another"::equals);
        restored.settle(here, here::equals);

        sender().run();

        assertThat(mail.letters()).isEmpty();
        assertThat(only().state()).isEqualTo(State.IN_DOUBT);
        assertThat(only().reason()).contains("restored");
    }

    @Test
    void noValueMakesAHeaderOfItsOwn() throws Exception {
        var evil = "Счёт\r\nBcc: all@example.com\r\n\r\nТело";
        post(
                "a",
                Letter.of(
                        new MailAddress("vera@example.com"),
                        "Вера\r\nCc: all@example.com",
                        evil,
                        "…",
                        null,
                        List.of()));

        sender().run();

        var came = mail.letters().get(0);
        assertThat(mail.letters()).hasSize(1);
        assertThat(came.getHeader("Bcc")).isNull();
        assertThat(came.getHeader("Cc")).isNull();
        assertThat(came.getSubject()).isEqualTo("Счёт Bcc: all@example.com Тело");
    }

    @ParameterizedTest
    @CsvSource({"'vera@example.com\r\nBcc: all@example.com'", "'vera@example.com,all@example.com'", "vera", "''"})
    void anAddressThatIsNoneIsSaidAndNobodyIsAsked(String address) {
        post("a", letter(address));

        sender().run();

        assertThat(mail.letters()).isEmpty();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().reason()).contains("is no mail address");
    }

    @Test
    void letersAreFoundByRecipientAndSubjectPageByPage() {
        IntStream.range(0, 5).forEach(number -> post("letter-" + number, letter("vera" + number + "@example.com")));

        var first = outbox().letters(State.WAITING, "РАСЧЁТ", 3, null);
        var second = outbox().letters(State.WAITING, "РАСЧЁТ", 3, first.next());

        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(outbox().letters(null, "vera3@", 10, null).rows()).hasSize(1);
        assertThat(outbox().letters(State.SENT, "", 10, null).rows()).isEmpty();
    }

    @Test
    void onlyAdministratorsReadOthersLetters() {
        post("a", letter("vera@example.com"));
        var id = only().id();
        var seller = as("elena", OutboxApi.class);

        assertThatThrownBy(() -> seller.letters(null, null, 10, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> seller.letter(id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> seller.again(id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(seller::counts).isInstanceOf(NotAllowed.class);
    }

    @Test
    void lettersToWhoseDataAreErasedAreForgottenAndDoNotGoOut() {
        var contact = as("elena", RecordsApi.class)
                .create("contact", Map.of("title", "Зоя Ильина", "mail", "zoya@example.com"))
                .ref();
        transaction.executeWithoutResult(status -> letters.post(
                List.of(new Posted("a", letter("zoya@example.com"), "Расчёт", new RecordRef("deal", 1), contact))));

        as("irina", PersonalDataApi.class).erase(contact.type(), contact.id());
        sender().run();

        assertThat(mail.letters()).isEmpty();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(outbox().letter(only().id()).toString()).doesNotContain("zoya", "Вера", "Расчёт готов");
    }

    @Test
    void whatStandsWhereALetterWasIsSaidByWhoeverErases() {
        var contact = new RecordRef("contact", 1);
        transaction.executeWithoutResult(status -> letters.post(
                List.of(new Posted("a", letter("zoya@example.com"), "Расчёт", new RecordRef("deal", 1), contact))));

        transaction.executeWithoutResult(status -> context.publishEvent(new RecordErased(contact, "(erased)")));

        assertThat(only().subject()).isEqualTo("(erased)");
        assertThat(outbox().letter(only().id()).text()).isEqualTo("(erased)");
    }

    @Test
    void reasonsAreSaidInTheReadersLanguage() {
        post("a", letter("vera"));
        sender().run();

        var russian = as("irina", OutboxApi.class, Locale.forLanguageTag("ru"));

        assertThat(russian.letters(null, null, 1, null).rows().get(0).reason())
                .isEqualTo("Адрес «vera» не является адресом электронной почты.");
    }
}

package org.lekalo.server.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.contract.OutboxApi.Letter;
import org.lekalo.library.contract.OwnMailApi;
import org.lekalo.library.contract.OwnMailApi.OwnMail;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;
import org.lekalo.server.mail.Letters;
import org.lekalo.server.notification.NoticeLetters.Told;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NoticeLettersIntegrationTest extends ServerTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Letters letters;

    @Autowired
    private People people;

    @Autowired
    private RecordStore records;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void nothingWaits() {
        sql.execute("delete from outbox");
    }

    @AfterEach
    void nobodyWantsMail() {
        wish("elena", "elena@lekalo.example", false);
    }

    private void wish(String login, String address, boolean notices) {
        as(login, OwnMailApi.class).change(new OwnMail(address, notices));
    }

    private RecordRef deal() {
        return as("elena", RecordsApi.class)
                .create("deal", Map.of("title", "Окна в коттедж"))
                .ref();
    }

    private List<Letter> letters() {
        var outbox = as("irina", OutboxApi.class);
        return outbox.letters(null, null, 50, null).rows().stream()
                .map(row -> outbox.letter(row.id()))
                .toList();
    }

    @Test
    void whoeverWantsItIsToldByMailTooAndNobodyElse() {
        wish("elena", "elena@example.com", true);

        transaction.executeWithoutResult(status -> notifications.tell(
                List.of(idOf("elena"), idOf("boris")), "Скидка согласована", "Согласование скидки", deal()));

        assertThat(letters()).hasSize(1);
        var letter = letters().get(0);
        assertThat(letter.row().recipient()).isEqualTo("Елена Волкова <elena@example.com>");
        assertThat(letter.row().subject()).isEqualTo("Лекало: Согласование скидки");
        assertThat(letter.text())
                .startsWith("Скидка согласована\n\nЗапись: Окна в коттедж\n\n-- \n")
                .doesNotContain("http");
    }

    @Test
    void whereTheDesignersAddressIsKnownTheLetterLeadsToTheRecordOrTheRun() {
        wish("elena", "elena@example.com", true);
        var elena = Map.of(1L, idOf("elena"));
        var deal = deal();
        var linking =
                new NoticeLetters(letters, people, records, Locale.forLanguageTag("ru"), "https://crm.example.com/");

        transaction.executeWithoutResult(status -> {
            linking.post(elena, new Told("Готово", null, "Замер", deal, null));
            linking.post(
                    Map.of(2L, idOf("elena")), new Told("Сбой", "Failure", "Замер", deal, new InstanceId("run 1")));
        });

        assertThat(letters().get(1).text()).contains("https://crm.example.com/records/deal/" + deal.id());
        assertThat(letters().get(0).text())
                .contains("https://crm.example.com/monitor/run+1")
                .as("a failure shows nothing of the record")
                .doesNotContain("Окна в коттедж");
    }

    @Test
    void whatIsNotToldIsNotSentEither() {
        wish("elena", "elena@example.com", true);

        transaction.executeWithoutResult(status -> {
            notifications.tell(List.<PersonId>of(idOf("elena")), "Скидка согласована", "Скидка", deal());
            status.setRollbackOnly();
        });

        assertThat(letters()).isEmpty();
    }

    @Test
    void noticesNeedAnAddressThatIsOne() {
        assertThatThrownBy(() -> wish("elena", "", true)).isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> wish("elena", "elena at home", true)).isInstanceOf(FieldsRefused.class);
        assertThat(as("elena", OwnMailApi.class).mail().notices()).isFalse();
    }
}

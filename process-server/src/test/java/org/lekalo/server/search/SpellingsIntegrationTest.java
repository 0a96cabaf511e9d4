package org.lekalo.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.SearchApi;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;

/** Telephones, mails and tax numbers mean the same in all their spellings, wherever they are compared. */
class SpellingsIntegrationTest extends ServerTest {

    private static int tests = 10;

    @SuppressWarnings("NullAway.Init")
    private RecordsApi elena;

    /** Of this test alone. */
    private String two = "";

    @BeforeEach
    void newNumbers() {
        two = String.valueOf(++tests);
        elena = as("elena", RecordsApi.class);
    }

    @Test
    void eachOfSeveralTelephonesIsFoundWithAndWithoutItsExtension() {
        var contact =
                contact("phone", "8 (912) 300-55-" + two + " моб., +7 495 300-55-" + two + " доб. 12 (секретарь)");

        for (String typed : List.of(
                "+7 912 300-55-" + two,
                "8912300 55" + two,
                "912 300 55 " + two,
                "300-55-" + two,
                "8 (495) 300-55-" + two,
                "8 495 300-55-" + two + " доб. 12",
                "тел. +7 495 300-55-" + two)) {
            assertThat(searched(typed)).as(typed).contains(contact.ref());
            assertThat(everywhere(typed)).as(typed).contains(contact.ref());
        }
        for (String asked : List.of(
                "+7 912 300-55-" + two,
                "8912300 55" + two,
                "84953 00 55 " + two,
                "+7 495 300-55-" + two + " ext. 12")) {
            assertThat(listed("phone", Comparison.EQUAL, asked)).as(asked).containsExactly(contact.ref());
            assertThat(listed("phone", Comparison.ONE_OF, "+7 900 000-00-00", asked))
                    .as(asked)
                    .containsExactly(contact.ref());
            assertThat(listed("phone", Comparison.CONTAINS, asked)).as(asked).contains(contact.ref());
            assertThat(alike("phone", asked)).as(asked).contains(contact.ref());
        }
        assertThat(listed("phone", Comparison.EQUAL, "+7 495 300-55-" + two + " доб. 13"))
                .isEmpty();
        assertThat(elena.get("contact", contact.ref().id()).values())
                .containsEntry(
                        "phone", "8 (912) 300-55-" + two + " моб., +7 495 300-55-" + two + " доб. 12 (секретарь)");
    }

    @Test
    void numbersOfTwoCountriesAreDifferent() {
        var russian = contact("phone", "+7 912 301-55-" + two);
        var american = contact("phone", "+1 912 301 55" + two);
        var german = contact("phone", "+49 912 301 55" + two);

        assertThat(searched("+7 912 301-55-" + two))
                .contains(russian.ref())
                .doesNotContain(american.ref(), german.ref());
        assertThat(searched("8 912 301-55-" + two))
                .contains(russian.ref())
                .doesNotContain(american.ref(), german.ref());
        assertThat(searched("+1 (912) 301-55-" + two))
                .contains(american.ref())
                .doesNotContain(russian.ref(), german.ref());
        assertThat(searched("00 49 912 30155" + two))
                .contains(german.ref())
                .doesNotContain(russian.ref(), american.ref());
        assertThat(listed("phone", Comparison.EQUAL, "8912301-55-" + two)).containsExactly(russian.ref());
        assertThat(listed("phone", Comparison.NOT_EQUAL, "8912301-55-" + two)).doesNotContain(russian.ref());
        assertThat(alike("phone", "+1 912-301-55" + two)).containsExactly(american.ref());
    }

    @Test
    void anExtensionMattersWhereBothNumbersHaveOne() {
        var switchboard = contact("phone", "8 495 302-55-" + two);
        var sales = contact("phone", "8 495 302-55-" + two + " доб. 1");
        var service = contact("phone", "8 495 302-55-" + two + " доб. 2");

        assertThat(duplicates(sales)).containsExactly(switchboard.ref());
        assertThat(duplicates(switchboard)).containsExactlyInAnyOrder(sales.ref(), service.ref());
    }

    @Test
    void mailsAndTaxNumbersMeanTheSameInAnySpelling() {
        var contact = contact("mail", "Ivan.Bug" + two + "@Example.RU, личная: i" + two + "@почта.рф");
        var company = elena.create("company", Map.of("title", "ООО «Написание»", "tax_number", "ИНН 7701 2345 " + two));

        assertThat(searched("ivan.bug" + two + "@EXAMPLE.ru")).contains(contact.ref());
        assertThat(listed("mail", Comparison.EQUAL, " IVAN.bug" + two + "@example.ru"))
                .containsExactly(contact.ref());
        assertThat(listed("mail", Comparison.EQUAL, "i" + two + "@xn--80a1acny.xn--p1ai"))
                .containsExactly(contact.ref());
        assertThat(alike("mail", "Иван Баг <ivan.bug" + two + "@example.ru>")).containsExactly(contact.ref());
        assertThat(everywhere("77012345" + two)).contains(company.ref());
        assertThat(elena.query(
                                "company",
                                list(new ConditionRow(
                                        "tax_number", Comparison.EQUAL, List.of("77012345" + two + "/770101001"))))
                        .records())
                .extracting(RecordView::ref)
                .containsExactly(company.ref());
    }

    @Test
    void aTelephoneIsFoundAsItIsTyped() {
        var contact = contact("phone", "+7 932 55" + two + "-67-01");
        var german = contact("phone", "+49 932 55" + two + "6701");

        for (String typed : List.of(
                "8932",
                "8 932",
                "8 (932",
                "893255",
                "8 932 55" + two,
                "8-932-55" + two + "-6",
                "8932 55" + two + " 67 0",
                "+7 932 55",
                "7 932",
                "(932) 55" + two,
                "Написание 8 932 55" + two,
                "тел. 8 932 55" + two)) {
            assertThat(searched(typed)).as(typed).contains(contact.ref());
            assertThat(everywhere(typed)).as(typed).isNotEmpty();
        }
        for (String typed : List.of("8932", "8 932", "8-932-55" + two + "-6", "932 55" + two, "+7 932 55")) {
            assertThat(listed("phone", Comparison.CONTAINS, typed)).as(typed).contains(contact.ref());
        }
        assertThat(listed("phone", Comparison.NOT_CONTAINS, "8 932")).doesNotContain(contact.ref());
        assertThat(searched("0049 932 55" + two)).contains(german.ref());
        assertThat(searched("8 10 49 932")).contains(german.ref());
    }

    @Test
    void mailsAndTaxNumbersAreFoundWithWhatStoodAroundThem() {
        var contact = contact("mail", "petr.f" + two + "@example.ru");
        var company = elena.create("company", Map.of("title", "ООО «Вставка»", "tax_number", "77070838" + two));
        var mail = "petr.f" + two + "@example.ru";

        for (String pasted : List.of(
                "mailto:" + mail,
                "\"Petr\" <" + mail + ">",
                "Пётр Ф <" + mail + ">",
                mail + ",",
                mail + ";",
                "(" + mail + ")",
                "mailto:" + mail + "?subject=x",
                "почта: " + mail + ".")) {
            assertThat(everywhere(pasted)).as(pasted).contains(contact.ref());
            assertThat(searched(pasted)).as(pasted).contains(contact.ref());
            assertThat(listed("mail", Comparison.CONTAINS, pasted)).as(pasted).contains(contact.ref());
        }
        for (String pasted : List.of(
                "77070838" + two + "/773601001",
                "ИНН 77070838" + two,
                "ИНН/КПП 77070838" + two + "/773601001",
                "77070838" + two + ".0",
                "77 0708 38" + two)) {
            assertThat(everywhere(pasted)).as(pasted).contains(company.ref());
        }
    }

    @Test
    void aChangedNumberIsFoundByTheNewOneAlone() {
        var contact = contact("phone", "8 912 303-55-" + two);

        elena.update(
                "contact", contact.ref().id(), new Update(contact.version(), Map.of("phone", "8 912 304-55-" + two)));

        assertThat(listed("phone", Comparison.EQUAL, "+7912304-55-" + two)).containsExactly(contact.ref());
        assertThat(listed("phone", Comparison.EQUAL, "+7912303-55-" + two)).isEmpty();
    }

    @Test
    void numbersInOtherTextsAreFoundAsTheyAreWritten() {
        var deal = elena.create("deal", Map.of("title", "Заказ 2026 000" + two + " срочно"));

        assertThat(everywhere("2026 000" + two)).contains(deal.ref());
        assertThat(everywhere("000" + two + " 2026")).contains(deal.ref());
    }

    private RecordView contact(String field, String value) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("title", "Написание " + two));
        values.put(field, value);
        return elena.create("contact", values);
    }

    private static Query list(ConditionRow row) {
        return new Query("", List.of(row), null, false, 50, null);
    }

    private List<RecordRef> listed(String field, Comparison comparison, String... values) {
        return elena.query("contact", list(new ConditionRow(field, comparison, List.of(values)))).records().stream()
                .map(RecordView::ref)
                .toList();
    }

    private List<RecordRef> searched(String typed) {
        return elena.query("contact", new Query(typed, List.of(), null, false, 50, null)).records().stream()
                .map(RecordView::ref)
                .toList();
    }

    private Stream<RecordRef> everywhere(String typed) {
        return as("elena", SearchApi.class).search(typed).stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.ref());
    }

    private Stream<RecordRef> alike(String field, String value) {
        return as("elena", DuplicatesApi.class).like("contact", Map.of(field, value)).stream()
                .map(same -> same.record().ref());
    }

    private Stream<RecordRef> duplicates(RecordView record) {
        return as("elena", DuplicatesApi.class).of("contact", record.ref().id()).stream()
                .map(same -> same.record().ref());
    }
}

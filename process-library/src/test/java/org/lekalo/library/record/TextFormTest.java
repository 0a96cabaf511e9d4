package org.lekalo.library.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextFormTest {

    @Test
    void readsATelephoneInWhateverSpelling() {
        var spellings = Stream.of(
                "+7 912 345-67-89",
                "8 (912) 345-67-89",
                "89123456789",
                "79123456789",
                "9123456789",
                "8-912-345-67-89",
                "8.912.345.67.89",
                "８９１２３４５６７８９",
                "+7 912 345 67 89",
                "тел. 8 912 345-67-89",
                "8 912 345-67-89 (моб.)",
                "8 912 345-67-89 Иван",
                "8 912 345-67-89 Bob",
                "8 10 7 912 345 67 89",
                "007 912 3456789");

        var normal = spellings.map(TextFormTest::telephones);

        assertThat(normal).containsOnly(Stream.of("+79123456789").toList());
    }

    @Test
    void tellsNumbersOfDifferentCountriesApart() {
        assertThat(telephones("+1 912 345 6789")).containsExactly("+19123456789");
        assertThat(telephones("1 912 345 6789")).containsExactly("+19123456789");
        assertThat(telephones("+49 30 901820")).containsExactly("+4930901820");
        assertThat(telephones("00 49 30 901820")).containsExactly("+4930901820");
        assertThat(telephones("+375 (29) 123-45-67")).containsExactly("+375291234567");
        assertThat(telephones("+44 20 7946 0958")).containsExactly("+442079460958");
    }

    @Test
    void readsEachOfSeveralTelephones() {
        assertThat(telephones("8 912 345-67-89, +7 (495) 123-45-67")).containsExactly("+79123456789", "+74951234567");
        assertThat(telephones("8 912 345-67-89; 8 495 123 45 67 раб.")).containsExactly("+79123456789", "+74951234567");
        assertThat(telephones("8 912 345-67-89 / 8 495 1234567")).containsExactly("+79123456789", "+74951234567");
        assertThat(telephones("моб. 89123456789\nраб. 84951234567")).containsExactly("+79123456789", "+74951234567");
        assertThat(telephones("89123456789 и 84951234567")).containsExactly("+79123456789", "+74951234567");
        assertThat(telephones("89123456789 84951234567")).containsExactly("+79123456789", "+74951234567");
        assertThat(telephones("+7 912 345-67-89 +7 495 123-45-67")).containsExactly("+79123456789", "+74951234567");
    }

    @Test
    void readsAnExtensionInWhateverWords() {
        var spellings = Stream.of(
                "+7 495 123-45-67 доб. 12",
                "8 (495) 123-45-67 (доб. 12)",
                "8 (495) 123-45-67, доб 12",
                "84951234567 ext 12",
                "84951234567 ext. 12",
                "84951234567x12",
                "84951234567#12",
                "8 495 123-45-67 вн. 12",
                "8 495 123-45-67 внутренний 12",
                "8 495 123-45-67 добавочный: 12");

        var normal = spellings.map(TextFormTest::telephones);

        assertThat(normal).containsOnly(Stream.of("+74951234567;12").toList());
        assertThat(telephones("8 495 123-45-67 доб. 12, 8 912 345-67-89"))
                .containsExactly("+74951234567;12", "+79123456789");
    }

    @Test
    void anExtensionMattersWhereBothNumbersHaveOne() {
        assertThat(alike("8 495 123-45-67", "+7 495 123-45-67 доб. 12")).isTrue();
        assertThat(alike("8 495 123-45-67 доб. 12", "+7 495 123-45-67")).isTrue();
        assertThat(alike("8 495 123-45-67 доб. 12", "84951234567 ext 12")).isTrue();
        assertThat(alike("8 495 123-45-67 доб. 12", "84951234567 ext 13")).isFalse();
        assertThat(alike("+49 30 1234567", "0049 30 1234567 x5")).isTrue();
    }

    private static boolean alike(String one, String other) {
        var form = TextForm.TELEPHONE;
        return !Collections.disjoint(form.alike(form.normal(one)), form.known(form.normal(other)));
    }

    @Test
    void readsATelephoneThatAProgramTookForAnAmount() {
        assertThat(telephones("79123456789.0")).containsExactly("+79123456789");
        assertThat(telephones("8.912.345.67.80")).containsExactly("+79123456780");
    }

    @Test
    void keepsWhatIsNoWholeTelephone() {
        assertThat(telephones("2-45-67")).containsExactly("24567");
        assertThat(telephones("Нет")).containsExactly("нет");
        assertThat(telephones(" ")).isEmpty();
    }

    @Test
    void readsAMailInWhateverSpelling() {
        assertThat(TextForm.MAIL.normal(" Ivan.Bug@Example.RU ")).containsExactly("ivan.bug@example.ru");
        assertThat(TextForm.MAIL.normal("Иван <Ivan.Bug@example.ru>")).containsExactly("ivan.bug@example.ru");
        assertThat(TextForm.MAIL.normal("mailto:ivan.bug@example.ru")).containsExactly("ivan.bug@example.ru");
        assertThat(TextForm.MAIL.normal("mailto:ivan.bug@example.ru?subject=Окна"))
                .containsExactly("ivan.bug@example.ru");
        assertThat(TextForm.MAIL.normal("«ivan.bug@example.ru»")).containsExactly("ivan.bug@example.ru");
        assertThat(TextForm.MAIL.normal("a@x.ru, B@X.RU (личная)")).containsExactly("a@x.ru", "b@x.ru");
        assertThat(TextForm.MAIL.normal("ivan@Почта.рф")).isEqualTo(TextForm.MAIL.normal("ivan@xn--80a1acny.xn--p1ai"));
    }

    @Test
    void readsATaxNumberInWhateverSpelling() {
        assertThat(Stream.of(
                                "7701234567",
                                "7701 234 567",
                                "ИНН 7701234567",
                                "ИНН: 7701-234-567",
                                "7701234567/770101001",
                                "ИНН/КПП 7701234567/770101001",
                                "7701234567.0")
                        .map(TextForm.TAX_NUMBER::normal))
                .allSatisfy(normal -> assertThat(normal).containsExactly("7701234567"));
        assertThat(TextForm.TAX_NUMBER.normal("DE 123 456 789")).containsExactly("DE123456789");
    }

    private static List<String> telephones(String text) {
        return List.copyOf(TextForm.TELEPHONE.normal(text));
    }
}

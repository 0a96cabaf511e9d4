package org.lekalo.server.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;

class SearchTextTest {

    private static final RecordType CONTACT = new RecordType(
            "contact",
            new Text("Контакт", "Contact"),
            new Text("Контакты", "Contacts"),
            List.of(
                    text("title"),
                    text("note"),
                    text("phone").withForm(TextForm.TELEPHONE),
                    text("mail").withForm(TextForm.MAIL),
                    Field.of("story", new Text("История", "Story"), FieldKind.LONG_TEXT)),
            List.of());

    private static Field text(String key) {
        return Field.of(key, new Text(key, key), FieldKind.TEXT);
    }

    @Test
    void ofARowHasItsLinesOfTextFoldedAndItsNumbersAsTheyAreDialled() {
        var text = SearchText.of(
                CONTACT,
                Map.of(
                        "title", "Пётр ЁЛКИН",
                        "phone", "8 (912) 300-55-10 доб. 7",
                        "mail", "Петр <P.Elkin@Example.RU>",
                        "story", "не ищется"));

        assertThat(text.lines())
                .containsExactlyInAnyOrder(
                        "петр елкин",
                        "8 (912) 300-55-10 доб. 7",
                        "+79123005510",
                        "петр <p.elkin@example.ru>",
                        "p.elkin@example.ru");
    }

    @Test
    void ofARowSaysTheSameOnce() {
        assertThat(SearchText.of(CONTACT, Map.of("title", "Окна", "note", "ОКНА")))
                .isEqualTo("окна");
        assertThat(SearchText.of(CONTACT, new HashMap<>())).isEmpty();
    }

    @Test
    void aNumberInAnyOtherTextIsFoundBySixDigitsOrMore() {
        assertThat(SearchText.of(CONTACT, Map.of("note", "123-456")).lines()).contains("123456");
        assertThat(SearchText.of(CONTACT, Map.of("note", "123-45"))).isEqualTo("123-45");
        assertThat(SearchText.of(CONTACT, Map.of("note", "счёт 123-456"))).isEqualTo("счет 123-456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", " \0\t"})
    void nothingThatCanBeSeenLooksForNothing(String typed) {
        assertThat(SearchText.ways(typed)).isEmpty();
    }

    @Test
    void wordsAreFoundTogetherInAnyOrder() {
        assertThat(SearchText.ways("  Окна   для Ёлкина ")).containsExactly(List.of("окна", "для", "елкина"));
    }

    @Test
    void moreThanTenWordsAreNotLookedFor() {
        var typed =
                IntStream.range(0, 12).mapToObj(i -> "слово" + (char) ('а' + i)).collect(Collectors.joining(" "));

        assertThat(SearchText.ways(typed))
                .singleElement()
                .satisfies(words -> assertThat(words).hasSize(10).doesNotContain("словок"));
    }

    /** Looking for numbers in it took more than a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "-", "(", "1 "})
    @Timeout(20)
    void aTextLongerThanAnyNumberIsLookedForByItsWordsAlone(String sign) {
        var typed = sign.repeat(64_000) + "а";

        assertThat(SearchText.ways(typed))
                .singleElement()
                .satisfies(words -> assertThat(words).hasSizeBetween(1, 10).startsWith(typed.split(" ")[0]));
    }

    @Test
    void aWholeTelephoneIsLookedForAsItIsDialledAndAsItIsWritten() {
        assertThat(SearchText.ways("8 (912) 300-55-10"))
                .contains(List.of("+79123005510"), List.of("89123005510"), List.of("8 (912) 300-55-10"))
                .doesNotContain(List.of("8", "(912)", "300-55-10"));
    }

    @Test
    void aTelephoneBesideWordsIsLookedForWithThem() {
        assertThat(SearchText.ways("Ёлкин тел. 8 912 300-55-10")).contains(List.of("елкин", "+79123005510"));
    }

    @ParameterizedTest
    @CsvSource({"8 912, +7912", "+7 912, +7912", "00 49 30, +4930", "810 49 30, 810 49 30"})
    void theBeginningOfATelephoneIsLookedForAsItIsDialledFromAbroad(String typed, String begun) {
        assertThat(SearchText.ways(typed).stream().map(words -> String.join(" ", words)))
                .contains(begun);
    }

    @Test
    void threeDigitsAreNotTheBeginningOfATelephone() {
        assertThat(SearchText.ways("8 91")).containsExactly(List.of("8", "91"));
    }

    @Test
    void aMailIsFoundInWhateverItWasCopiedWith() {
        assertThat(SearchText.ways("Пётр <P.Elkin@Example.RU>;")).contains(List.of("p.elkin@example.ru"));
    }

    @Test
    void aLineHoldsWhatOneOfTheWaysAsksForOneWordOfItAtLeast() {
        assertThat(SearchText.holds("Тел. 8 (912) 300-55-10", SearchText.ways("+7 912 300 55 10")))
                .isTrue();
        assertThat(SearchText.holds("ОКНА", SearchText.ways("окна дома"))).isTrue();
        assertThat(SearchText.holds("Двери", SearchText.ways("окна"))).isFalse();
        assertThat(SearchText.holds("Двери", List.of())).isFalse();
    }

    @Test
    void signsOfAComparisonAreLookedForAsTheyAre() {
        assertThat(SearchText.escaped("100%_\\")).isEqualTo("100\\%\\_\\\\");
    }
}

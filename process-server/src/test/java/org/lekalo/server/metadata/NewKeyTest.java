package org.lekalo.server.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewKeyTest {

    private static String key(String name, String... taken) {
        return NewKey.of(name, "field", Set.of(taken)::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "Amount, amount",
        "Дата замера, data_zamera",
        "Щётка № 5, schetka_5",
        "Объём, obem",
        "  «Ромашка»  , romashka",
        "E-mail (work), e_mail_work",
        "Straße, stra_e",
        "ĲSSEL, ssel",
    })
    void isWrittenInLatinLetters(String name, String key) {
        assertThat(key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"5 этаж, field_5_etazh", "'', field", "№, field", "日本, field", "_, field"})
    void beginsWithALetterWhateverTheNameBeginsWith(String name, String key) {
        assertThat(key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "If", "Item", "date", "Count", "null", "process", "Record", "version", "in"})
    void isNoWordOfFeelAndNoneThatARecordKeepsForItself(String name) {
        assertThat(key(name)).isEqualTo("field_" + name.toLowerCase(Locale.ROOT));
    }

    @Test
    void aWordOfFeelWithinANameIsNoTrouble() {
        assertThat(key("Date of birth")).isEqualTo("date_of_birth");
        assertThat(key("Android")).isEqualTo("android");
    }

    @Test
    void isCutAtTheEndOfAWordWhereItCanBe() {
        assertThat(key("a".repeat(40))).isEqualTo("a".repeat(24));
        assertThat(key("a".repeat(23) + " b")).isEqualTo("a".repeat(23));
    }

    @Test
    void isTheNextFreeOne() {
        assertThat(key("Amount", "amount")).isEqualTo("amount_2");
        assertThat(key("Amount", "amount", "amount_2", "amount_3")).isEqualTo("amount_4");
        assertThat(key("a".repeat(40), "a".repeat(24))).isEqualTo("a".repeat(24) + "_2");
    }
}

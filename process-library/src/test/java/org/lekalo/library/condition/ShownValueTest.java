package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.Field;
import org.lekalo.library.setting.Company;

class ShownValueTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Money RUBLES = new Money("₽");

    static Stream<Arguments> values() {
        var time = LocalDateTime.of(2026, 2, 8, 9, 5);
        return Stream.of(
                Arguments.of("text", "text", "text"),
                Arguments.of(1250.5, "1\u00a0250,5", "1,250.5"),
                Arguments.of(new BigDecimal("5.00"), "5", "5"),
                Arguments.of(true, "да", "yes"),
                Arguments.of(false, "нет", "no"),
                Arguments.of(LocalDate.of(2026, 2, 8), "08.02.2026", "8 Feb 2026"),
                Arguments.of(time, "08.02.2026 09:05", "8 Feb 2026, 09:05"),
                Arguments.of(time.atOffset(ZoneOffset.ofHours(3)), "08.02.2026 09:05", "8 Feb 2026, 09:05"),
                Arguments.of(LocalTime.of(9, 5), "09:05", "09:05"),
                Arguments.of(Map.of("title", "ООО «Свет»", "name", "x"), "ООО «Свет»", "ООО «Свет»"),
                Arguments.of(Map.of("name", "Анна"), "Анна", "Анна"),
                Arguments.of(Map.of("id", 5), "", ""),
                Arguments.of(List.of(1, true), "1, да", "1, yes"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isWrittenAsPeopleOfTheLanguageDo(Object value, String russian, String english) {
        assertThat(ShownValue.of(value, RUSSIAN)).isEqualTo(russian);
        assertThat(ShownValue.of(value, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void isNothingWhereThereIsNone() {
        assertThat(ShownValue.of(null, RUSSIAN)).isEmpty();
    }

    private static Field field(String key) {
        return Company.types().type("deal").orElseThrow().field(key).orElseThrow();
    }

    @Test
    void ofAFieldIsMoneyOrWhatAChoiceIsCalled() {
        assertThat(ShownValue.of(5, field("amount"), RUSSIAN, RUBLES)).isEqualTo("5\u00a0₽");
        assertThat(ShownValue.of("web", field("source"), RUSSIAN, RUBLES)).isEqualTo("web");
        assertThat(ShownValue.of("fax", field("source"), RUSSIAN, RUBLES))
                .as("an option that was removed")
                .isEqualTo("fax");
        assertThat(ShownValue.of(List.of("hot", "big"), field("labels"), RUSSIAN, RUBLES))
                .isEqualTo("hot, big");
        assertThat(ShownValue.of(0.5, field("share"), RUSSIAN, RUBLES)).isEqualTo("0,5");
    }
}

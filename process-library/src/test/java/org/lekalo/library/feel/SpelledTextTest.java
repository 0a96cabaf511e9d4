package org.lekalo.library.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.TextForm;

class SpelledTextTest {

    private final BoundedFeel feel = new BoundedFeel(ZonedDateTime::now);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact.mail = \"ivan.bug@example.ru\"",
                "contact.mail = \" Иван <IVAN.bug@Example.ru>\"",
                "not(contact.mail != \"ivan.bug@example.ru\")",
                "contact.mail in (\"olga@example.ru\", \"ivan.bug@example.ru\")",
                "contact.phone = \"8 912 345-67-89\"",
                "contact.phone in (\"+7 495 123-45-67\", \"7 900 000-00-00\")",
                "contact.phone != \"+1 912 345 6789\"",
                "contact.title = \"Ivan\" and contact.mail = \"IVAN.BUG@EXAMPLE.RU\"",
                "contains(lower case(contact.phone), lower case(\"8 912 345-67-89\"))",
                "contains(lower case(contact.mail), lower case(\"Иван <IVAN.BUG@example.ru>\"))",
                "contains(lower case(contact.mail), lower case(\"@EXAMPLE\"))",
                "contains(contact.phone, \"84951234567\")",
                "not(contains(lower case(contact.phone), lower case(\"8 913 345-67-89\")) = true)",
                "contact.mail = contact.second",
                "contact.second = contact.mail",
                "count(contacts[mail = \"ivan.bug@example.ru\"]) = 1"
            })
    void isEqualToWhatNamesTheSame(String expression) {
        assertThat(value(expression)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact.title = \"ivan\"",
                "contact.mail = \"ivan@example.ru\"",
                "contact.mail = null",
                "not(contains(lower case(contact.phone), lower case(\"8 912 345-67-89\")) = true)",
                "contains(lower case(contact.title), lower case(\"8 912 345-67-89\"))",
                "contact.mail in (null, \"\")",
                "contact.missing = \"ivan.bug@example.ru\""
            })
    void isNotEqualToAnythingElse(String expression) {
        assertThat(value(expression)).isNotEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact.mail", "contact.mail + \"\"", "string(contact.mail)"})
    void isATextLikeAnyOtherElsewhere(String expression) {
        assertThat(value(expression)).isEqualTo("Ivan.Bug@Example.RU");
    }

    private @Nullable Object value(String expression) {
        var mail = new SpelledText("Ivan.Bug@Example.RU", TextForm.MAIL);
        var contact = Map.of(
                "title",
                "Ivan",
                "mail",
                mail,
                "second",
                "ivan.bug@example.ru",
                "phone",
                new SpelledText("+7 (912) 345-67-89, +7 495 123-45-67", TextForm.TELEPHONE));
        return feel.evaluate(
                        ((Reading.Read) BoundedFeel.read(expression)).expression(),
                        Map.of("contact", contact, "contacts", List.of(contact)))
                .value();
    }
}

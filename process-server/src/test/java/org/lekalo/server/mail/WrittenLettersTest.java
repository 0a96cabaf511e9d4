package org.lekalo.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.mail.Letter.Attachment;

class WrittenLettersTest {

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final WrittenLetters letters = new WrittenLetters(json);

    private static Letter letter(String subject, String text) {
        return Letter.of(
                new MailAddress("client@example.com"),
                "Пётр",
                subject,
                text,
                new MailAddress("elena@example.com"),
                List.of(
                        new Attachment(7, "смета.pdf", new RecordRef("deal", 5), "estimate"),
                        new Attachment(8, "план.pdf", new RecordRef("deal", 5), null)));
    }

    @Test
    void areReadAsTheyWereWritten() {
        var letter = letter("Смета \"5\"", "Добрый день!\n\nВот смета.");

        assertThat(letters.read(letters.write(letter))).isEqualTo(letter);
    }

    @Test
    void withoutWhomToAnswerAreAnsweredToTheSender() {
        var letter = Letter.of(new MailAddress("a@b.com"), "", "S", "T", null, List.of());

        assertThat(letters.read(letters.write(letter)).replyTo()).isNull();
    }

    @Test
    void eachLetterHasANameOfItsOwn() {
        assertThat(letter("S", "T").id()).isNotEqualTo(letter("S", "T").id());
    }

    @Test
    void haveBlanksWhereTheDatabaseTakesNoCharacter() {
        var read = letters.read(letters.write(letter("a\0b", "c\ud83dd \ud83d\ude00")));

        assertThat(read.subject()).isEqualTo("a b");
        assertThat(read.text()).isEqualTo("c d \ud83d\ude00");
    }
}

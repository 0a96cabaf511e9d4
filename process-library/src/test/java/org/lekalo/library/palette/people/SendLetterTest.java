package org.lekalo.library.palette.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.setting.Enclosed;

class SendLetterTest {

    private static String letter(String... settings) {
        var all = Stream.concat(
                        Stream.of(settings), Stream.of("subject", "Расчёт {deal.title}", "text", "Здравствуйте!"))
                .toArray(String[]::new);
        return with(block("sendTask", "Step", "send-letter", all));
    }

    @Test
    void needsSomebodyASubjectAndAText() {
        assertThat(found(with(block("sendTask", "Step", "send-letter"))))
                .containsExactly(
                        "Step send-letter.recipient.missing",
                        "Step send-letter.subject.missing",
                        "Step send-letter.text.missing");
    }

    @Test
    void mayGoToAFieldAndAskForAnswersElsewhereAndTakeFilesAlong() {
        assertThat(found(letter(
                        "recipient",
                        "field:company.mail",
                        "replyTo",
                        "address:office@example.com",
                        "attachments",
                        "*,scan")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recipient, field:amount, not-a-mail",
        "replyTo, person:77, unknown-person",
        "replyTo, address:office at home, not-an-address",
        "attachments, title, not-a-file",
        "attachments, 'scan,', unreadable-setting",
    })
    void isFoundWhereItCannotGoOrTakeSomethingAlong(String property, String value, String finding) {
        var letter = property.equals("recipient")
                ? letter("recipient", value)
                : letter("recipient", "record-owner", property, value);

        assertThat(found(letter)).containsExactly("Step " + finding);
    }

    @Test
    void takesNothingAlongUnlessItSaysSo() {
        assertThat(new SendLetter().with(Map.of()).get(SendLetter.ATTACHMENTS)).isEqualTo(Enclosed.NOTHING);
    }

    @Test
    void isDoneByTheServersBlock() {
        var compiled = compiled(letter("recipient", "record-owner"));

        assertThat(compiled.element(SendTask.class, "Step").getCamundaDelegateExpression())
                .isEqualTo("${block}");
    }
}

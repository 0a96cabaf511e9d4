package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.documented;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCheckTest {

    private static final String TASK = block("userTask", "Step", "user-task", "responsible", "record-owner");
    private static final String SOUND = with(TASK);

    private static String named(int letters) {
        return SOUND.replace("name=\"Step\"", "name=\"" + "x".repeat(letters) + "\"");
    }

    @ParameterizedTest
    @CsvSource({"255, ''", "256, Step name-too-long"})
    void findsANameThatTheEngineCannotHold(int letters, String finding) {
        assertThat(String.join(", ", found(named(letters)))).isEqualTo(finding);
    }

    @Test
    void findsTheNameOfTheProcessAndOfAnArrowToo() {
        var name = " name=\"" + "x".repeat(256) + "\"";

        assertThat(found(SOUND.replace("<bpmn:process ", "<bpmn:process" + name + " ")))
                .containsExactly("model name-too-long");
        assertThat(found(SOUND.replace("id=\"Step-End\"", "id=\"Step-End\"" + name)))
                .containsExactly("Step-End name-too-long");
    }

    @ParameterizedTest
    @CsvSource({"4000, ''", "4001, Step text-too-long"})
    void findsAnInstructionThatIsTooLong(int letters, String finding) {
        assertThat(String.join(", ", found(with(documented(TASK, "x".repeat(letters))))))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({"10000, ''", "10001, Step text-too-long"})
    void findsATextOfASettingThatIsTooLong(int letters, String finding) {
        var told = block("sendTask", "Step", "notify", "recipient", "record-owner", "text", "x".repeat(letters));

        assertThat(String.join(", ", found(with(told)))).isEqualTo(finding);
    }

    @Test
    void findsLettersThatAProgramLost() {
        assertThat(found(SOUND.replace("name=\"Step\"", "name=\"Сог\ufffdасовать\"")))
                .containsExactly("Step letters-lost");
        assertThat(found(with(documented(TASK, "\ufffd")))).containsExactly("Step letters-lost");
        assertThat(found(SOUND.replace("id=\"Step-End\"", "id=\"Step-End\" name=\"\ufffd\"")))
                .containsExactly("Step-End letters-lost");
    }
}

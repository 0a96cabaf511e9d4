package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.condition.Outcome;

class AnswersTest {

    private static final Answers ANSWERS = new Answers();

    @Test
    void standInOneTextInTheirOrder() {
        var answers = List.of(new Outcome("no", "Нет, \"верните\""), new Outcome("yes", "Да <b>\\"));

        var written = written(ANSWERS, answers);

        assertThat(written)
                .isEqualTo(
                        Map.of(
                                Kinds.NAME,
                                "[{\"key\":\"no\",\"label\":\"Нет, \\\"верните\\\"\"},{\"key\":\"yes\",\"label\":\"Да <b>\\\\\"}]"));
        assertThat(ANSWERS.read(Kinds.NAME, written)).contains(answers);
    }

    @Test
    void mayHaveMoreToThemThanIsKnownHere() {
        assertThat(read(ANSWERS, "[{\"key\":\"a\",\"label\":\"A\",\"color\":\"red\"}]"))
                .contains(List.of(new Outcome("a", "A")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes, no",
                "{}",
                "null",
                "[1]",
                "[null]",
                "[{\"key\":\"a\"}]",
                "[{\"label\":\"A\"}]",
                "[{\"key\":1,\"label\":\"A\"}]",
                "[{\"key\":\"a\",\"label\":\"A\"}",
                "[{\"key\":\"a\",\"label\":\"A\"},{}]"
            })
    void areAllReadOrNone(String text) {
        assertThat(read(ANSWERS, text)).isEmpty();
    }

    @Test
    void areFoundWhereTwoAreOne() {
        assertThat(found(
                        ANSWERS,
                        List.of(new Outcome("yes", "Yes"), new Outcome("no", "Yes"), new Outcome("yes", "Sure"))))
                .containsExactly("outcome-twice Sure");
    }

    @Test
    void areFoundWhereNobodySeesWhatOneSays() {
        assertThat(found(ANSWERS, List.of(new Outcome("yes", " \u200b"), new Outcome(" ", "No"))))
                .containsExactly("outcome-without-label");
    }

    @Test
    void areFoundWhereOneIsLongerThanAnyName() {
        assertThat(found(ANSWERS, List.of(new Outcome("a".repeat(255), "b".repeat(255)))))
                .isEmpty();
        assertThat(found(ANSWERS, List.of(new Outcome("a", "b".repeat(256))))).containsExactly("name-too-long 255");
        assertThat(found(ANSWERS, List.of(new Outcome("a".repeat(256), "b")))).containsExactly("name-too-long 255");
    }
}

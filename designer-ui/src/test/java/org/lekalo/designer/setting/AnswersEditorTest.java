package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.sentences;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.setting.Answers;

class AnswersEditorTest {

    private static final String YES = "{\"key\":\"yes\",\"label\":\"Да\"}";
    private static final String NO = "{\"key\":\"no\",\"label\":\"Нет\"}";

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsTheAnswersInTheirOrder() {
        asks(YES + "," + NO);

        assertThat(_find(TextField.class)).extracting(TextField::getValue).containsExactly("Да", "Нет");
    }

    @Test
    void renamesOneAndKeepsItsKey() {
        asks(YES + "," + NO);

        _setValue(answer("Да"), "Ладно");

        assertThat(forms.last()).isEqualTo(Map.of("outcomes", "[{\"key\":\"yes\",\"label\":\"Ладно\"}," + NO + "]"));
    }

    @Test
    void keepsTheFormerWordsWhereNoneAreWritten() {
        asks(YES);

        _setValue(answer("Да"), " ");

        assertThat(forms.told()).isEmpty();
        assertThat(answer(" ").isInvalid()).isTrue();
    }

    @Test
    void addsOneWithAKeyOfItsOwn() {
        asks("{\"key\":\"answer-1\",\"label\":\"Да\"}");

        _click(Forms.button(say("panel.outcomes.add")));

        assertThat(forms.last())
                .isEqualTo(Map.of(
                        "outcomes",
                        "[{\"key\":\"answer-1\",\"label\":\"Да\"},{\"key\":\"answer-2\",\"label\":\"Ответ 2\"}]"));
    }

    @Test
    void offersNoNinthOne() {
        asks(IntStream.range(0, 8)
                .mapToObj(number -> "{\"key\":\"%s\",\"label\":\"%s\"}".formatted(number, number))
                .collect(Collectors.joining(",")));

        assertThat(Forms.button(say("panel.outcomes.add")).isEnabled()).isFalse();
    }

    @Test
    void saysWhatHoldsWhereThereAreNone() {
        forms.show("user-task", Map.of("block", "user-task"));

        assertThat(_find(TextField.class)).isEmpty();
        assertThat(sentences()).anyMatch(text -> text.contains("одна кнопка «Готово»"));
    }

    @ParameterizedTest
    @CsvSource({
        "Согласовать / Отказать / На доработку, 'approve,reject,rework'",
        "Согласовать / Отказать, 'approve,reject'",
        "Да / Нет, 'yes,no'",
        "Готово, done"
    })
    void takesAWholeSetInOneStep(String set, String keys) {
        forms.show("user-task", Map.of("block", "user-task"));

        _click(Forms.button(set));

        assertThat(forms.told()).hasSize(1);
        var answers = new Answers()
                .read(Objects.requireNonNull(forms.last().get("outcomes")))
                .orElseThrow();
        assertThat(answers).extracting(Outcome::key).containsExactly(keys.split(","));
        assertThat(answers.stream().map(Outcome::label).collect(Collectors.joining(" / ")))
                .isEqualTo(set);
    }

    @Test
    void offersNoSetBesideAnswers() {
        asks(YES);

        assertThat(_find(Button.class, query -> query.withText("Да / Нет"))).isEmpty();

        _click(Forms.button(say("panel.list.remove")));

        assertThat(_find(Button.class, query -> query.withText("Да / Нет"))).hasSize(1);
    }

    @Test
    void takesBackTheLastOne() {
        asks(YES);

        _click(Forms.button(say("panel.list.remove")));

        assertThat(forms.last()).containsOnlyKeys("outcomes");
        assertThat(forms.last().get("outcomes")).isNull();
    }

    private void asks(String answers) {
        forms.show("user-task", Map.of("block", "user-task", "outcomes", "[" + answers + "]"));
    }

    private static TextField answer(String label) {
        return _get(TextField.class, query -> query.withValue(label));
    }
}

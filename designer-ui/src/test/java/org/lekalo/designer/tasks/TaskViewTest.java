package org.lekalo.designer.tasks;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEvent;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Elsewhere;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Tasks;
import org.lekalo.designer.look.ChangedMeanwhile;
import org.lekalo.designer.records.RecordFacts;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.TaskId;

class TaskViewTest {

    private final Records records = new Records().withDeals(10);
    private final Tasks tasks = new Tasks(records).with("t1", "Согласовать скидку", 5);

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void offersEveryAnswerAndTheFirstAsThePrimaryOne() {
        open("t1");

        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .containsExactly("Согласовать", "Вернуть на доработку", "Отклонить");
        assertThat(button("Согласовать").getThemeNames()).contains(ButtonVariant.LUMO_PRIMARY.getVariantName());
    }

    @Test
    void showsTheInstructionAndTheRecord() {
        var page = open("t1");

        assertThat(page.getElement().getTextRecursively()).contains("Проверьте скидку и сроки");
        assertThat(_get(RecordFacts.class).getElement().getTextRecursively()).contains("Сумма", "₽");
    }

    @Test
    void saysWhyTheTaskIsWithSomebodyElseThanWasDrawn() {
        tasks.noted("t1", "Ответственный больше не работает");

        var page = open("t1");

        assertThat(page.getElement().getTextRecursively()).contains("Ответственный больше не работает");
    }

    @Test
    void goesOnWithTheNextTask() {
        tasks.with("t2", "Позвонить", 8);
        open("t1");

        answer("approved");

        assertThat(Elsewhere.at()).isEqualTo("tasks/t2");
    }

    @Test
    void goesBackToTheInboxAfterTheLastTask() {
        open("t1");

        answer("approved");

        assertThat(Elsewhere.at()).isEqualTo("tasks");
        assertThat(tasks.counts().mine()).isZero();
    }

    @Test
    void sendsOnlyOneAnswer() {
        open("t1");

        _click(button("Согласовать"));

        assertThat(_find(Button.class)).noneMatch(Button::isEnabled);
    }

    @Test
    void letsOneMendWhatTheServerRefuses() {
        open("t1");

        answer("rework");

        assertThat(_find(Button.class, query -> query.withText("Согласовать"))).allMatch(Button::isEnabled);
        assertThat(tasks.counts().mine()).isEqualTo(1);
    }

    @Test
    void saysWhenSomebodyElseWasFaster() {
        var page = open("t1");

        tasks.end("t1");
        answer("approved");

        assertThat(page.getElement().getTextRecursively()).contains("Эту задачу уже завершили");
        assertThat(_find(Button.class, query -> query.withText("Согласовать"))).isEmpty();
    }

    @Test
    void noticesByItselfThatTheTaskIsGone() {
        var page = open("t1");

        tasks.end("t1");
        screen.tell(Kind.TASKS, null);

        screen.soon(() -> assertThat(page.getElement().getTextRecursively()).contains("Эту задачу уже завершили"));
    }

    @Test
    void asksBeforeItAnswersByValuesThatOthersChangedMeanwhile() {
        open("t1");
        var deal = tasks.task(new TaskId("t1")).row().record();
        var before = records.get(deal.type(), deal.id());

        records.update(deal.type(), deal.id(), new Update(before.version(), Map.of("title", "Другое название")));
        screen.tell(Kind.TASKS, null);
        screen.soon(() -> assertThat(tasks.asked("t1")).isGreaterThan(2));
        answer("approved");

        assertThat(_find(ChangedMeanwhile.class)).hasSize(1);
        assertThat(tasks.counts().mine()).isEqualTo(1);
    }

    private TaskView open(String id) {
        Elsewhere.leads("tasks");
        var page = new TaskView(tasks, new Vocabulary(new Metadata()), screen.changes(), records);
        page.setParameter(mock(BeforeEvent.class), id);
        return screen.show(page);
    }

    private static Button button(String text) {
        return _get(Button.class, query -> query.withText(text));
    }

    /** What the form in the browser says after its answers were found valid. */
    private static void answer(String outcome) {
        JsonObject said = Json.createObject();
        said.put("event.detail.outcome", outcome);
        said.put("event.detail.data", Json.createObject());
        _fireDomEvent(_get(TaskForm.class), "form-submitted", said);
    }
}

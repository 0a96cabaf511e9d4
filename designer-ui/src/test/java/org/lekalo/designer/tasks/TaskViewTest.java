package org.lekalo.designer.tasks;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.card.RecordFacts;
import org.lekalo.designer.company.Answers;
import org.lekalo.designer.company.Elsewhere;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Tasks;
import org.lekalo.designer.look.ChangedMeanwhile;
import org.lekalo.designer.look.LoseTyped;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.designer.todo.OpenTodos;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Completion;

class TaskViewTest {

    private final Records records = new Records().withDeals(10);
    private final Tasks tasks = new Tasks(records).with("t1", "Согласовать скидку", 5);
    private final Answers answers = spy(new Answers(tasks));

    @RegisterExtension
    final Screen screen = new Screen();

    @AfterEach
    void signOut() {
        SigningIn.out();
    }

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
    void saysThatATaskComesAgainAndInWhichWords() {
        tasks.returned("t1", "Уточните сумму");
        open("t1");

        assertThat(text("task-again")).contains("пришла снова", "Борис Кузнецов", "На доработку", "Уточните сумму");
        assertThat(text("task-past")).contains("Начало: Елена Волкова", "Согласовать скидку", "Борис Кузнецов");
    }

    @Test
    void aTaskThatComesForTheFirstTimeSaysOnlyWhoAsked() {
        open("t1");

        assertThat(_find(Div.class, spec -> spec.withClasses("task-again"))).isEmpty();
        assertThat(text("task-past")).contains("Начало: Елена Волкова");
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
    void ctrlEnterGivesTheFirstAnswerAndAfterARefusalTheOneThatWasPressed() {
        open("t1");
        assertThat(byKey()).containsExactly("Согласовать");

        _click(button("Вернуть на доработку"));
        answer("rework");

        assertThat(byKey()).containsExactly("Вернуть на доработку");
        assertThat(button("Вернуть на доработку").getTooltip().getText()).isEqualTo("Ctrl+Enter");
        assertThat(button("Согласовать").getTooltip().getText()).isNull();
    }

    @Test
    void ctrlEnterStillGivesWhatWasPressedWhenTheTaskIsShownAnewWithOthersValues() {
        open("t1");
        var deal = tasks.task(new TaskId("t1")).row().record();
        var before = records.get(deal.type(), deal.id());
        records.update(deal.type(), deal.id(), new Update(before.version(), Map.of("title", "Другое название")));

        _click(button("Отклонить"));
        answer("rejected");
        ConfirmDialogKt._fireConfirm(_get(ChangedMeanwhile.class));

        assertThat(byKey()).containsExactly("Отклонить");
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
    void keepsTheAnswersAsTheyAreWhileOnlyOtherTasksChange() {
        open("t1");
        var answer = button("Согласовать");

        screen.tell(Kind.TASKS, null);

        screen.soon(() -> assertThat(tasks.asked("t1")).isGreaterThan(1));
        assertThat(button("Согласовать")).isSameAs(answer);
    }

    @Test
    void offersOtherAnswersOnceTheTaskIsTaken() {
        tasks.offered("t7", "Проверить", 5);
        open("t7");

        _click(button("Взять себе"));

        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .contains("Согласовать", "Вернуть")
                .doesNotContain("Взять себе");
    }

    @Test
    void saysThatTheAnswerWasTakenThoughWhatComesNextCannotBeShown() {
        var page = open("t1");
        doThrow(new Unreachable()).when(answers).answer(any());

        assertThatThrownBy(() -> answer("approved")).isInstanceOf(Unreachable.class);
        screen.tell(Kind.TASKS, null);
        screen.soon(() -> assertThat(tasks.asked("t1")).isGreaterThan(1));

        assertThat(page.getElement().getTextRecursively()).contains("Ответ принят");
        assertThat(_find(Button.class))
                .filteredOn(Button::isEnabled)
                .extracting(Button::getText)
                .containsExactly("Все задачи");
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

    @Test
    void anAnswerUnderWayIsOnlyEverGivenToTheTaskThatWasLookedAt() {
        tasks.with("t2", "Позвонить", 8);
        var page = open("t1");
        var first = _get(TaskForm.class);
        page.setParameter(mock(BeforeEvent.class), "t2");

        answer(first, "approved");

        assertThat(tasks.tasks(Box.MINE, 10, null).tasks())
                .extracting(row -> row.id().value())
                .contains("t2");
    }

    @Test
    void saysWhatWasAnsweredAndTakesItBackWhileNothingFollowed() {
        open("t1");
        answer("approved");

        assertThat(note()).contains("«Согласовать скидку»", "«Согласовать»", "Берёзовая роща");
        _click(button("Взять назад"));

        assertThat(Elsewhere.at()).isEqualTo("tasks/t1-again");
        assertThat(tasks.counts().mine()).isEqualTo(1);
    }

    @Test
    void offersNoWayBackOnceSomethingFollowed() {
        answers.follow("t1");
        open("t1");

        answer("approved");

        assertThat(note()).contains("«Согласовать»");
        assertThat(_find(Button.class, query -> query.withText("Взять назад"))).isEmpty();
    }

    @Test
    void anAnsweredTaskSaysWhatOneAnsweredAndWhyItStands() {
        answers.follow("t1");
        tasks.complete(new TaskId("t1"), new Completion("approved", Map.of(), null));

        var page = open("t1");

        assertThat(page.getElement().getTextRecursively())
                .contains("Вы ответили «Согласовать»", "процесс пошёл дальше");
        assertThat(_find(Button.class, query -> query.withText("Согласовать"))).isEmpty();
    }

    @Test
    void doesNotSayThatNothingIsLeftWhileTasksWaitElsewhere() {
        SigningIn.as(People.ELENA);
        records.create("todo", Map.of("title", "Позвонить", "owner", 1));
        tasks.offered("t7", "Проверить", 5).offered("t8", "Проверить", 5);
        open("t1");

        answer("approved");

        assertThat(note())
                .contains("поставленные вручную — 1", "моих ролей — 2")
                .doesNotContain("Больше задач нет");
    }

    @Test
    void asksBeforeWhatIsWrittenInTheFormIsLeft() {
        open("t1");
        _fireDomEvent(_get(Unsaved.class), "touched");

        UI.getCurrent().navigate("tasks");
        Screen.answer();

        assertThat(_get(LoseTyped.class).isOpened()).isTrue();
    }

    @Test
    void asksBeforeATaskIsGivenBackWithWhatIsWrittenInItsForm() {
        tasks.offered("t7", "Проверить", 5);
        tasks.claim(new TaskId("t7"));
        open("t7");
        _fireDomEvent(_get(Unsaved.class), "touched");

        _click(button("Вернуть"));
        assertThat(Screen.asked()).anyMatch(called -> called.contains("tellAndReturn"));

        assertThat(tasks.tasks(Box.MINE, 10, null).tasks())
                .extracting(row -> row.id().value())
                .contains("t7");
    }

    private static String note() {
        return String.join(
                " ",
                getNotifications().stream()
                        .map(note -> note.getElement().getTextRecursively())
                        .toList());
    }

    private TaskView open(String id) {
        Elsewhere.leads("tasks");
        var page = new TaskView(
                tasks,
                new GivenAnswers(answers, tasks, new OpenTodos(records)),
                new Vocabulary(new Metadata()),
                screen.changes(),
                records);
        page.setParameter(mock(BeforeEvent.class), id);
        return screen.show(page);
    }

    private static Button button(String text) {
        return _get(Button.class, query -> query.withText(text));
    }

    /** What the form in the browser says after its answers were found valid. */
    private static List<String> byKey() {
        return _find(Button.class, query -> query.withClasses("by-key")).stream()
                .map(Button::getText)
                .toList();
    }

    private static String text(String className) {
        return _get(Div.class, spec -> spec.withClasses(className)).getElement().getTextRecursively();
    }

    private static void answer(String outcome) {
        answer(_get(TaskForm.class), outcome);
    }

    private static void answer(TaskForm form, String outcome) {
        JsonObject said = Json.createObject();
        said.put("event.detail.outcome", outcome);
        said.put("event.detail.data", Json.createObject());
        _fireDomEvent(form, "form-submitted", said);
    }
}

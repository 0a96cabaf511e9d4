package org.lekalo.designer.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Tasks;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.designer.todo.MyTodos;
import org.lekalo.designer.todo.OpenTodos;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.TasksApi.Row;

class InboxViewTest {

    private final Records records = new Records().withDeals(10);
    private final Tasks tasks = new Tasks(records);

    @RegisterExtension
    final Screen screen = new Screen();

    @AfterEach
    void signOut() {
        SigningIn.out();
    }

    @Test
    void marksWhatIsOverdueAndSaysForHowLong() {
        tasks.with("t1", "Согласовать скидку", -49).with("t2", "Позвонить", 80);

        open();

        assertThat(row(0)).matches(row -> row.hasClassName("late"));
        assertThat(text(row(0))).contains("Согласовать скидку", "просрочено на 2 дня");
        assertThat(row(1)).matches(row -> !row.hasClassName("late"));
    }

    @Test
    void writesInTheReadersLanguage() {
        tasks.with("t1", "Approve", -49);
        screen.speak(Words.ENGLISH);

        open();

        assertThat(text(row(0))).contains("2 days late");
    }

    @Test
    void takesATaskOfOnesRoles() {
        tasks.offered("t1", "Выехать на замер", 5);
        open();
        _get(Tabs.class).setSelectedIndex(1);

        _click(_get(row(0), Button.class));

        assertThat(tasks.counts().mine()).isEqualTo(1);
        assertThat(getNotifications()).hasSize(1);
        assertThat(_get(H3.class).getText()).isEqualTo("Свободных задач нет");
    }

    @Test
    void teachesWhatComesNextWhereAllIsDone() {
        open();

        assertThat(_get(H3.class).getText()).isEqualTo("Всё сделано");
    }

    @Test
    void showsANewTaskByItself() {
        open();

        tasks.with("t1", "Позвонить", 3);
        screen.tell(Kind.TASKS, "t1");

        screen.soon(() -> assertThat(GridKt._size(grid())).isEqualTo(1));
    }

    @Test
    void readsPageAfterPageAsOneScrolls() {
        for (int index = 0; index < 130; index++) {
            tasks.with("t" + index, "Задача " + index, 10);
        }

        open();

        assertThat(GridKt._get(grid(), 120).name()).isEqualTo("Задача 120");
    }

    private void open() {
        screen.show(new InboxView(tasks, records, new OpenTodos(records), screen.changes()));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Row> grid() {
        return _get(Grid.class);
    }

    private static TaskRow row(int index) {
        return (TaskRow) GridKt._getCellComponent(grid(), index, "row");
    }

    private static String text(TaskRow row) {
        return row.getElement().getTextRecursively();
    }

    @Test
    void showsTasksSetByHandBesideThoseOfProcessesAndTakesThemOffWithOneClick() {
        SigningIn.as(People.ELENA);
        records.create("todo", Map.of("title", "Позвонить заказчику", "deal", "deal:1", "owner", 1));
        records.create("todo", Map.of("title", "Чужая задача", "deal", "deal:1", "owner", 2));
        open();
        var byHand = _get(MyTodos.class);
        assertThat(byHand.getElement().getTextRecursively())
                .contains("Задачи, поставленные вручную", "Позвонить заказчику")
                .doesNotContain("Чужая задача");

        _setValue(_get(byHand, Checkbox.class), true);

        assertThat(records.get("todo", 1).values()).containsEntry("done", true);
        assertThat(byHand.isVisible()).isFalse();
        assertThat(_get(H3.class).getText()).isEqualTo("Всё сделано");
    }

    @Test
    void countsTasksSetByHandTogetherWithThoseOfProcesses() {
        SigningIn.as(People.ELENA);
        tasks.with("t1", "Согласовать скидку", 3);
        records.create("todo", Map.of("title", "Позвонить", "due", "2020-01-31T09:00:00Z", "owner", 1));
        records.create("todo", Map.of("title", "Написать", "owner", 1));

        open();

        assertThat(mine().getText()).isEqualTo("3");
        assertThat(mine().hasClassName("late")).isTrue();
        assertThat(mine().getTitle()).contains("Просрочено: 1");
    }

    @Test
    void countsOneLessWhenATaskSetByHandIsDone() {
        SigningIn.as(People.ELENA);
        records.create("todo", Map.of("title", "Позвонить", "owner", 1));
        records.create("todo", Map.of("title", "Написать", "owner", 1));
        open();

        _setValue(_find(_get(MyTodos.class), Checkbox.class).get(0), true);

        assertThat(mine().getText()).isEqualTo("1");
    }

    @Test
    void doesNotSayThatAllIsDoneWhileTasksSetByHandWait() {
        SigningIn.as(People.ELENA);
        records.create("todo", Map.of("title", "Позвонить", "owner", 1));

        open();

        assertThat(_find(EmptyState.class)).isEmpty();
    }

    private static Span mine() {
        return _find(Span.class, query -> query.withClasses("counter")).get(0);
    }
}

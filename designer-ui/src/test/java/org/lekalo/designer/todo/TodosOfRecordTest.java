package org.lekalo.designer.todo;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Instances;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.record.RecordRef;

class TodosOfRecordTest {

    private final Records records = spy(new Records().withDeals(2));

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void setsATaskInOneLineAndTakesItOffWithOneClick() {
        var todos = open(new RecordRef("deal", 1));

        _setValue(_get(TextField.class), "Выслать расчёт");
        _click(_get(Button.class, button -> button.withText("Поставить")));

        assertThat(records.get("todo", 1).values())
                .containsEntry("title", "Выслать расчёт")
                .containsEntry("deal", "deal:1");
        assertThat(todos.getElement().getTextRecursively()).contains("Выслать расчёт");

        _setValue(_get(Checkbox.class), true);

        assertThat(records.get("todo", 1).values()).containsEntry("done", true);
        assertThat(todos.getElement().getTextRecursively()).contains("Открытых задач нет.");
    }

    @Test
    void asksWhatIsToBeDone() {
        open(new RecordRef("deal", 1));

        _click(_get(Button.class, button -> button.withText("Поставить")));

        assertThat(_get(TextField.class).isInvalid()).isTrue();
        assertThat(_get(Button.class, button -> button.withText("Поставить")).isEnabled())
                .isTrue();
    }

    @Test
    void aTickThatCouldNotBeSavedIsTakenBack() {
        records.create("todo", Map.of("title", "Позвонить", "deal", "deal:1"));
        open(new RecordRef("deal", 1));
        doThrow(new Unreachable()).when(records).update(eq("todo"), anyLong(), any());

        _setValue(_get(Checkbox.class), true);

        assertThat(_get(Checkbox.class).getValue()).isFalse();
    }

    @Test
    void canBeUsedAgainWhereWhatComesAfterSettingATaskFails() {
        open(new RecordRef("deal", 1));
        _setValue(_get(TextField.class), "Выслать расчёт");
        doThrow(new IllegalStateException("no answer")).when(records).create(any(), any());

        assertThatThrownBy(() -> _click(_get(Button.class, button -> button.withText("Поставить"))))
                .hasMessage("no answer");

        assertThat(_get(Button.class, button -> button.withText("Поставить")).isEnabled())
                .isTrue();
    }

    @Test
    void keepsItsRowsWhileNothingOfThemChanges() {
        var deal = new RecordRef("deal", 1);
        records.create("todo", Map.of("title", "Позвонить", "deal", "deal:1"));
        var todos = open(deal);
        var row = _get(TodoRow.class);

        todos.show(new Metadata().recordTypes(), deal, List.of());

        assertThat(_get(TodoRow.class)).isSameAs(row);
    }

    @Test
    void saysHowManyMoreThereAreThanItShows() {
        for (int index = 0; index < 23; index++) {
            records.create("todo", Map.of("title", "Позвонить", "deal", "deal:1"));
        }

        var todos = open(new RecordRef("deal", 1));

        assertThat(_find(TodoRow.class)).hasSize(20);
        assertThat(todos.getElement().getTextRecursively()).contains("Ещё 3");
    }

    @Test
    void isNotThereWhereNoTaskCanBeAboutTheRecord() {
        assertThat(open(new RecordRef("payment", 1)).isVisible()).isFalse();
    }

    @Test
    void tasksOfProcessesCountAsOpenAndLeadToTheTaskWhereItIsTheReaders() {
        var deal = new RecordRef("deal", 1);
        var todos = open(deal);

        todos.show(new Metadata().recordTypes(), deal, new Instances().ofRecord(deal));

        assertThat(todos.getElement().getTextRecursively())
                .contains("Согласовать скидку", "Борис Кузнецов")
                .doesNotContain("Открытых задач нет.");
        assertThat(_get(todos, Anchor.class).getHref()).isEqualTo("tasks/t1");
    }

    @Test
    void keepsWhatIsWrittenInTheLineWhenTheRecordIsShownAnew() {
        var deal = new RecordRef("deal", 1);
        var todos = open(deal);
        _setValue(_get(TextField.class), "Выслать рас");

        todos.show(new Metadata().recordTypes(), deal, List.of());

        assertThat(_get(TextField.class).getValue()).isEqualTo("Выслать рас");
    }

    private TodosOfRecord open(RecordRef record) {
        var todos = screen.show(new TodosOfRecord(records, new FieldEditors(records, new People())));
        todos.show(new Metadata().recordTypes(), record, List.of());
        return todos;
    }
}

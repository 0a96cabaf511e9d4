package org.lekalo.designer.outbox;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Outbox;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.OutboxApi.Row;
import org.lekalo.library.contract.OutboxApi.State;

class OutboxViewTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Outbox outbox = new Outbox()
            .with(State.SENT, "oleg@example.com", "Договор", null)
            .with(State.FAILED, "vera@example.com", "Расчёт", "Почтовый сервер не принял адрес")
            .with(State.IN_DOUBT, "zoya@example.com", "Счёт", "Письмо могло уйти");

    private void show() {
        screen.show(new OutboxView(outbox, screen.changes()));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Row> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<State> states() {
        return _get(Select.class);
    }

    private static List<String> recipients() {
        return _find(Grid.class).isEmpty()
                ? List.of()
                : GridKt._findAll(grid()).stream().map(Row::recipient).toList();
    }

    private static String cell(int row) {
        return GridKt._getCellComponent(grid(), row, "letter").getElement().getTextRecursively();
    }

    private static void press(String label) {
        _click(_get(Button.class, query -> query.withText(label)));
    }

    private void open(int row) {
        new LetterDialog(
                        outbox.letter(GridKt._get(grid(), row).id()),
                        () -> outbox.again(GridKt._get(grid(), row).id()))
                .open();
    }

    @Test
    void showsTheLatestFirstWithTheReasonInWords() {
        show();

        assertThat(recipients()).containsExactly("zoya@example.com", "vera@example.com", "oleg@example.com");
        assertThat(_find(Paragraph.class))
                .noneMatch(text -> text.isVisible() && text.getText().contains("не настроен"));
    }

    @Test
    void findsByStateAndText() {
        show();

        _setValue(_get(SearchField.class), "vera");
        assertThat(recipients()).containsExactly("vera@example.com");

        _setValue(_get(SearchField.class), "nobody");
        assertThat(_get(H3.class).getText()).isEqualTo("Таких писем нет");
    }

    @Test
    void saysThatLettersWaitBecauseThereIsNoMailServer() {
        outbox.setUp = false;

        show();

        assertThat(_find(Paragraph.class))
                .anyMatch(text -> text.isVisible() && text.getText().contains("не настроен"));
    }

    @Test
    void saysWhatWillStandThereWhileThereIsNothing() {
        screen.show(new OutboxView(new Outbox(), screen.changes()));

        assertThat(_get(H3.class).getText()).isEqualTo("Писем пока нет");
    }

    @Test
    void aLetterIsReadAsTextAndWhatFailedIsSentAgain() {
        show();

        open(1);

        assertThat(_find(Div.class)).anyMatch(text -> text.getText().equals("Здравствуйте!\n<b>Расчёт</b> готов."));
        assertThat(_find(Span.class)).anyMatch(text -> text.getText().equals("Расчёт.pdf"));
        press("Отправить ещё раз");
        assertThat(outbox.sentAgain).containsExactly(2L);
    }

    @Test
    void whatMayHaveGoneOutIsSentAgainAfterAQuestionOnly() {
        show();

        open(0);
        press("Отправить ещё раз");

        assertThat(outbox.sentAgain).isEmpty();
        assertThat(_find(Paragraph.class)).anyMatch(text -> text.getText().contains("два одинаковых"));
    }

    @Test
    void whatWentOutIsNotOffered() {
        show();

        open(2);

        _assertNone(Button.class, query -> query.withText("Отправить ещё раз"));
    }

    @Test
    void staysUpToDateWhileOneLooks() {
        show();
        outbox.with(State.WAITING, "new@example.com", "Новое", null);

        screen.tell(Kind.OUTBOX, null);

        screen.soon(() -> assertThat(recipients()).startsWith("new@example.com"));
    }

    @Test
    void countsAreInTheChoiceOfStatesInEnglishToo() {
        screen.speak(Words.ENGLISH);

        show();

        assertThat(states().getItemLabelGenerator().apply(State.FAILED)).isEqualTo("Not sent · 1");
        assertThat(cell(1)).contains("To: vera@example.com", "Почтовый сервер не принял адрес");
    }
}

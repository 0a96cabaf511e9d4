package org.lekalo.designer.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;

class BoardViewTest {

    private final Records records = spy(new Records().withDeals(2));

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void showsEachStageWithCountAndSum() {
        open();

        assertThat(_find(BoardColumn.class)).hasSize(6);
        assertThat(text(column(0))).contains("Новая заявка", "1", "85\u00a0000\u00a0₽");
    }

    @Test
    void movesACardWithoutAMouse() {
        open();

        moveFirstCardTo("Расчёт и предложение");

        assertThat(records.get("deal", 1).values()).containsEntry("stage", "offer");
        assertThat(_find(column(2), BoardCard.class)).hasSize(1);
    }

    @Test
    void putsACardBackAndSaysWhyItWasRefused() {
        doThrow(FieldsRefused.of(List.of(new FieldProblem("closing_date", "Укажите дату закрытия."))))
                .when(records)
                .move(any(), anyLong(), any());
        open();

        moveFirstCardTo("Замер");

        assertThat(_find(column(0), BoardCard.class)).hasSize(1);
        assertThat(getNotifications()).hasSize(1);
        assertThat(_find(getNotifications().get(0), Span.class))
                .extracting(Span::getText)
                .anySatisfy(said -> assertThat(said).contains("осталась на месте", "Укажите дату закрытия."));
    }

    @Test
    void followsOthersMovesByItself() {
        open();

        records.move("deal", 1, new Move(1, "contract"));
        screen.tell(Kind.RECORD, "deal:1");

        screen.soon(() -> assertThat(_find(column(3), BoardCard.class)).hasSize(1));
    }

    @Test
    void looksForCards() {
        open();

        _setValue(_get(TextField.class), "коттедж");

        assertThat(_find(BoardCard.class)).hasSize(1);
    }

    private void open() {
        var page = new BoardView(records, new Vocabulary(new Metadata()), screen.changes());
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of()));
        page.beforeEnter(event);
        screen.show(page);
    }

    private static void moveFirstCardTo(String stage) {
        _click(_get(_find(BoardCard.class).get(0), Button.class));
        _click(_get(_get(MoveDialog.class), Button.class, query -> query.withText(stage)));
    }

    private static BoardColumn column(int index) {
        return _find(BoardColumn.class).get(index);
    }

    private static String text(BoardColumn column) {
        return column.getElement().getTextRecursively();
    }
}

package org.lekalo.designer.board;

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
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Gates;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.NextSteps;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.stage.Doors;
import org.lekalo.designer.stage.MoveDialog;
import org.lekalo.designer.stage.StageMoves;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.StageRefusal;
import org.lekalo.library.contract.StageRefusal.FailedCheck;
import org.lekalo.library.contract.StageRefusal.ForbiddenMove;
import org.lekalo.library.contract.StageRefusal.Missing;
import org.lekalo.library.gate.Gate;

class BoardViewTest {

    private final Records records = spy(new Records().withDeals(2));
    private final Gates gates = new Gates();

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
    void asksForWhatTheStageWantsAndMovesInOne() {
        doThrow(stageRefused(List.of(new Missing("closing_date", "Ожидаемая дата закрытия")), List.of()))
                .doCallRealMethod()
                .when(records)
                .move(any(), anyLong(), any());
        open();

        moveFirstCardTo("Замер");
        _setValue(_get(_get(Dialog.class), DatePicker.class), LocalDate.of(2027, 1, 31));
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Сохранить и перевести")));

        verify(records).move("deal", 1, new Move(1, "measurement", Map.of("closing_date", "2027-01-31")));
        assertThat(_find(column(0), BoardCard.class)).isEmpty();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void saysAtTheFieldThatItIsStillEmpty() {
        doThrow(stageRefused(List.of(new Missing("closing_date", "Ожидаемая дата закрытия")), List.of()))
                .when(records)
                .move(any(), anyLong(), any());
        open();
        moveFirstCardTo("Замер");
        var date = _get(_get(Dialog.class), DatePicker.class);
        assertThat(date.isInvalid()).isFalse();

        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Сохранить и перевести")));

        assertThat(date.getErrorMessage()).isEqualTo("Заполните поле.");
        assertThat(date.isInvalid()).isTrue();
    }

    @Test
    void offersTheFieldsOfAFailedCheckWithWhatIsInThem() {
        doThrow(stageRefused(
                        List.of(), List.of(new FailedCheck("Сумма", "Сумма меньше 100 000 ₽.", List.of("amount")))))
                .when(records)
                .move(any(), anyLong(), any());
        open();

        moveFirstCardTo("Замер");

        var dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("Сумма меньше 100 000 ₽.");
        assertThat(_get(dialog, NumberField.class).getLabel()).isEqualTo("Сумма");
        assertThat(_get(dialog, NumberField.class).number()).hasValue(new BigDecimal("85000"));
    }

    @Test
    void saysWhoMayMoveAndPutsTheCardBackWhenTheDialogIsClosed() {
        doThrow(new StageRefused(
                        forbidden("На стадию «Замер» могут только: «Аналитик».", "Аналитик"),
                        forbidden("Only these: «Analyst».", "Analyst")))
                .when(records)
                .move(any(), anyLong(), any());
        open();

        moveFirstCardTo("Замер");
        var dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("На стадию «Замер» могут только: «Аналитик».", "Ожидаемая дата закрытия");
        assertThat(_find(dialog, DatePicker.class)).isEmpty();
        _click(_get(dialog, Button.class, query -> query.withText("Понятно")));

        assertThat(_find(column(0), BoardCard.class)).hasSize(1);
    }

    @Test
    void knowsWhichColumnsACardCannotComeTo() {
        var pipeline = new Metadata()
                .recordTypes()
                .type("deal")
                .orElseThrow()
                .pipelines()
                .get(0);
        var doors = new Doors(
                List.of(
                        new Gate("retail", "offer", List.of(), List.of(), List.of("analyst"), List.of(), List.of()),
                        new Gate("retail", "contract", List.of(), List.of(), List.of(), List.of(), List.of("offer")),
                        new Gate("retail", "won", List.of(), List.of(), List.of(), List.of("analyst"), List.of())),
                pipeline,
                Set.of("sales"));

        assertThat(doors.closed("new", "measurement")).isFalse();
        assertThat(doors.closed("new", "offer")).as("others' stage").isTrue();
        assertThat(doors.closed("new", "contract")).as("only from the offer").isTrue();
        assertThat(doors.closed("won", "new")).as("others' to open again").isTrue();
        assertThat(doors.closed("offer", "contract")).isFalse();
    }

    private static StageRefused stageRefused(List<Missing> missing, List<FailedCheck> checks) {
        var refusal = new StageRefusal("retail", "measurement", "Замер", missing, checks, List.of());
        return new StageRefused(refusal, refusal);
    }

    private static StageRefusal forbidden(String text, String who) {
        return new StageRefusal(
                "retail",
                "measurement",
                "Замер",
                List.of(new Missing("closing_date", "Ожидаемая дата закрытия")),
                List.of(),
                List.of(new ForbiddenMove(text, List.of(who))));
    }

    @Test
    void leavesACardWhereItIsWhileTheStageOfAnotherAsks() {
        doThrow(stageRefused(List.of(new Missing("closing_date", "Ожидаемая дата закрытия")), List.of()))
                .when(records)
                .move(any(), anyLong(), any());
        open();
        var mine = _get(column(0), BoardCard.class);
        var other = _get(column(1), BoardCard.class);
        var target = column(2);

        drop(mine, target);
        drop(other, target);

        assertThat(_find(target, BoardCard.class)).containsExactly(mine);
        assertThat(_find(column(1), BoardCard.class)).containsExactly(other);
        assertThat(_find(Dialog.class)).hasSize(1);
        verify(records, times(1)).move(any(), anyLong(), any());
    }

    private static void drop(BoardCard card, BoardColumn column) {
        UI.getCurrent().getInternals().setActiveDragSourceComponent(card);
        ComponentUtil.fireEvent(column, new DropEvent<>(column, true, "all"));
    }

    @Test
    void followsOthersMovesByItself() {
        open();

        records.move("deal", 1, new Move(1, "contract"));
        screen.tell(Kind.RECORD, "deal:1");

        screen.soon(() -> assertThat(_find(column(3), BoardCard.class)).hasSize(1));
    }

    @Test
    void leavesCardsUnderTheMouseWhereOthersMoveTheirs() {
        open();
        var mine = _get(column(0), BoardCard.class);
        var others = _get(column(1), BoardCard.class);

        records.move("deal", others.record().ref().id(), new Move(1, "contract"));
        screen.tell(Kind.RECORD, others.record().ref().toString());

        screen.soon(() -> assertThat(_find(column(3), BoardCard.class)).hasSize(1));
        assertThat(_get(column(0), BoardCard.class)).isSameAs(mine);
        assertThat(_find(column(1), BoardCard.class)).isEmpty();
    }

    @Test
    void looksForCards() {
        open();

        _setValue(_get(TextField.class), "коттедж");

        assertThat(_find(BoardCard.class)).hasSize(1);
    }

    @Test
    void marksWhatLacksANextStep() {
        open();

        assertThat(_get(BoardView.class).getElement().getTextRecursively()).contains("Нет следующего шага");
    }

    private void open() {
        var page = new BoardView(
                records,
                new StageMoves(
                        records,
                        new FieldEditors(records, new People()),
                        new FieldFiles(new FileLinks(mock(FileTransfers.class)), mock(FilesApi.class)),
                        gates,
                        new People()),
                new NextSteps(),
                new Vocabulary(new Metadata()),
                screen.changes());
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

package org.lekalo.designer.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Instances;
import org.lekalo.designer.company.Leads;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.StageRefused;
import org.lekalo.library.contract.StageRefusal;
import org.lekalo.library.contract.StageRefusal.Missing;

class RecordCardViewTest {

    private final Records records = spy(new Records().withDeals(3));
    private final Instances instances = new Instances();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void savesOnlyWhatWasChanged() {
        open();

        _setValue(field(NumberField.class, "Сумма"), "90000");
        _click(button("Сохранить"));

        verify(records).update("deal", 1, new Update(1, Map.of("amount", new BigDecimal("90000"))));
    }

    @Test
    void hasNothingToSaveBeforeSomethingIsChanged() {
        open();

        assertThat(button("Сохранить").isEnabled()).isFalse();
    }

    @Test
    void showsARefusalAtItsField() {
        open();

        _setValue(field(TextField.class, "Название"), "");
        _click(button("Сохранить"));

        assertThat(field(TextField.class, "Название").isInvalid()).isTrue();
        assertThat(field(TextField.class, "Название").getErrorMessage()).isEqualTo("Заполните название");
    }

    @Test
    void asksWhoseValuesCountWhereAnotherWasFaster() {
        open();
        _setValue(field(TextField.class, "Название"), "Моё");
        records.update("deal", 1, new Update(1, Map.of("title", "Чужое")));

        _click(button("Сохранить"));

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(records.get("deal", 1).title()).isEqualTo("Чужое");
    }

    @Test
    void movesToTheStageThatIsPressed() {
        open();

        _click(stage("Замер"));

        verify(records).move("deal", 1, new Move(1, "measurement"));
        assertThat(stage("Замер").hasClassName("current")).isTrue();
    }

    @Test
    void asksForWhatTheStageWantsAndStaysWhereItIsWhenNobodyFillsIt() {
        var refusal = new StageRefusal(
                "retail",
                "measurement",
                "Замер",
                List.of(new Missing("closing_date", "Ожидаемая дата закрытия")),
                List.of(),
                List.of());
        doThrow(new StageRefused(refusal, refusal)).when(records).move(any(), anyLong(), any());
        open();

        _click(stage("Замер"));
        _click(_get(_get(GateDialog.class), Button.class, query -> query.withText("Отмена")));

        assertThat(stage("Новая заявка").hasClassName("current")).isTrue();
        assertThat(stage("Замер").isEnabled()).isTrue();
    }

    @Test
    void keepsWhatIsTypedBeforeMoving() {
        open();
        _setValue(field(TextField.class, "Название"), "Моё");

        _click(stage("Замер"));

        verify(records, never()).move(any(), anyLong(), any());
        assertThat(field(TextField.class, "Название").getValue()).isEqualTo("Моё");
    }

    @Test
    void showsOthersChangesByItself() {
        open();

        records.update("deal", 1, new Update(1, Map.of("title", "Чужое")));
        screen.tell(Kind.RECORD, "deal:1");

        screen.soon(
                () -> assertThat(field(TextField.class, "Название").getValue()).isEqualTo("Чужое"));
    }

    @Test
    void saysWhatRunsOnTheRecordWhereItStandsAndWithWhom() {
        open();

        assertThat(_get(RunningOnRecord.class).getElement().getTextRecursively())
                .contains("Согласование скидки", "Идёт", "Согласовать скидку", "Борис Кузнецов, 5 часов");
    }

    @Test
    void startsAProcessByHand() {
        open();

        _click(button("Согласовать скидку"));

        assertThat(_get(RunningOnRecord.class).getElement().getTextRecursively())
                .contains("Подготовить расчёт");
    }

    @Test
    void tellsTheHistoryInWords() {
        records.update("deal", 1, new Update(1, Map.of("amount", 90_000)));

        open();

        assertThat(_get(RecordHistory.class).getElement().getTextRecursively())
                .contains("Елена Волкова", "Сумма", "85\u00a0000\u00a0₽", "90\u00a0000\u00a0₽");
    }

    private void open() {
        var people = new People();
        var page = new RecordCardView(
                records,
                instances,
                new Leads(records),
                new Vocabulary(new Metadata()),
                new FieldEditors(records, people),
                new StageMoves(records, new FieldEditors(records, people)),
                screen.changes());
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of("type", "deal", "id", "1")));
        page.beforeEnter(event);
        screen.show(page);
    }

    private static <F extends Component> F field(Class<F> kind, String label) {
        return _get(kind, query -> query.withLabel(label));
    }

    private static Button button(String text) {
        return _find(Button.class, query -> query.withText(text)).get(0);
    }

    private static NativeButton stage(String name) {
        return _get(NativeButton.class, query -> query.withText(name));
    }
}

package org.lekalo.designer.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import elemental.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.designer.company.Card;
import org.lekalo.designer.company.Duplicates;
import org.lekalo.designer.company.Elsewhere;
import org.lekalo.designer.company.Files;
import org.lekalo.designer.company.Gates;
import org.lekalo.designer.company.Instances;
import org.lekalo.designer.company.Leads;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Transfers;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.look.LoseTyped;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.newrecord.NewRecordDialog;
import org.lekalo.designer.newrecord.RecordForm;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.stage.StageMoves;
import org.lekalo.designer.timeline.TimelinePanel;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.ProblemReader;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi.Belonging;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.StageRefusal;
import org.lekalo.library.contract.StageRefusal.Missing;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;

class RecordCardViewTest {

    private final Records records = spy(new Records().withDeals(3));
    private final Instances instances = new Instances();
    private final Files files = new Files();
    private RecordTypesApi metadata = new Metadata();
    private final Gates gates = new Gates();
    private final Duplicates duplicates = new Duplicates(records);

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
    void saysAtOnceThatWhatIsTypedIsNoNumberAndLeavesItThere() {
        open();
        var amount = field(NumberField.class, "Сумма");

        _setValue(amount, "двести тысяч");

        assertThat(amount.getAllowedCharPattern()).isNullOrEmpty();
        assertThat(amount.isInvalid()).isTrue();
        assertThat(amount.getErrorMessage()).startsWith("Здесь нужно число");
        assertThat(amount.getValue()).isEqualTo("двести тысяч");
        _click(button("Сохранить"));
        verify(records, never()).update(any(), anyLong(), any());
        _setValue(amount, "200 000");
        assertThat(amount.isInvalid()).isFalse();
    }

    @Test
    void saysThatAnAmountHasTooManyDecimalsAndSavesNoneOfIt() {
        open();
        var amount = field(NumberField.class, "Сумма");

        _setValue(amount, "12,345");
        _click(button("Сохранить"));

        assertThat(amount.getErrorMessage()).isEqualTo("Знаков после запятой не больше 2.");
        assertThat(amount.getValue()).isEqualTo("12,345");
        verify(records, never()).update(any(), anyLong(), any());
    }

    @Test
    void saysWhatIsOutOfBoundsWhenTheFieldIsLeftAndTakesAPercentage() {
        records.update("deal", 1, new Update(1, Map.of("discount", new BigDecimal("150"))));
        open();
        var discount = field(NumberField.class, "Скидка, %");
        assertThat(discount.isInvalid()).isFalse();

        _setValue(discount, "-1");
        assertThat(discount.getErrorMessage()).isEqualTo("Здесь нужно число от 0 до 100.");

        _setValue(discount, "15 %");
        assertThat(discount.isInvalid()).isFalse();
        _click(button("Сохранить"));
        verify(records).update("deal", 1, new Update(2, Map.of("discount", new BigDecimal("15"))));
    }

    @Test
    void takesNobodyToBeBornInTheFuture() {
        records.create("contact", Map.of("title", "Пётр", "owner", 1));
        open("contact", 1);
        var birthday = field(DatePicker.class, "День рождения");
        assertThat(birthday.getElement().hasAttribute("birthday")).isTrue();

        _setValue(birthday, Formats.current().today().plusDays(1));
        assertThat(birthday.getErrorMessage()).isEqualTo("День рождения не может быть в будущем.");
        _click(button("Сохранить"));
        verify(records, never()).update(any(), anyLong(), any());

        _setValue(birthday, Formats.current().today());
        assertThat(birthday.isInvalid()).isFalse();
    }

    @Test
    void leadsToTheFieldThatASaveIsRefusedFor() {
        open();
        _setValue(field(TextField.class, "Название"), "Окна");
        _setValue(field(NumberField.class, "Сумма"), "много");

        _click(button("Сохранить"));

        assertThat(Screen.focused()).containsExactly(field(NumberField.class, "Сумма"));
    }

    @Test
    void isCalledAsTheRecordOnceItsTitleIsSaved() {
        open();

        _setValue(field(TextField.class, "Название"), "Окна на дачу");
        _click(button("Сохранить"));

        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Окна на дачу");
    }

    @Test
    void hasNothingToSaveBeforeSomethingIsChanged() {
        open();

        assertThat(button("Сохранить").isEnabled()).isFalse();
    }

    @Test
    void canBeSavedFromTheFirstKeystrokeOn() {
        open();

        touch();

        assertThat(button("Сохранить").isEnabled()).isTrue();
    }

    @Test
    void hasNothingToSaveAnyMoreWhereNothingCameOfWhatWasTyped() {
        open();
        touch();

        _click(button("Сохранить"));

        verify(records, never()).update(any(), anyLong(), any());
        assertThat(button("Сохранить").isEnabled()).isFalse();
    }

    @Test
    void asksBeforeWhatIsNotSavedIsLeft() {
        Elsewhere.leads("records");
        open();
        touch();

        UI.getCurrent().navigate("records/deal");
        Screen.answer();

        assertThat(_get(LoseTyped.class).isOpened()).isTrue();
        assertThat(_find(Elsewhere.class)).isEmpty();
        ConfirmDialogKt._fireReject(_get(LoseTyped.class));
        assertThat(Elsewhere.at()).isEqualTo("records/deal");
    }

    @Test
    void asksNothingOnceItIsSaved() {
        Elsewhere.leads("records");
        open();
        touch();
        _setValue(field(TextField.class, "Название"), "Новое");
        _click(button("Сохранить"));

        UI.getCurrent().navigate("records/deal");

        assertThat(Elsewhere.at()).isEqualTo("records/deal");
    }

    /** The browser tells the first keystroke in a field, whose value comes later. */
    @Test
    void canBeMovedAgainAfterAMoveThatDidNotReachTheServer() {
        open();
        doThrow(new Unreachable()).when(records).move(any(), anyLong(), any());
        doThrow(new Unreachable()).when(records).get(any(), anyLong());

        assertThatThrownBy(() -> _click(stage("Замер"))).isInstanceOf(Unreachable.class);

        assertThat(_find(NativeButton.class, query -> query.withClasses("stage")))
                .isNotEmpty()
                .allMatch(NativeButton::isEnabled);
    }

    private static void touch() {
        BasicUtilsKt._fireDomEvent(_get(RecordForm.class).getParent().orElseThrow(), "touched");
    }

    @Test
    void hasNothingToSaveWhereAMomentIsShownToTheMinute() {
        records.create("todo", Map.of("title", "Перезвонить", "owner", 1, "due", "2026-11-29T10:27:55.583724Z"));
        open("todo", 1);
        var due = field(DateTimePicker.class, "Срок");

        _setValue(due, due.getValue().truncatedTo(ChronoUnit.MINUTES));

        assertThat(button("Сохранить").isEnabled()).isFalse();
    }

    @Test
    void doesNotClearADateWhereADayIsTypedThatTheCalendarHasNot() {
        open();
        var closing = field(DatePicker.class, "Ожидаемая дата закрытия");

        _setValue(closing, null);
        closing.getElement().setProperty("_inputElementValue", "31.02.2027");
        BasicUtilsKt._fireDomEvent(closing, "unparsable-change");
        _click(button("Сохранить"));

        verify(records, never()).update(any(), anyLong(), any());
        assertThat(closing.isInvalid()).isTrue();
        assertThat(closing.getErrorMessage()).startsWith("Нужна дата");
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

    /** What is typed into fields that are about to be drawn anew would be lost. */
    @Test
    void takesNothingInWhileItIsMovedAndAgainOnceThatIsRefused() {
        open();
        doThrow(new Unreachable()).when(records).move(any(), anyLong(), any());

        _click(stage("Замер"));

        assertThat(Screen.asked()).anyMatch(asked -> asked.contains("letGo"));
        var place = _get(Unsaved.class, query -> query.withPredicate(this::hasTheFields))
                .getElement()
                .getAttribute("place");
        assertThat(_find(NativeButton.class, query -> query.withClasses("stage")))
                .filteredOn(stage -> stage.isEnabled() && !stage.hasClassName("current"))
                .isNotEmpty()
                .allSatisfy(stage ->
                        assertThat(stage.getElement().getAttribute("holds")).isEqualTo(place));
        assertThat(button("Сохранить").getElement().getAttribute("holds")).isEqualTo(place);
    }

    @Test
    void takesNothingInWhileItIsSavedOverAnothersValues() {
        open();
        _setValue(field(TextField.class, "Название"), "Моё");
        records.update("deal", 1, new Update(1, Map.of("title", "Чужое")));

        _click(button("Сохранить"));

        assertThat(_get(ConfirmDialog.class).getElement().getAttribute("holds-on"))
                .isEqualTo("reject");
    }

    /** The browser cannot do what names a part of the page that is gone, and nothing after it. */
    @Test
    void tellsTheBrowserNothingOfAnotherPartThanItsOwn() {
        open();
        _click(stage("Замер"));
        _setValue(field(TextField.class, "Название"), "Моё");
        _click(button("Сохранить"));

        assertThat(Screen.asked()).noneMatch(asked -> asked.contains("$0.addEventListener"));
    }

    private boolean hasTheFields(Unsaved place) {
        return place.getChildren().anyMatch(RecordForm.class::isInstance);
    }

    @Test
    void saysWhatGoesWithARecordBeforeItIsDeleted() {
        doReturn(List.of(new Belonging("payment", 3), new Belonging("gone", 1)))
                .when(records)
                .belongings("deal", 1);
        open();

        delete();

        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("её файлы тоже", "Вместе с ней исчезнут: Платежи (3).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "На эту запись ссылаются другие. Счёт: С-26/0102.",
                "По этой записи идут процессы: Согласование скидки.",
                "По записям, которые удаляются вместе с этой (Задачи), идут процессы: Контроль."
            })
    void refusesToDeleteWhatIsInUseBeforeItAsks(String why) {
        doThrow(ProblemReader.refusal(409, """
                {"type": "urn:lekalo:refusal:record-in-use", "detail": "%s"}
                """.formatted(why).getBytes(StandardCharsets.UTF_8)))
                .when(records)
                .belongings(any(), anyLong());
        open();

        delete();

        _assertNone(ConfirmDialog.class);
        assertThat(NotificationsKt.getNotifications())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.getElement().getTextRecursively()).contains(why));
    }

    @Test
    void movesToTheStageThatIsPressed() {
        open();

        _click(stage("Замер"));

        verify(records).move("deal", 1, new Move(1, "measurement"));
        assertThat(stage("Замер").hasClassName("current")).isTrue();
    }

    @Test
    void dimsTheStagesThatAreClosedAndSaysWhy() {
        gates.put("deal", new Gate("retail", "offer", List.of(), List.of(), List.of("analyst"), List.of(), List.of()));
        gates.put(
                "deal",
                new Gate("retail", "won", List.of(), List.of(), List.of(), List.of(), List.of("contract", "offer")));

        open();

        assertThat(stage("Расчёт и предложение").hasClassName("closed")).isTrue();
        assertThat(stage("Расчёт и предложение").getTitle())
                .contains("Переводить на стадию «Расчёт и предложение» могут только: Аналитик.");
        assertThat(stage("Завершена успешно").getTitle())
                .contains("На стадию «Завершена успешно» переходят только со стадий: "
                        + "Расчёт и предложение, Договор и предоплата.");
        assertThat(stage("Замер").hasClassName("closed")).isFalse();
    }

    @Test
    void triesAClosedStageAllTheSameSoThatTheServerExplains() {
        gates.put("deal", new Gate("retail", "offer", List.of(), List.of(), List.of("analyst"), List.of(), List.of()));
        open();

        _click(stage("Расчёт и предложение"));

        verify(records).move("deal", 1, new Move(1, "offer"));
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
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Отмена")));

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
    void leavesTheFieldsAloneWhereSomebodyIsAtOneOfThem() {
        open();
        var form = _get(RecordForm.class);
        fire(form, "focusin", RecordForm.ENTERED);

        records.update("deal", 1, new Update(1, Map.of("title", "Чужое")));
        screen.tell(Kind.RECORD, "deal:1");
        screen.soon(() -> assertThat(_find(Button.class, query -> query.withText("Показать")))
                .isNotEmpty());
        assertThat(_get(RecordForm.class)).isSameAs(form);

        fire(form, "focusout", RecordForm.LEFT);
        screen.tell(Kind.RECORD, "deal:1");
        screen.soon(
                () -> assertThat(field(TextField.class, "Название").getValue()).isEqualTo("Чужое"));
    }

    private static void fire(RecordForm form, String event, String filter) {
        var passed = Json.createObject();
        passed.put(filter, true);
        BasicUtilsKt._fireDomEvent(form, event, passed);
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

        assertThat(timeline()).contains("Елена Волкова", "Сумма", "85\u00a0000\u00a0₽", "90\u00a0000\u00a0₽");
    }

    @Test
    void filtersTheTimelineByKind() {
        records.update("deal", 1, new Update(1, Map.of("amount", 90_000)));
        open();

        choose(_get(TimelinePanel.class), "Процессы");

        assertThat(timeline())
                .contains("Выполнено: «Согласовать скидку»", "Согласовано", "Клиент отказался")
                .doesNotContain("90\u00a0000");
    }

    @Test
    void writesDownACallInOneStep() {
        open();

        _click(button("Звонок"));
        _setValue(_get(_get(ActivityComposer.class), TextArea.class), "Договорились о замере");
        _click(button("Записать"));

        verify(records)
                .create(
                        eq("activity"),
                        argThat(values -> "call".equals(values.get("kind"))
                                && "deal:1".equals(values.get("deal"))
                                && "Договорились о замере".equals(values.get("title"))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesAndTakesAPart() {
        open();
        var panel = _get(ParticipantsPanel.class);
        _click(_get(panel, Button.class, query -> query.withText("Добавить")));

        ComboBox<Person> choice = _get(panel, ComboBox.class);
        choice.setValue(People.ELENA);

        assertThat(records.participants("deal", 1)).extracting("name").containsExactly("Елена Волкова");
        assertThat(panel.getElement().getTextRecursively()).contains("Елена Волкова", "Помощник");
    }

    @Test
    void showsWhatRefersToTheRecordWithItsSumAndAddsTo() {
        open("company", 1);
        var panel = _get(RelatedPanels.class);

        assertThat(panel.getElement().getTextRecursively()).contains("Сделки", "1", "Сумма: 85\u00a0000\u00a0₽");

        _click(_get(panel, Button.class, query -> query.withText("Добавить")));
        _setValue(_get(_get(NewRecordDialog.class), TextField.class, query -> query.withLabel("Название")), "Ещё окна");
        _click(button("Создать"));

        verify(records).create(eq("deal"), argThat(values -> "company:1".equals(values.get("company"))));
        assertThat(panel.getElement().getTextRecursively()).contains("Ещё окна");
    }

    @Test
    void gathersTheDocumentsAndTakesOneAway() {
        files.with(new RecordRef("deal", 1), "", "Договор.pdf").with(new RecordRef("payment", 7), "Аванс", "Чек.pdf");
        open();
        var documents = _get(DocumentsPanel.class);

        assertThat(documents.getElement().getTextRecursively()).contains("Договор.pdf", "2,3 МБ", "Чек.pdf", "Аванс");

        _click(_find(documents, Button.class).get(0));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(files.ofRecord(new RecordRef("deal", 1))).extracting("name").containsExactly("Чек.pdf");
    }

    @Test
    void makesOneRecordOfTwo() {
        Elsewhere.leads("records/company/1");
        open("company", 1);

        _click(button("Объединить…"));
        _click(button("Объединить"));

        assertThat(duplicates.merged()).singleElement().satisfies(merge -> {
            assertThat(merge.survivor()).isEqualTo(new RecordRef("company", 1));
            assertThat(merge.other()).isEqualTo(new RecordRef("company", 2));
            assertThat(merge.taken()).isEmpty();
        });
    }

    @Test
    void takesTheRecordAwayAndGoesBackToTheList() {
        Elsewhere.leads("records/deal");
        open("deal", 3);

        delete();
        ConfirmDialogKt._fireReject(_get(ConfirmDialog.class));

        assertThat(Elsewhere.at()).isEqualTo("records/deal");
        assertThat(records.query("deal", new Query("", List.of(), null, false, 10, null))
                        .records())
                .extracting(record -> record.ref().id())
                .containsExactly(1L, 2L);
    }

    /** The browser puts the focus on what confirms. */
    @Test
    void keepsTheRecordWhereSomebodyThinksBetterOfItOrPressesEnterOnceMore() {
        open("deal", 3);

        delete();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        verify(records, never()).delete(any(), anyLong(), anyLong());
    }

    @Test
    void saysInWordsWhyARecordIsNotTakenAway() {
        doThrow(ProblemReader.refusal(409, """
                {"type": "urn:lekalo:refusal:record-in-use", "detail": "По этой записи идут процессы: Согласование скидки."}
                """.getBytes(StandardCharsets.UTF_8)))
                .when(records)
                .delete(any(), anyLong(), anyLong());
        open("deal", 3);

        delete();
        ConfirmDialogKt._fireReject(_get(ConfirmDialog.class));

        assertThat(NotificationsKt.getNotifications())
                .singleElement()
                .satisfies(note -> assertThat(note.getElement().getTextRecursively())
                        .contains("идут процессы: Согласование скидки"));
        assertThat(field(TextField.class, "Название").getValue()).isNotEmpty();
    }

    @Test
    void offersToDeleteOnlyToThoseWhoMay() {
        records.nobodyDeletes();

        open();

        assertThat(_find(RecordMenu.class)).isEmpty();
    }

    @Test
    void saysThatTheRecordIsGoneToWhoeverLooksAtIt() {
        open();
        _setValue(field(TextField.class, "Название"), "Моё");

        records.delete("deal", 1, 1);
        screen.tell(Kind.RECORD, "deal:1");

        screen.soon(() -> assertThat(_find(Button.class, query -> query.withText("К списку")))
                .hasSize(1));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void tellsTwoOfTheSameNameApartByWhoseTheyAre() {
        open("company", 1);

        _click(button("Объединить…"));

        RadioButtonGroup<RecordView> survivor =
                _get(RadioButtonGroup.class, query -> query.withLabel("Какая запись остаётся"));
        assertThat(survivor.getItemLabelGenerator().apply(survivor.getValue()))
                .isEqualTo("ООО «СтройИнвест», Елена Волкова");
    }

    private static void delete() {
        var delete = _get(RecordMenu.class).getItems().stream()
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item -> item.getText().equals("Удалить…"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(delete, new ClickEvent<>(delete));
    }

    @Test
    void whoeverMayMendTheRecordHasItsFailedProcessGoOn() {
        open("deal", 2);

        _click(_get(Button.class, query -> query.withText("Попробовать снова")));

        assertThat(instances.retried).containsExactly("inc-1");
    }

    @Test
    void whatAPersonTypedInATaskIsHisOwnAndNamesTheProcess() {
        records.typedInATask("deal", 1, "comment", "Уточните сумму", "Согласование скидки");
        open();

        assertThat(_find(Span.class, query -> query.withClasses("history-who")))
                .extracting(Span::getText)
                .contains("Елена Волкова")
                .doesNotContain("Согласование скидки");
        assertThat(timeline()).contains("Уточните сумму", "процесс «Согласование скидки»");
    }

    @Test
    void aFileIsAttachedInTheFieldThatIsToHoldIt() {
        var scan = Field.of("scan", new Text("Скан", "Scan"), FieldKind.FILE);
        var deal = new Metadata().recordTypes().type("deal").orElseThrow();
        var withScan = deal.withFields(
                Stream.concat(deal.fields().stream(), Stream.of(scan)).toList());
        metadata = () -> new RecordTypes(List.of(withScan));

        open();

        assertThat(_find(_get(RecordForm.class), Upload.class)).hasSize(1);
    }

    private static void choose(TimelinePanel timeline, String kind) {
        _click(_get(timeline, Button.class, query -> query.withText(kind)));
    }

    private static String timeline() {
        return _get(TimelinePanel.class).getElement().getTextRecursively();
    }

    private void open() {
        open("deal", 1);
    }

    private void open(String type, long id) {
        var vocabulary = new Vocabulary(metadata);
        var parts = new CardParts(new Card(records), files, new FileLinks(Transfers.mocked()), duplicates);
        var page = new RecordCardView(
                new CardRecords(records, vocabulary, editors(), parts),
                new CardHead(records, vocabulary, new Leads(records), editors()),
                new StageMoves(records, editors(), new FieldFiles(parts.links(), files), gates, new People()),
                new RecordSurroundings(records, instances, parts, vocabulary, editors()),
                screen.changes());
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters())
                .thenReturn(new RouteParameters(Map.of("type", type, "id", String.valueOf(id))));
        page.beforeEnter(event);
        screen.show(page);
    }

    /** Each has its own, as those that are injected. */
    private FieldEditors editors() {
        return new FieldEditors(records, new People());
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

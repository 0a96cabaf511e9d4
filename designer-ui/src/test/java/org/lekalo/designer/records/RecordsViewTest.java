package org.lekalo.designer.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.designer.company.Duplicates;
import org.lekalo.designer.company.Elsewhere;
import org.lekalo.designer.company.KeptLists;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Transfers;
import org.lekalo.designer.exchange.ImportDialog;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.filter.FilterAddress;
import org.lekalo.designer.filter.Filters;
import org.lekalo.designer.filter.SavedFilterChoice;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.look.RowKeys;
import org.lekalo.designer.newrecord.NewRecordDialog;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.BulkApi.Matching;
import org.lekalo.library.contract.BulkApi.Outcome;
import org.lekalo.library.contract.BulkApi.Refused;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ListsApi.Lists;
import org.lekalo.library.contract.ListsApi.Look;
import org.lekalo.library.contract.ListsApi.NewFilter;
import org.lekalo.library.contract.ListsApi.SavedFilter;
import org.lekalo.library.contract.ListsApi.Sharing;
import org.lekalo.library.contract.ListsApi.Start;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.mockito.ArgumentCaptor;

class RecordsViewTest {

    private static final List<ConditionRow> LARGE =
            List.of(new ConditionRow("amount", Comparison.GREATER_OR_EQUAL, List.of("100000")));
    private static final ConditionRow FORGOTTEN = new ConditionRow(NextStepApi.SUBJECT, Comparison.EMPTY, List.of());
    private static final ConditionRow LOST = new ConditionRow("stage", Comparison.ONE_OF, List.of("won", "lost"));

    private final KeptLists lists = new KeptLists();
    private final BulkApi bulk = mock();
    private final ExchangeApi exchange = mock();
    private final Records records = spy(new Records().withDeals(250));

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void saysHowManyRecordsThereAre() {
        open();

        assertThat(_get(Span.class, query -> query.withText("250 записей")).isVisible())
                .isTrue();
    }

    @Test
    void readsPageAfterPageAsOneScrolls() {
        open();

        assertThat(GridKt._get(_get(RecordGrid.class), 240).ref().id()).isEqualTo(241);
    }

    @Test
    void searchesOnTheServer() {
        open();

        _setValue(search(), " коттедж ");

        assertThat(asked().text()).isEqualTo("коттедж");
    }

    @Test
    void offersEverythingWhereNothingIsFound() {
        open();

        _setValue(search(), "нет такой");
        assertThat(_get(H3.class).getText()).isEqualTo("Ничего не нашлось");
        _click(_get(Button.class, query -> query.withText("Показать все")));

        assertThat(GridKt._size(_get(RecordGrid.class))).isPositive();
    }

    @Test
    void filtersByAFieldInItsOwnEditor() {
        open();
        _click(_get(Button.class, query -> query.withText("Отбор")));

        _setValue(
                fields(),
                new Metadata().recordTypes().all().get(0).field("amount").orElseThrow());
        _setValue(_get(NumberField.class), "100000");

        assertThat(asked().filters())
                .containsExactly(new ConditionRow("amount", Comparison.GREATER_OR_EQUAL, List.of("100000")));
    }

    @Test
    void doesNotAskForWhatIsNoNumberAndSaysSo() {
        open();
        filterByAmount();

        _setValue(_get(NumberField.class), "1-2");

        assertThat(_get(NumberField.class).getErrorMessage()).startsWith("Здесь нужно число");
        assertThat(asked().filters()).isEmpty();
    }

    @Test
    void theRowsStayWhereTheyAreWhenSomeAreChosen() {
        var page = open();

        assertThat(page.getChildren()
                        .filter(part -> part instanceof RowKeys || part instanceof BulkBar)
                        .toList())
                .extracting(part -> (Object) part.getClass())
                .containsExactly(RowKeys.class, BulkBar.class);
    }

    @Test
    void aClickBesideTheBoxOfARowChoosesIt() {
        open();
        var grid = _get(RecordGrid.class);

        clickBesideTheBox(grid);
        assertThat(box(grid, 0).getValue()).isTrue();
        clickBesideTheBox(grid);
        assertThat(box(grid, 0).getValue()).isFalse();
    }

    private static void clickBesideTheBox(RecordGrid grid) {
        var row = grid.getDataCommunicator().getKeyMapper().key(GridKt._get(grid, 0));
        ComponentUtil.fireEvent(
                grid, new ItemClickEvent<>(grid, true, row, null, 0, 0, 0, 0, 1, 0, false, false, false, false));
    }

    @Test
    void aConditionHalfPutInStaysWhereThePageWritesItsOwnAddress() {
        var page = open();
        _click(_get(Button.class, query -> query.withText("Отбор")));
        _setValue(
                fields(),
                new Metadata().recordTypes().all().get(0).field("amount").orElseThrow());

        page.beforeEnter(entering("deal", QueryParameters.empty(), NavigationTrigger.HISTORY));

        assertThat(_get(NumberField.class).isVisible()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"HISTORY", "REFRESH_ROUTE"})
    void theChosenStayWhereTheListStandsAsOneLeftIt(NavigationTrigger trigger) {
        lists.keep("deal", new Look(List.of(), null, false, LARGE));

        theChosenStay(trigger);
    }

    @ParameterizedTest
    @EnumSource(names = {"HISTORY", "REFRESH_ROUTE"})
    void theChosenStayWhereTheListStandsWithTheFilterOneStartsWith(NavigationTrigger trigger) {
        var saved = lists.save("deal", new NewFilter("Крупные", Sharing.ALL, LARGE));
        lists.startWith("deal", new Start(saved.id()));

        theChosenStay(trigger);
    }

    private void theChosenStay(NavigationTrigger trigger) {
        var page = open();
        var grid = _get(RecordGrid.class);
        choose(grid, 0);
        assertThat(asked().filters()).isEqualTo(LARGE);

        page.beforeEnter(entering("deal", QueryParameters.empty(), trigger));

        assertThat(box(_get(RecordGrid.class), 0).getValue()).isTrue();
    }

    @Test
    void theListStandsAtTheAddressItWrote() {
        lists.keep("deal", new Look(List.of(), null, false, List.of(FORGOTTEN)));
        var page = open();
        filterByAmount();
        var grid = _get(RecordGrid.class);

        page.beforeEnter(entering("deal", FilterAddress.of(asked().filters()), NavigationTrigger.HISTORY));

        assertThat(_get(RecordGrid.class)).isSameAs(grid);
    }

    @Test
    void anotherAddressShowsWhatItAsksFor() {
        var page = open();

        page.beforeEnter(entering("deal", FilterAddress.of(LARGE), NavigationTrigger.HISTORY));

        assertThat(asked().filters()).isEqualTo(LARGE);
    }

    @Test
    void aLinkToTheListShowsItAfresh() {
        var page = open();
        _click(_get(Button.class, query -> query.withText("Отбор")));

        page.beforeEnter(entering("deal", QueryParameters.empty(), NavigationTrigger.ROUTER_LINK));

        assertThat(_find(Div.class, query -> query.withClasses("filter-row"))).isEmpty();
    }

    @Test
    void makesARecordAndOpensItsCard() {
        Elsewhere.leads("records");
        open();
        _click(_get(Button.class, query -> query.withText("Создать")));
        var dialog = _get(NewRecordDialog.class);

        _setValue(_get(dialog, TextField.class, query -> query.withLabel("Название")), "Новая");
        _click(_get(dialog, Button.class, query -> query.withText("Создать")));

        assertThat(Elsewhere.at()).isEqualTo("records/deal/251");
    }

    @Test
    void keepsTheDialogOpenWhereARecordIsRefused() {
        open();
        _click(_get(Button.class, query -> query.withText("Создать")));
        var dialog = _get(NewRecordDialog.class);

        _click(_get(dialog, Button.class, query -> query.withText("Создать")));

        assertThat(_get(dialog, TextField.class, query -> query.withLabel("Название"))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void keepsTheFilterAndPutsItIntoTheAddress() {
        var page = open();

        filterByAmount();

        assertThat(lists.lists("deal").look())
                .isNotNull()
                .extracting(Look::filters)
                .isEqualTo(LARGE);
        assertThat(FilterAddress.read(FilterAddress.of(LARGE))).isEqualTo(LARGE);
        assertThat(page.isAttached()).isTrue();
    }

    @Test
    void takesAFileInFromTheMenu() {
        open();

        var take = _get(ListMenu.class).getItems().stream()
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item -> item.getText().equals("Загрузить из файла…"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(take, new ClickEvent<>(take));

        assertThat(_get(ImportDialog.class).isOpened()).isTrue();
    }

    @Test
    void findsRecordsWithoutANextStep() {
        open();

        _setValue(forgotten(), true);

        assertThat(asked().filters()).containsExactly(FORGOTTEN);
        assertThat(lists.lists("deal").look())
                .isNotNull()
                .extracting(Look::filters)
                .isEqualTo(List.of(FORGOTTEN));
    }

    @Test
    void opensWithoutANextStepWhereTheAddressAsksForIt() {
        open(FilterAddress.of(List.of(FORGOTTEN, LOST)));

        assertThat(forgotten().getValue()).isTrue();
        assertThat(asked().filters()).containsExactlyInAnyOrder(FORGOTTEN, LOST);
    }

    @Test
    void looksForTheNextStepOfThoseOnlyThatCanLackIt() {
        open("company", QueryParameters.empty());

        assertThat(_find(Checkbox.class, query -> query.withLabel("Без следующего шага")))
                .isEmpty();
    }

    @Test
    void opensAsOneLeftIt() {
        lists.keep("deal", new Look(List.of("title", "comment"), "comment", true, LARGE));

        open();

        assertThat(_get(RecordGrid.class).shownColumns()).containsExactly("title", "comment");
        assertThat(asked().filters()).isEqualTo(LARGE);
        assertThat(asked().sort()).isEqualTo("comment");
        assertThat(asked().descending()).isTrue();
    }

    @Test
    void opensWithWhatTheAddressAsksFor() {
        lists.keep("deal", new Look(List.of(), null, false, LARGE));

        open(FilterAddress.of(List.of(LOST)));

        assertThat(asked().filters()).containsExactly(LOST);
    }

    @Test
    void savesAFilterUnderANameAndOffersIt() {
        open();
        filterByAmount();

        _click(_get(Button.class, query -> query.withText("Сохранить отбор")));
        var dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), "Крупные");
        _click(_get(dialog, Button.class, query -> query.withText("Сохранить")));

        assertThat(lists.lists("deal").saved())
                .singleElement()
                .satisfies(saved -> assertThat(saved.filters()).isEqualTo(LARGE));
        assertThat(savedFilters().getValue().name()).isEqualTo("Крупные");
    }

    @Test
    void putsASavedFilterIntoTheList() {
        var saved = lists.save("deal", new NewFilter("Отказы", Sharing.ALL, List.of(LOST)));
        open();

        savedFilters().setValue(saved);

        assertThat(asked().filters()).containsExactly(LOST);
    }

    @Test
    void putsChangedRowsIntoTheSavedFilterTheyCameFrom() {
        var saved = lists.save("deal", new NewFilter("Крупные", Sharing.NOBODY, LARGE));
        open();
        savedFilters().setValue(saved);

        _setValue(_get(NumberField.class), "500000");
        _click(_get(Button.class, query -> query.withText("Сохранить в «Крупные»")));

        assertThat(lists.lists("deal").saved()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(saved.id());
            assertThat(kept.filters()).extracting(ConditionRow::values).containsExactly(List.of("500000"));
        });
        assertThat(savedFilters().getValue().name()).isEqualTo("Крупные");
        _assertNone(Button.class, query -> query.withText("Сохранить в «Крупные»"));
    }

    @Test
    void showsTheChosenColumnsInTheirOrder() {
        open();

        _click(_get(Button.class, query -> query.withId("columns")));
        var dialog = _get(ColumnsDialog.class);
        _setValue(_get(dialog, Checkbox.class, query -> query.withLabel("Комментарий")), true);
        _setValue(_get(dialog, Checkbox.class, query -> query.withLabel("Стадия")), false);
        _click(_get(dialog, Button.class, query -> query.withText("Применить")));

        assertThat(_get(RecordGrid.class).shownColumns())
                .startsWith("title")
                .contains("comment")
                .doesNotContain("stage");
        assertThat(lists.lists("deal").look())
                .isNotNull()
                .extracting(Look::columns)
                .asInstanceOf(LIST)
                .contains("comment");
    }

    @Test
    void changesTheChosenAndListsWhatWasRefused() {
        when(bulk.change(eq("deal"), any()))
                .thenReturn(new Outcome(
                        1,
                        0,
                        List.of(new Refused(new RecordRef("deal", 2), "Окна", List.of("Стадия другой воронки.")))));
        open();
        var grid = _get(RecordGrid.class);
        choose(grid, 0);
        choose(grid, 1);

        _click(_get(Button.class, query -> query.withText("Изменить…")));
        var dialog = _get(BulkDialog.class);
        bulkFields(dialog)
                .setValue(new Metadata()
                        .recordTypes()
                        .all()
                        .get(0)
                        .field("amount")
                        .orElseThrow());
        _setValue(_get(dialog, NumberField.class), "500");
        _click(_get(dialog, Button.class, query -> query.withText("Изменить")));

        verify(bulk).change("deal", new BulkChange(List.of(1L, 2L), Map.of("amount", new BigDecimal("500"))));
        assertThat(_get(dialog, H4.class).getText()).isEqualTo("Остались как были: 1");
        assertThat(_get(dialog, Span.class, query -> query.withText("Стадия другой воронки."))
                        .isVisible())
                .isTrue();
    }

    @Test
    void tellsTheStagesOfSeveralPipelinesApart() {
        var deal = new Metadata().recordTypes().all().get(0);
        var retail = deal.pipelines().get(0);
        var dealers = new Pipeline(
                "dealers",
                new Text("Дилеры", "Dealers"),
                List.of(retail.stage("won").orElseThrow()));
        var type = new RecordType(deal.key(), deal.name(), deal.plural(), deal.fields(), List.of(retail, dealers));
        var dialog = new BulkDialog(bulk, type, new FieldEditors(records, new People()), List.of(1L), () -> {});
        dialog.open();

        bulkFields(dialog).setValue(deal.field("stage").orElseThrow());

        var stages = optionsOf(dialog, "Стадия");
        assertThat(stages.getListDataView().getItems().map(stages.getItemLabelGenerator()))
                .contains("Замер · Розничные заказы", "Завершена успешно · Розничные заказы, Дилеры");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void tellsTheStagesOfSeveralPipelinesApartInAFilterToo() {
        var deal = new Metadata().recordTypes().all().get(0);
        var retail = deal.pipelines().get(0);
        var dealers = new Pipeline(
                "dealers",
                new Text("Дилеры", "Dealers"),
                List.of(retail.stage("won").orElseThrow()));
        var type = new RecordType(deal.key(), deal.name(), deal.plural(), deal.fields(), List.of(retail, dealers));
        var filters = screen.show(new Filters(type, new FieldEditors(records, new People()), () -> {}));
        filters.addRow();

        _setValue(fields(), deal.field("stage").orElseThrow());

        ComboBox<Option> stages = _find(ComboBox.class).get(1);
        assertThat(stages.getListDataView().getItems().map(stages.getItemLabelGenerator()))
                .contains("Замер · Розничные заказы");
    }

    @Test
    void tellsSavedFiltersOfOneNameApartByWhoseTheyAre() {
        var mine = new SavedFilter(1, "Крупные", Sharing.NOBODY, "Елена Волкова", true, LARGE, false);
        var his = new SavedFilter(2, "Крупные", Sharing.ALL, "Борис Кузнецов", false, List.of(LOST), false);
        var choice =
                new SavedFilterChoice(lists, new Metadata().recordTypes().all().get(0), List::of, chosen -> {});
        screen.show(choice).show(new Lists(null, null, List.of(mine, his)));

        assertThat(List.of(mine, his))
                .extracting(savedFilters().getItemLabelGenerator()::apply)
                .containsExactly("Крупные · Елена Волкова", "Крупные · Борис Кузнецов");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Option> optionsOf(BulkDialog dialog, String label) {
        return _get(dialog, ComboBox.class, query -> query.withLabel(label));
    }

    @Test
    void changesAllThatMatch() {
        when(bulk.matching(eq("deal"), any())).thenReturn(new Matching(List.of(1L, 2L, 3L), false));
        open();
        var grid = _get(RecordGrid.class);
        choose(grid, 0);

        _click(_get(Button.class, query -> query.withText("Выбрать все подходящие")));

        assertThat(_get(Span.class, query -> query.withText("Выбрано: 3")).isVisible())
                .isTrue();
        assertThat(List.of(0, 1, 2, 3))
                .extracting(row -> box(grid, row).getValue())
                .containsExactly(true, true, true, false);
    }

    @Test
    void theBoxOfAllIsAsItWasWhereNotAllCouldBeAskedFor() {
        when(bulk.matching(eq("deal"), any())).thenThrow(new Unreachable());
        open();
        var all = _get(RecordGrid.class).chosen().all();
        all.setValue(true);

        assertThatThrownBy(() -> ComponentUtil.fireEvent(all, new ComponentValueChangeEvent<>(all, all, false, true)))
                .isInstanceOf(Unreachable.class);

        assertThat(all.getValue()).isFalse();
    }

    @Test
    void canBeClosedThoughTheListCouldNotBeReadAgainAfterTheChange() {
        when(bulk.change(eq("deal"), any()))
                .thenReturn(new Outcome(0, 0, List.of(new Refused(new RecordRef("deal", 2), "Окна", List.of("Нет.")))));
        var type = new Metadata().recordTypes().all().get(0);
        var dialog = new BulkDialog(bulk, type, new FieldEditors(records, new People()), List.of(2L), () -> {
            throw new Unreachable();
        });
        dialog.open();
        bulkFields(dialog).setValue(type.field("amount").orElseThrow());
        _setValue(_get(dialog, NumberField.class), "500");

        assertThatThrownBy(() -> _click(_get(dialog, Button.class, query -> query.withText("Изменить"))))
                .isInstanceOf(Unreachable.class);

        assertThat(_get(dialog, Button.class, query -> query.withText("Закрыть"))
                        .isEnabled())
                .isTrue();
    }

    @Test
    void takingATickAwayLeavesTheOthersOfAllThatMatch() {
        when(bulk.matching(eq("deal"), any())).thenReturn(new Matching(List.of(1L, 2L, 3L), false));
        open();
        var grid = _get(RecordGrid.class);
        choose(grid, 0);
        _click(_get(Button.class, query -> query.withText("Выбрать все подходящие")));

        _setValue(box(grid, 1), false);

        assertThat(_get(Span.class, query -> query.withText("Выбрано: 2")).isVisible())
                .isTrue();
    }

    @Test
    void eachBoxSaysAloudWhichRecordItChooses() {
        open();
        var grid = _get(RecordGrid.class);

        assertThat(box(grid, 0).getAriaLabel())
                .contains("Выбрать: " + GridKt._get(grid, 0).title());
        assertThat(grid.chosen().all().getAriaLabel()).contains("Выбрать все подходящие");
    }

    @Test
    void aRowThatIsReadOnScrollingHasItsOwnBoxToo() {
        records.withDeals(260);
        open();
        var grid = _get(RecordGrid.class);

        assertThat(List.of(0, 120, 250))
                .allSatisfy(row -> assertThat(box(grid, row).getAriaLabel())
                        .contains("Выбрать: " + GridKt._get(grid, row).title()));
    }

    @Test
    void aFilterThatCountsDaysIsLeftOutOfTheAddress() {
        open(QueryParameters.fromString("filter=closing_date~less~today-3&filter=closing_date~within~month"
                + "&filter=closing_date~less~2026-01-31"));

        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    private static void choose(RecordGrid grid, int row) {
        _setValue(box(grid, row), true);
    }

    private static Checkbox box(RecordGrid grid, int row) {
        return (Checkbox) GridKt._getCellComponent(grid, row, "-choice");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Field> bulkFields(BulkDialog dialog) {
        return _get(dialog, ComboBox.class, query -> query.withLabel("Поле"));
    }

    private void filterByAmount() {
        _click(_get(Button.class, query -> query.withText("Отбор")));
        _setValue(
                fields(),
                new Metadata().recordTypes().all().get(0).field("amount").orElseThrow());
        _setValue(_get(NumberField.class), "100000");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<SavedFilter> savedFilters() {
        return _get(ComboBox.class, query -> query.withPlaceholder("Сохранённые отборы"));
    }

    private RecordsView open() {
        return open(QueryParameters.empty());
    }

    private static Checkbox forgotten() {
        return _get(Checkbox.class, query -> query.withLabel("Без следующего шага"));
    }

    private RecordsView open(QueryParameters address) {
        return open("deal", address);
    }

    private RecordsView open(String type, QueryParameters address) {
        var page = new RecordsView(
                records,
                new ListActions(lists, bulk, exchange, Transfers.mocked(), new Duplicates(records)),
                new Vocabulary(new Metadata()),
                new FieldEditors(records, new People()),
                screen.changes());
        page.beforeEnter(entering(type, address, NavigationTrigger.PAGE_LOAD));
        return screen.show(page);
    }

    private static BeforeEnterEvent entering(String type, QueryParameters address, NavigationTrigger trigger) {
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of("type", type)));
        when(event.getLocation()).thenReturn(new Location("records/" + type, address));
        when(event.getTrigger()).thenReturn(trigger);
        return event;
    }

    private static TextField search() {
        return _get(TextField.class, query -> query.withPlaceholder("Поиск"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Field> fields() {
        return _get(ComboBox.class, query -> query.withPlaceholder("Поле"));
    }

    private Query asked() {
        var query = ArgumentCaptor.forClass(Query.class);
        verify(records, atLeastOnce()).query(eq("deal"), query.capture());
        return query.getValue();
    }
}

package org.lekalo.designer.exchange;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import elemental.json.Json;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Transfers;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.PreviewRow;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.ExchangeApi.Reencoded;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.mockito.ArgumentCaptor;

class ImportDialogTest {

    private final RecordType deals = new Metadata().recordTypes().all().get(0);
    private static final ColumnSeen SEEN = new ColumnSeen(
            true, DecimalSign.POINT, DateOrder.DAY_MONTH_YEAR, ThousandsSign.SPACE, Century.TWO_THOUSANDS, false);

    private final ExchangeApi exchange = mock();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void showsTheFirstRowsWithWhatIsWrongUnderItsCell() {
        var uploaded = uploaded();

        open().accept(uploaded);

        assertThat(_get(Span.class, query -> query.withText("Нужно число.")).isVisible())
                .isTrue();
        assertThat(_get(Span.class, query -> query.withText("много")).isVisible())
                .isTrue();
    }

    @Test
    void takesInByTheMappingThatWasSetRight() {
        var uploaded = uploaded();
        when(exchange.start(anyLong(), any())).thenReturn(state(ImportState.DONE, 2));
        var dialog = open();
        dialog.accept(uploaded);

        column("Примечание").setValue(deals.field("comment").orElseThrow());
        _click(_get(Button.class, query -> query.withText("Загрузить")));

        var start = ArgumentCaptor.forClass(ExchangeApi.Start.class);
        verify(exchange).start(eq(7L), start.capture());
        assertThat(start.getValue().mapping().fields()).containsExactly("title", "amount", "comment");
        assertThat(_get(
                                Paragraph.class,
                                query -> query.withText(
                                        "Готово. Создано: 2, изменено: 0, уже было так: 0, отклонено: 1."))
                        .isVisible())
                .isTrue();
        assertThat(_get(Button.class, query -> query.withText("Сохранить отклонённые строки с причинами"))
                        .isVisible())
                .isTrue();
    }

    @Test
    void takesNothingInWhereNoRowSuits() {
        var wrong = new PreviewRow(
                2,
                List.of("Окна", "много", ""),
                List.of(new FieldProblem("amount", "Нужно число.")),
                Map.of(),
                Map.of(),
                null,
                false);
        when(exchange.preview(anyLong(), any())).thenReturn(new Preview(List.of(wrong, wrong, wrong)));

        open().accept(state(ImportState.UPLOADED, 0));

        assertThat(_get(Button.class, query -> query.withText("Загрузить")).isEnabled())
                .isFalse();
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("Проверено строк: 3. Ни одна не подходит, причины ниже.");
    }

    @Test
    void takesInAFileOfWhichOnlyTheFirstRowsAreSeenToBeWrong() {
        when(exchange.preview(anyLong(), any()))
                .thenReturn(new Preview(List.of(new PreviewRow(
                        2,
                        List.of("Окна", "много", ""),
                        List.of(new FieldProblem("amount", "Нужно число.")),
                        Map.of(),
                        Map.of(),
                        null,
                        false))));

        open().accept(state(ImportState.UPLOADED, 0));

        assertThat(_get(Button.class, query -> query.withText("Загрузить")).isEnabled())
                .isTrue();
    }

    @Test
    void saysHowLargeAFileMayBeUntilAnotherIsOnItsWay() {
        open();
        var upload = _get(Upload.class);
        var told = Json.createObject();
        told.put("event.detail.file.name", "Сделки.csv");
        told.put("event.detail.error", upload.getI18n().getError().getFileIsTooBig());

        BasicUtilsKt._fireDomEvent(upload, "file-reject", told);
        assertThat(_get(Paragraph.class, query -> query.withClasses("import-refused"))
                        .getText())
                .isEqualTo("Нужен файл CSV или XLSX не больше 100 МБ.");

        BasicUtilsKt._fireDomEvent(upload, "upload-start");
        assertThat(_find(Paragraph.class, query -> query.withClasses("import-refused")))
                .isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        open().refuse("Это не файл CSV.");

        assertThat(_get(Paragraph.class, query -> query.withClasses("import-refused"))
                        .getText())
                .isEqualTo("Это не файл CSV.");
    }

    @Test
    void showsWhatWillBeStoredAndNotWhatStandsInTheFile() {
        when(exchange.preview(anyLong(), any()))
                .thenReturn(new Preview(List.of(
                        row(2, List.of("Окна", "1,250,000", ""), Map.of("title", "Окна", "amount", 1_250_000), null))));

        open().accept(state(ImportState.UPLOADED, 0));

        assertThat(_get(Span.class, query -> query.withText("1\u00a0250\u00a0000\u00a0₽"))
                        .isVisible())
                .isTrue();
        _assertNone(Span.class, query -> query.withText("1,250,000"));
    }

    @Test
    void saysWhatTheFileShowsWhereAnotherNumberWillBeStored() {
        when(exchange.preview(anyLong(), any()))
                .thenReturn(new Preview(List.of(
                        row(2, List.of("Окна", "1", ""), Map.of("title", "Окна", "amount", 1_000), null),
                        row(3, List.of("Двери", "2 500,00 ₽", ""), Map.of("title", "Двери", "amount", 2_500), null))));

        open().accept(state(ImportState.UPLOADED, 0));

        assertThat(_find(Span.class, query -> query.withClasses("cell-source")))
                .extracting(Span::getText)
                .containsExactly("В файле: 1");
    }

    @Test
    void asksHowAColumnIsReadWhereItIsMappedToANumberOrADate() {
        var uploaded = uploaded();
        var dialog = open();
        dialog.accept(uploaded);

        Select<DecimalSign> decimal = select("Дробная часть после");
        assertThat(decimal.getEmptySelectionCaption()).isEqualTo("по значениям колонки: точки");
        assertThat(select("Между тысячами").getEmptySelectionCaption()).isEqualTo("по значениям колонки: пробел");
        decimal.setValue(DecimalSign.COMMA);
        column("Примечание").setValue(deals.field("closing_date").orElseThrow());
        assertThat(select("Порядок в дате").getEmptySelectionCaption())
                .isEqualTo("по значениям колонки: день, месяц, год");
        assertThat(select("Год из двух цифр читать как").getEmptySelectionCaption())
                .isEqualTo("по значениям колонки: 2000–2099");
        this.<DateOrder>select("Порядок в дате").setValue(DateOrder.MONTH_DAY_YEAR);

        var asked = ArgumentCaptor.forClass(ExchangeApi.Start.class);
        verify(exchange, atLeastOnce()).preview(eq(7L), asked.capture());
        assertThat(asked.getValue().readings())
                .containsExactly(
                        Reading.BY_THE_COLUMN,
                        new Reading(DecimalSign.COMMA, null, null, null),
                        new Reading(null, null, DateOrder.MONTH_DAY_YEAR, null));
    }

    @Test
    void keepsWhatRecordsHaveUnlessEmptyCellsAreToClearItAndSaysWhich() {
        var uploaded = uploaded();
        var known = new Match(RecordRef.of("deal:5"), "Окна");
        when(exchange.preview(anyLong(), any()))
                .thenReturn(new Preview(List.of(row(2, List.of("Окна", "", ""), Map.of("title", "Окна"), known))));
        open().accept(uploaded);

        _assertNone(Paragraph.class, query -> query.withText("Пустые ячейки ничего не изменят: Сумма."));
        key().setValue(deals.field("title").orElseThrow());

        assertThat(_get(Paragraph.class, query -> query.withText("Пустые ячейки ничего не изменят: Сумма."))
                        .isVisible())
                .isTrue();
        emptyCells().setValue(EmptyCells.CLEAR);
        assertThat(_get(Paragraph.class, query -> query.withText("Пустые ячейки очистят поля: Сумма."))
                        .isVisible())
                .isTrue();
    }

    @Test
    void tellsWhatWillChangeFromWhatIsTheSameAlready() {
        var windows = new Match(RecordRef.of("deal:5"), "Окна");
        var doors = new Match(RecordRef.of("deal:6"), "Двери");
        var uploaded = uploaded();
        when(exchange.preview(anyLong(), any()))
                .thenReturn(new Preview(List.of(
                        row(2, List.of("Окна", "5", ""), Map.of("title", "Окна", "amount", 5), windows),
                        same(3, List.of("Двери", "7", ""), doors),
                        row(4, List.of("Полы", "9", ""), Map.of("title", "Полы", "amount", 9), null))));
        open().accept(uploaded);

        key().setValue(deals.field("title").orElseThrow());

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("Из них изменят найденную запись: 1, оставят её как есть: 1, создадут новую: 1.");
        assertThat(_get(Span.class, query -> query.withText("Двери (уже так)")).isVisible())
                .isTrue();
    }

    @Test
    void readsTheFileAnewInTheEncodingThatIsChosen() {
        var uploaded = uploaded();
        when(exchange.reread(eq(7L), any())).thenReturn(uploaded);
        open().accept(uploaded);

        _setValue(this.<Encoding>select("Кодировка файла"), Encoding.WINDOWS_1252);

        verify(exchange).reread(7, new Reencoded(Encoding.WINDOWS_1252));
    }

    @Test
    void keepsWhatWasChosenByHandWhenTheEncodingIsChanged() {
        var uploaded = uploaded();
        when(exchange.reread(eq(7L), any())).thenReturn(uploaded);
        open().accept(uploaded);
        var title = column("Название").getValue();
        _setValue(column("Название"), null);
        _setValue(column("Примечание"), title);

        _setValue(this.<Encoding>select("Кодировка файла"), Encoding.WINDOWS_1252);

        assertThat(column("Название").getValue()).isNull();
        assertThat(column("Сумма").getValue().key()).isEqualTo("amount");
        assertThat(column("Примечание").getValue()).isEqualTo(title);
    }

    @Test
    void offersTheNumberOfRecordsAsTheKeyOfAFileThatWasExportedHere() {
        uploaded();
        var exported = new Import(
                7,
                "deal",
                "Сделки.csv",
                ImportState.UPLOADED,
                1,
                0,
                0,
                0,
                0,
                null,
                List.of("Сделка: номер записи", "Название", "Сумма"),
                new Mapping(List.of("id", "title", "amount"), "id"),
                null,
                List.of(SEEN, SEEN, SEEN));

        open().accept(exported);

        assertThat(key().getValue().key()).isEqualTo("id");
        _assertNone(ImportEncoding.class);
    }

    @Test
    void looksHowFarItIsWhileNothingUnderTheDialogIsListenedTo() {
        var uploaded = uploaded();
        when(exchange.start(anyLong(), any())).thenReturn(state(ImportState.RUNNING, 0));
        when(exchange.imported(7)).thenReturn(state(ImportState.DONE, 2));
        var dialog = open();
        dialog.accept(uploaded);
        _click(_get(Button.class, query -> query.withText("Загрузить")));

        waited(dialog);

        assertThat(_get(
                                Paragraph.class,
                                query -> query.withText(
                                        "Готово. Создано: 2, изменено: 0, уже было так: 0, отклонено: 1."))
                        .isVisible())
                .isTrue();
    }

    @Test
    void saysWhyItStopped() {
        var uploaded = uploaded();
        when(exchange.start(anyLong(), any())).thenReturn(state(ImportState.STOPPED, 2));
        var dialog = open();
        dialog.accept(uploaded);

        _click(_get(Button.class, query -> query.withText("Загрузить")));

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains(
                        "Остановлено раньше конца. Создано: 2, изменено: 0, уже было так: 0, отклонено: 1.",
                        "Сообщите администратору номер 1a2b3c4d.");
    }

    /** As the browser answers what a component asked it to wait for. */
    private static void waited(Component component) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(asked -> asked.getOwner().equals(component.getElement().getNode()))
                .filter(asked -> asked.getInvocation().getExpression().contains("setTimeout"))
                .forEach(asked -> asked.complete(Json.create(true)));
    }

    private Import uploaded() {
        when(exchange.preview(anyLong(), any()))
                .thenReturn(new Preview(List.of(
                        new PreviewRow(
                                2,
                                List.of("Окна", "много", "срочно"),
                                List.of(new FieldProblem("amount", "Нужно число.")),
                                Map.of(),
                                Map.of(),
                                null,
                                false),
                        row(3, List.of("Двери", "", ""), Map.of("title", "Двери"), null))));
        return state(ImportState.UPLOADED, 0);
    }

    private static PreviewRow row(int number, List<String> cells, Map<String, Object> values, @Nullable Match changes) {
        return new PreviewRow(number, cells, List.of(), new HashMap<>(values), Map.of(), changes, true);
    }

    private static PreviewRow same(int number, List<String> cells, Match known) {
        return new PreviewRow(number, cells, List.of(), Map.of("title", cells.get(0)), Map.of(), known, false);
    }

    private Import state(ImportState state, int created) {
        List<@Nullable String> guess = Arrays.asList("title", "amount", null);
        return new Import(
                7,
                "deal",
                "Сделки.csv",
                state,
                3,
                created,
                created,
                0,
                created / 2,
                state == ImportState.STOPPED ? "Сообщите администратору номер 1a2b3c4d." : null,
                List.of("Название", "Сумма", "Примечание"),
                new Mapping(guess, null),
                Encoding.UTF_8,
                List.of(SEEN, SEEN, SEEN));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<EmptyCells> emptyCells() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T> Select<T> select(String label) {
        return _get(Select.class, query -> query.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Field> key() {
        return _get(ComboBox.class, query -> query.withLabel("Узнавать записи по полю"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Field> column(String name) {
        return _get(
                ComboBox.class,
                query -> query.withPredicate(box ->
                        ((ComboBox<?>) box).getAriaLabel().filter(name::equals).isPresent()));
    }

    private ImportDialog open() {
        var dialog = new ImportDialog(exchange, Transfers.mocked(), deals, () -> {});
        dialog.open();
        return dialog;
    }
}
